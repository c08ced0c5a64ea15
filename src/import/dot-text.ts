/** Reads the DOT language: nodes, edges, attributes and clusters; everything about looks is skipped. */
import { askEvery } from "../model/deadline.js";
import type { Checkpoint } from "../model/deadline.js";
import { DotTokens } from "./dot-tokens.js";
import type { DotToken } from "./dot-tokens.js";
import { readLabel } from "./drawing.js";
import type { Drawing, DrawnBox } from "./drawing.js";
import { LIMITS } from "./limits.js";
import { ImportRefusal } from "./refusal.js";

/** @throws ImportRefusal with the line, for text that is not DOT. */
export function readDot(text: string, drawing: Drawing, checkpoint: Checkpoint): void {
  new DotReader(text, drawing, checkpoint).readGraph();
}

type Attributes = ReadonlyMap<string, string>;

class DotReader {
  readonly #tokens: DotTokens;
  readonly #drawing: Drawing;
  readonly #check: Checkpoint;

  constructor(text: string, drawing: Drawing, checkpoint: Checkpoint) {
    this.#tokens = new DotTokens(text);
    this.#drawing = drawing;
    this.#check = askEvery(1000, checkpoint);
  }

  readGraph(): void {
    this.#takeKeyword("strict");
    if (!this.#takeKeyword("digraph") && !this.#takeKeyword("graph")) this.#tokens.refuse("'digraph' or 'graph'");
    if (this.#tokens.peek().kind === "word") this.#tokens.take();
    this.#tokens.expectMark("{");
    this.#readStatements(0);
  }

  /** Reads statements up to a closing brace, and returns the boxes that they mention. */
  #readStatements(depth: number): readonly DrawnBox[] {
    const boxes = new Set<DrawnBox>();
    while (!this.#tokens.takeMark("}")) {
      this.#check();
      if (this.#tokens.takeMark(";")) continue;
      if (this.#tokens.peek().kind === "end") this.#tokens.refuse("'}'");
      for (const box of this.#readStatement(depth)) boxes.add(box);
    }
    return [...boxes];
  }

  #readStatement(depth: number): readonly DrawnBox[] {
    for (const target of ["graph", "node", "edge"])
      if (this.#takeKeyword(target)) {
        const attributes = this.#readAttributes();
        if (target === "graph") this.#set(attributes);
        return [];
      }
    const start = this.#readEnds(depth);
    if (typeof start === "string") {
      this.#set(new Map([[start.toLowerCase(), this.#readWord("a value")]]));
      return [];
    }
    const groups = [start];
    while (this.#tokens.takeMark("->") || this.#tokens.takeMark("--")) {
      const next = this.#readEnds(depth);
      if (typeof next === "string") return this.#tokens.refuse("a node");
      groups.push(next);
    }
    this.#apply(this.#readAttributes(), groups);
    return groups.flat();
  }

  #apply(attributes: Attributes, groups: readonly (readonly DrawnBox[])[]): void {
    const [only = []] = groups;
    if (groups.length === 1) {
      const label = attributes.get("label");
      const lines = label === undefined ? [] : readLabel(readRecord(label, attributes.get("shape")));
      for (const box of only) if (lines.length > 0 && !box.isFrame) box.label = lines;
      return;
    }
    const style = attributes.get("style") ?? "";
    if (/\binvis\b/u.test(style)) return;
    const isBack = attributes.get("dir") === "back";
    for (const [at, group] of groups.slice(1).entries()) {
      const ends = [groups[at] ?? [], group] as const;
      const [from, to] = isBack ? [ends[1], ends[0]] : ends;
      this.#drawing.connect(from, to, /\b(?:dashed|dotted)\b/u.test(style));
    }
  }

  /**
   * Reads a node or a subgraph, and returns its boxes. If a word is followed by an equals sign, returns the word as a
   * string: it is the name of an attribute.
   */
  #readEnds(depth: number): readonly DrawnBox[] | string {
    if (this.#tokens.peek().text === "{" || this.#isKeyword("subgraph")) return this.#readSubgraph(depth);
    const { line } = this.#tokens.peek();
    const id = this.#readWord("a node");
    if (this.#tokens.takeMark("=")) return id;
    // A port and a compass point say where a line ends at the box.
    while (this.#tokens.takeMark(":")) this.#readWord("a port");
    return [this.#drawing.box(id, line)];
  }

  #readSubgraph(depth: number): readonly DrawnBox[] {
    const { line } = this.#tokens.peek();
    if (depth >= LIMITS.levels)
      throw new ImportRefusal(`It nests more than ${LIMITS.levels} subgraphs on line ${line}.`);
    const name = this.#takeKeyword("subgraph") && this.#tokens.peek().kind === "word" ? this.#readWord("a name") : "";
    this.#tokens.expectMark("{");
    if (!/^cluster/iu.test(name)) return this.#readStatements(depth + 1);
    const around = this.#drawing.frame;
    this.#drawing.open(`subgraph ${name}`, line).label = readLabel(name.replace(/^cluster_?/iu, "") || "Group");
    const boxes = this.#readStatements(depth + 1);
    this.#drawing.frame = around;
    return boxes;
  }

  /** Sets attributes of the graph, or of the cluster that is open. */
  #set(attributes: Attributes): void {
    const { frame } = this.#drawing;
    const label = readLabel(attributes.get("label") ?? "");
    if (frame !== undefined && label.length > 0) frame.label = label;
    if (frame === undefined && attributes.get("rankdir")?.toUpperCase() === "BT") this.#drawing.isUpward = true;
  }

  #readAttributes(): Attributes {
    const attributes = new Map<string, string>();
    while (this.#tokens.takeMark("["))
      while (!this.#tokens.takeMark("]")) {
        this.#check();
        if (this.#tokens.takeMark(",") || this.#tokens.takeMark(";")) continue;
        const name = this.#readWord("an attribute or ']'");
        attributes.set(name.toLowerCase(), this.#tokens.takeMark("=") ? this.#readWord("a value") : "true");
      }
    return attributes;
  }

  /** Reads a word; texts in quotes with `+` between them make one word. */
  #readWord(wanted: string): string {
    if (this.#tokens.peek().kind !== "word") return this.#tokens.refuse(wanted);
    const parts = [this.#tokens.take().text];
    while (this.#tokens.takeMark("+")) parts.push(this.#readPart());
    return parts.join("");
  }

  #readPart(): string {
    if (this.#tokens.peek().kind !== "word") return this.#tokens.refuse("a text in quotes");
    return this.#tokens.take().text;
  }

  #takeKeyword(word: string): boolean {
    const isThere = this.#isKeyword(word);
    if (isThere) this.#tokens.take();
    return isThere;
  }

  #isKeyword(word: string): boolean {
    const token: DotToken = this.#tokens.peek();
    return token.kind === "word" && token.isQuoted !== true && token.text.toLowerCase() === word;
  }
}

/** Returns the fields of a record as lines: `{Name|<port> Title}`. */
function readRecord(label: string, shape: string | undefined): string {
  if (shape?.toLowerCase().includes("record") !== true) return label;
  return label
    .replace(/<[^<>]*>/gu, "")
    .replace(/[{}]/gu, "")
    .replace(/\|/gu, "\n");
}
