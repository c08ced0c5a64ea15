/** Companies whose names mean something to languages for diagrams, and what their boxes have to say. */
import { expect } from "vitest";
import { drawDiagram } from "../../src/bridges/diagram.js";
import type { Graph } from "../../src/model/graph.js";
import { toGraph } from "./bridged.js";

/** Names that mean something to at least one of the four languages. */
const HOSTILE = [
  'say "hi"',
  "it's",
  "a]b[c",
  "a}b{c",
  "a)b(c",
  "-->",
  "a --> b",
  "%%{init: {}}%%",
  "%% no comment",
  "</script><script>alert(1)</script>",
  "<b>bold</b> & <br/>",
  "&lt;b&gt; &amp; &#34;",
  "#quot; #35;",
  "fa:fa-car",
  "style n1: #fff;",
  "1. first",
  "- item",
  "# heading",
  "`code`",
  "**bold** __under__ //it// ~~no~~",
  "a\\nb \\N \\",
  "${x} $y",
  "|md text|",
  "@enduml",
  "!include /etc/passwd",
  "/' comment '/",
  "' comment",
  "[[http://example.com]]",
  "<U+0041> <&heart>",
  "end",
  "subgraph",
  "סייבר \u202E gnp.exe",
  "قسم أمن المعلومات",
  "😀 👩‍💻",
  "x".repeat(5000),
  "a;b",
  "a|b",
  "a: b",
  "::: class",
  "~",
  "null",
];

export const hostileGraph = (names: readonly string[] = HOSTILE) =>
  toGraph(
    JSON.stringify({ company: names[0], departments: names.map((name) => ({ name, head: { name: `Head ${name}` } })) }),
  );

/** The lines of a box. */
export type Lines = readonly string[];

/** Programs show several spaces, and characters that nobody sees, as they like. */
export function squeeze(lines: readonly Lines[]): Lines[] {
  return lines.map((texts) => texts.map((text) => text.replace(/[\s\p{Cc}]+/gu, " ").trim()));
}

export function expectBoxes(graph: Graph, read: readonly Lines[]): void {
  expect(squeeze(read)).toEqual(squeeze(drawDiagram(graph).boxes.map(({ texts }) => texts)));
}

/** Returns all lines of all boxes. */
export function linesOf(graph: Graph): readonly string[] {
  return squeeze(drawDiagram(graph).boxes.map(({ texts }) => texts)).flat();
}
