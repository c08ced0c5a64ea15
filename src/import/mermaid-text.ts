/** Reads Mermaid flowcharts: boxes, links and subgraphs; styles and clicks are skipped. */
import { askEvery } from "../model/deadline.js";
import type { Checkpoint } from "../model/deadline.js";
import { quote } from "../wording/index.js";
import { readLabel } from "./drawing.js";
import type { Drawing, DrawnBox } from "./drawing.js";
import { LIMITS } from "./limits.js";
import { ImportRefusal } from "./refusal.js";

const HEADER = /^(?:flowchart|graph)(?:[ \t]+(?<direction>TB|TD|BT|LR|RL))?[ \t]*(?:;|$)/u;
const NO_MEANING = /^(?:classDef|class|style|linkStyle|click|direction|accTitle|accDescr|title)\b/u;

/** Reads every flowchart in a text, such as a Markdown file, and skips the lines around them. */
export function readFlowchart(text: string, drawing: Drawing, checkpoint: Checkpoint): void {
  const check = askEvery(100, checkpoint);
  let isOpen = false;
  let depth = 0;
  for (const [at, raw] of text.split(/\r\n|\n|\r/u).entries()) {
    check();
    const line = raw.trim();
    const header = HEADER.exec(line)?.groups;
    if (header !== undefined) {
      isOpen = true;
      drawing.isUpward ||= header.direction === "BT";
    } else if (line.startsWith("```")) isOpen = false;
    else if (!isOpen || line === "" || line.startsWith("%%") || NO_MEANING.test(line)) continue;
    const body = header === undefined ? line : line.slice(HEADER.exec(line)?.[0].length).replace(/^[ \t;]+/u, "");
    if (isOpen) depth += readLine(body, at + 1, drawing, depth);
  }
}

/** Reads one line and returns by how much it changes the depth of subgraphs. */
function readLine(text: string, line: number, drawing: Drawing, depth: number): number {
  if (/^end;?$/u.test(text)) {
    if (depth > 0) drawing.close();
    return depth > 0 ? -1 : 0;
  }
  const subgraph = /^subgraph\b(?<rest>.*)$/u.exec(text)?.groups?.rest;
  if (subgraph !== undefined) {
    if (depth >= LIMITS.levels)
      throw new ImportRefusal(`It nests more than ${LIMITS.levels} subgraphs on line ${line}.`);
    openSubgraph(subgraph.replace(/;$/u, "").trim(), line, drawing);
    return 1;
  }
  const cursor = new StatementCursor(text, line, drawing);
  if (!cursor.readStatements())
    drawing.faults.push({
      line,
      message: `The line was left out from ${quote(cursor.rest)} on: it is not a box or a link.`,
    });
  return 0;
}

function openSubgraph(rest: string, line: number, drawing: Drawing): void {
  const { id = rest, title } = /^(?<id>[^\s[\]]+)[ \t]*\[(?<title>.*)\]$/u.exec(rest)?.groups ?? {};
  const name = title ?? rest;
  const frame = drawing.open(id === "" ? `subgraph on line ${line}` : id.replace(/^"(.*)"$/u, "$1"), line);
  const label = readLabel(name.replace(/^"(.*)"$/u, "$1"));
  if (label.length > 0) frame.label = label;
}

/** Shapes of boxes by their brackets, the longest first. */
const SHAPES: readonly (readonly [open: string, close: readonly string[]])[] = [
  ["(((", [")))"]],
  ["((", ["))"]],
  ["([", ["])"]],
  ["[[", ["]]"]],
  ["[(", [")]"]],
  ["[/", ["/]", "\\]"]],
  ["[\\", ["\\]", "/]"]],
  ["{{", ["}}"]],
  ["[", ["]"]],
  ["(", [")"]],
  ["{", ["}"]],
  [">", ["]"]],
];

