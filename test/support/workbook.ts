import { element, writePackage } from "../../src/office/index.js";
import type { Part, Xml } from "../../src/office/index.js";
import { NO_DEADLINE } from "../../src/model/deadline.js";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** A cell: a text, a number, or markup of `<c>` from a hostile or unusual program. */
export type SketchedCell = string | number | Xml;

export interface SketchedSheet {
  readonly name: string;
  readonly state?: "hidden" | "veryHidden";
  readonly rows: readonly (readonly SketchedCell[])[];
}

export interface SketchedWorkbook {
  readonly sheets: readonly SketchedSheet[];
  /** Content of the sheet's part, in place of its rows. */
  readonly rawSheet?: Uint8Array;
  readonly countsFrom1904?: true;
}

/** Writes a workbook as spreadsheet programs do: shared texts, and dates as numbers in style 1. */
export function sketchWorkbook({ sheets, rawSheet, countsFrom1904 }: SketchedWorkbook): Uint8Array {
  const texts: string[] = [];
  const parts = sheets.map(({ rows }, at): Part => {
    return {
      name: `xl/worksheets/sheet${at + 1}.xml`,
      contentType: `${TYPE}.worksheet+xml`,
      content: rawSheet ?? toSheet(rows, texts),
    };
  });
  const book = element("workbook", { xmlns: MAIN, "xmlns:r": RELATIONS }, [
    element("workbookPr", { date1904: countsFrom1904 === true ? 1 : 0 }),
    element(
      "sheets",
      {},
      sheets.map(({ name, state }, at) => element("sheet", { name, state, sheetId: at + 1, "r:id": `r${at + 1}` })),
    ),
  ]);
  const relationships = [
    ...parts.map(({ name }, at) => ({ id: `r${at + 1}`, type: `${RELATIONS}/worksheet`, target: name })),
    { id: "t", type: `${RELATIONS}/sharedStrings`, target: "xl/sharedStrings.xml" },
    { id: "s", type: `${RELATIONS}/styles`, target: "xl/styles.xml" },
  ];
  const all: readonly Part[] = [
    { name: "xl/workbook.xml", contentType: `${TYPE}.sheet.main+xml`, content: book, relationships },
    { name: "xl/sharedStrings.xml", contentType: `${TYPE}.sharedStrings+xml`, content: toSharedTexts(texts) },
    { name: "xl/styles.xml", contentType: `${TYPE}.styles+xml`, content: STYLES },
    ...parts,
  ];
  return writePackage(all, [{ id: "m", type: `${RELATIONS}/officeDocument`, target: "xl/workbook.xml" }], NO_DEADLINE);
}

const STYLES = element("styleSheet", { xmlns: MAIN }, [
  element("numFmts", {}, [element("numFmt", { numFmtId: 164, formatCode: '"day" dd/mm/yyyy' })]),
  element("cellXfs", {}, [
    element("xf", { numFmtId: 0 }),
    element("xf", { numFmtId: 14 }),
    element("xf", { numFmtId: 164 }),
  ]),
]);

function toSheet(rows: SketchedSheet["rows"], texts: string[]): Xml {
  const data = rows.map((cells, row) =>
    element(
      "row",
      { r: row + 1 },
      cells.map((cell, column) => toCell(cell, `${toLetters(column)}${row + 1}`, texts)),
    ),
  );
  return element("worksheet", { xmlns: MAIN }, [element("sheetData", {}, data)]);
}

function toCell(cell: SketchedCell, r: string, texts: string[]): Xml | undefined {
  if (typeof cell === "number") return element("c", { r }, [element("v", {}, [String(cell)])]);
  if (typeof cell !== "string") return cell;
  if (cell === "") return undefined;
  return element("c", { r, t: "s" }, [element("v", {}, [String(texts.push(cell) - 1)])]);
}

function toSharedTexts(texts: readonly string[]): Xml {
  return element(
    "sst",
    { xmlns: MAIN },
    texts.map((text) => element("si", {}, [element("t", {}, [text])])),
  );
}

function toLetters(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : `${toLetters(Math.floor(column / 26) - 1)}${letter}`;
}
