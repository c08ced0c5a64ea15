import { askEvery } from "../model/deadline.js";
import type { Checkpoint } from "../model/deadline.js";
import type { OfficePackage, XmlWalker } from "../office/index.js";
import { explainTooMany } from "./delimited-text.js";
import { LIMITS } from "./limits.js";
import type { SheetRow } from "./reader.js";
import { ImportRefusal } from "./refusal.js";
import type { Workbook } from "./workbook.js";

/**
 * Reads the cells of a sheet; for a formula, the value that was computed last is read, and empty rows are skipped.
 * @throws ImportRefusal for more cells than the limits allow.
 */
export function readSheetRows(
  office: OfficePackage,
  part: string,
  workbook: Workbook,
  checkpoint: Checkpoint,
): readonly SheetRow[] {
  const collector = new RowCollector(workbook, checkpoint);
  office.walkXml(part, collector);
  return collector.rows;
}

/** The cell that is being read. */
interface OpenCell {
  readonly column: number;
  readonly type: string;
  readonly style: number;
  text: string;
}

class RowCollector implements XmlWalker {
  readonly rows: SheetRow[] = [];
  readonly #workbook: Workbook;
  readonly #check: Checkpoint;
  #line = 0;
  #cells: string[] = [];
  #cell: OpenCell | undefined;
  #isText = false;
  #filled = 0;

  constructor(workbook: Workbook, checkpoint: Checkpoint) {
    this.#workbook = workbook;
    this.#check = askEvery(1000, checkpoint);
  }

  open: XmlWalker["open"] = (name, attributeOf) => {
    this.#check();
    if (name === "row") {
      this.#line = Number(attributeOf("r") ?? this.#line + 1);
      this.#cells = [];
    } else if (name === "c") {
      const column = readColumn(attributeOf("r")) ?? this.#cells.length;
      this.#cell = { column, type: attributeOf("t") ?? "n", style: Number(attributeOf("s") ?? 0), text: "" };
    } else if (name === "v" || name === "t") this.#isText = true;
  };

  text: XmlWalker["text"] = (piece) => {
    const cell = this.#cell;
    if (!this.#isText || cell === undefined || cell.text.length >= LIMITS.cellUnits) return;
    cell.text += piece.slice(0, LIMITS.cellUnits);
  };

  close: XmlWalker["close"] = (name) => {
    if (name === "v" || name === "t") this.#isText = false;
    else if (name === "c") this.#endCell();
    else if (name === "row") this.#endRow();
  };

  #endCell(): void {
    const cell = this.#cell;
    this.#cell = undefined;
    const text = cell === undefined ? "" : this.#toText(cell).trim();
    if (cell === undefined || text === "") return;
    if (cell.column >= LIMITS.columns) throw new ImportRefusal(explainTooMany("columns", LIMITS.columns));
    while (this.#cells.length < cell.column) this.#cells.push("");
    this.#cells[cell.column] = text;
    if (++this.#filled > LIMITS.cells) throw new ImportRefusal(explainTooMany("cells", LIMITS.cells));
  }

  #endRow(): void {
    if (this.#cells.length === 0) return;
    if (this.rows.push({ line: this.#line, cells: this.#cells }) > LIMITS.rows + 1)
      throw new ImportRefusal(explainTooMany("rows", LIMITS.rows));
  }

  #toText({ type, style, text }: OpenCell): string {
    if (type === "s") return this.#workbook.texts[Number(text)] ?? "";
    if (type === "b") return text === "1" ? "TRUE" : "FALSE";
    const isDate = type === "n" && this.#workbook.dateStyles.has(style);
    return (isDate ? toDate(Number(text), this.#workbook.countsFrom1904) : undefined) ?? text;
  }
}

const FIRST_LETTER = "A".charCodeAt(0);

/** Returns the index, from 0, of the column in a cell's reference: 1 for `B7`. */
function readColumn(reference: string | undefined): number | undefined {
  const text = reference ?? "";
  let column = 0;
  let at = 0;
  for (; at < 3; at++) {
    const letter = text.charCodeAt(at) - FIRST_LETTER;
    if (!(letter >= 0 && letter < 26)) break;
    column = column * 26 + letter + 1;
  }
  return at === 0 ? undefined : column - 1;
}

/** The last day of the year 9999. */
const LAST_DAY = 2_958_465;

/** Returns the day that a number stands for; nothing for times of a day, and for numbers beyond `LAST_DAY`. */
function toDate(days: number, countsFrom1904: boolean): string | undefined {
  if (!(days >= 1 && days <= LAST_DAY)) return undefined;
  const day = Math.floor(days);
  const date = countsFrom1904 ? new Date(Date.UTC(1904, 0, 1 + day)) : new Date(Date.UTC(1899, 11, 30 + day));
  return date.toISOString().slice(0, 10);
}