const ID = /[\p{L}\p{N}_](?:[\p{L}\p{N}_]|[.-](?=[\p{L}\p{N}_]))*/uy;
const LINK = /(?:[\w]+@)?[<ox]?(?:-{2,}[>ox-]|={2,}[>ox=]|-\.+-[>ox]?|~{3,})/uy;
const LINK_START = /[<ox]?(?:--|==|-\.)(?=[ \t"\p{L}])/uy;
const LINK_END = /(?:-{2,}[>ox-]|={2,}[>ox=]|\.+-[>ox]?)/gu;
const CLASS = /:::[\w-]+/uy;
const SPACE = /[ \t]*/uy;

class StatementCursor {
  readonly #text: string;
  readonly #line: number;
  readonly #drawing: Drawing;
  #at = 0;

  constructor(text: string, line: number, drawing: Drawing) {
    this.#text = text;
    this.#line = line;
    this.#drawing = drawing;
  }

  get rest(): string {
    return this.#text.slice(this.#at);
  }

  /** Reads chains of boxes and links up to the end of the text; returns false if anything else occurs. */
  readStatements(): boolean {
    while (this.#skip() < this.#text.length) {
      let boxes = this.#readBoxes();
      if (boxes === undefined) return false;
      for (let link = this.#readLink(); link !== undefined; link = this.#readLink()) {
        const next = this.#readBoxes();
        if (next === undefined) return false;
        if (link !== "invisible") this.#drawing.connect(boxes, next, link === "dotted");
        boxes = next;
      }
      this.#skip();
      if (this.#at < this.#text.length && !this.#takeText(";")) return this.rest.startsWith("%%");
    }
    return true;
  }

  #readBoxes(): readonly DrawnBox[] | undefined {
    const boxes: DrawnBox[] = [];
    do {
      const box = this.#readBox();
      if (box === undefined) return undefined;
      boxes.push(box);
      this.#skip();
    } while (this.#takeText("&"));
    return boxes;
  }

  #readBox(): DrawnBox | undefined {
    this.#skip();
    const id = this.#take(ID);
    if (id === undefined) return undefined;
    const label = this.#readShape() ?? this.#readAttributes();
    if (label === "broken") return undefined;
    this.#take(CLASS);
    const box = this.#drawing.box(id, this.#line);
    if (label !== undefined && label.length > 0) box.label = label;
    return box;
  }

  #readShape(): readonly string[] | "broken" | undefined {
    const shape = SHAPES.find(([open]) => this.#text.startsWith(open, this.#at));
    if (shape === undefined) return undefined;
    const [open, closings] = shape;
    const start = this.#at + open.length;
    const quoted = this.#text[start] === '"';
    const from = quoted ? this.#text.indexOf('"', start + 1) : start;
    const ends = closings.map((close) => this.#text.indexOf(close, from)).filter((end) => end >= 0);
    if (from < 0 || ends.length === 0) return "broken";
    const end = Math.min(...ends);
    this.#at = end + (closings[0]?.length ?? 1);
    return readLabel(quoted ? this.#text.slice(start + 1, from) : this.#text.slice(start, end));
  }

  /** Reads the newer form of a box: `A@{ shape: rect, label: "Text" }`. */
  #readAttributes(): readonly string[] | "broken" | undefined {
    if (!this.#takeText("@{")) return undefined;
    const end = this.#text.indexOf("}", this.#at);
    if (end < 0) return "broken";
    const inner = this.#text.slice(this.#at, end);
    this.#at = end + 1;
    const label = /\blabel:[ \t]*(?:"(?<quoted>[^"]*)"|(?<plain>[^,]+))/u.exec(inner)?.groups;
    return label === undefined ? undefined : readLabel(label.quoted ?? label.plain ?? "");
  }

  #readLink(): "solid" | "dotted" | "invisible" | undefined {
    this.#skip();
    const link = this.#take(LINK) ?? this.#readLinkWithText();
    if (link === undefined) return undefined;
    this.#skip();
    if (this.#takeText("|")) {
      const end = this.#text.indexOf("|", this.#at);
      this.#at = end < 0 ? this.#text.length : end + 1;
    }
    if (link.includes("~")) return "invisible";
    return link.includes("-.") ? "dotted" : "solid";
  }

  #readLinkWithText(): string | undefined {
    const start = this.#at;
    const open = this.#take(LINK_START);
    if (open === undefined) return undefined;
    LINK_END.lastIndex = this.#at;
    const end = LINK_END.exec(this.#text);
    if (end === null) {
      this.#at = start;
      return undefined;
    }
    this.#at = LINK_END.lastIndex;
    return open;
  }

  #take(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at;
    const [found] = pattern.exec(this.#text) ?? [];
    if (found !== undefined) this.#at += found.length;
    return found;
  }

  #takeText(text: string): boolean {
    const isThere = this.#text.startsWith(text, this.#at);
    if (isThere) this.#at += text.length;
    return isThere;
  }

  #skip(): number {
    this.#take(SPACE);
    return this.#at;
  }
}
