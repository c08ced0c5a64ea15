import { explainTooMany } from "./delimited-text.js";
import { LIMITS } from "./limits.js";
import { ImportRefusal } from "./refusal.js";

/** A box of a drawing, or a frame around boxes. */
export interface DrawnBox {
  readonly id: string;
  /** Line of the file on which the box first appears. */
  readonly line: number;
  readonly isFrame: boolean;
  /** Text in the box, line by line. */
  label: readonly string[];
  /** Frame around the box. */
  inside?: DrawnBox;
}

export interface DrawnArrow {
  readonly from: DrawnBox;
  readonly to: DrawnBox;
  readonly isDotted: boolean;
}

/** A drawing of boxes and arrows, before anything in it has a meaning. */
export class Drawing {
  readonly boxes = new Map<string, DrawnBox>();
  readonly arrows: DrawnArrow[] = [];
  /** Whether the drawing grows upwards, so that arrows lead from the bottom to the top. */
  isUpward = false;
  /** Frame that is open at this point of the text. */
  frame: DrawnBox | undefined;
  /** Statements that could not be read. */
  readonly faults: { readonly line: number; readonly message: string }[] = [];

  /**
   * Returns the box of an id, and makes the box at the first mention. A box belongs to the first frame that mentions
   * it.
   */
  box(id: string, line: number, isFrame = false): DrawnBox {
    const known = this.boxes.get(id);
    const box: DrawnBox = known ?? { id, line, isFrame, label: [id] };
    if (known === undefined) this.boxes.set(id, box);
    if (this.boxes.size > LIMITS.rows) throw new ImportRefusal(explainTooMany("rows", LIMITS.rows));
    if (box.inside === undefined && this.frame !== undefined && this.frame !== box) box.inside = this.frame;
    return box;
  }

  /** Opens a frame; `close` returns to the frame around it. */
  open(id: string, line: number): DrawnBox {
    const frame = this.box(id, line, true);
    this.frame = frame;
    return frame;
  }

  close(): void {
    this.frame = this.frame?.inside;
  }

  /** Draws arrows from every box of one group to every box of the next. */
  connect(from: readonly DrawnBox[], to: readonly DrawnBox[], isDotted: boolean): void {
    if (this.arrows.length + from.length * to.length > LIMITS.cells)
      throw new ImportRefusal("It has more than 5,000,000 arrows. Check that it is the drawing of an organisation.");
    for (const start of from) for (const end of to) this.arrows.push({ from: start, to: end, isDotted });
  }
}

/** Turns a text with line breaks and markup into lines of plain text. */
export function readLabel(text: string): readonly string[] {
  const lines = text.slice(0, LIMITS.cellUnits).split(/<br[ \t]*\/?>|\\[nlr]|\r\n|\n|\r/iu);
  const plain = lines.map((line) => decodeEntities(line.replace(/<[^<>]{0,200}>/gu, " ")).replace(/[*_`]{1,3}/gu, " "));
  return plain.map((line) => line.replace(/\s+/gu, " ").trim()).filter((line) => line !== "");
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " " };

function decodeEntities(text: string): string {
  return text.replace(/[&#](?<name>[a-z]{2,4});/giu, (whole, name: string) => ENTITIES[name.toLowerCase()] ?? whole);
}
