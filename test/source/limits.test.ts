import { expect, test } from "vitest";
import { parseSource } from "../../src/source/index.js";

function firstProblem(content: string | Uint8Array) {
  const { problems, value } = parseSource({ path: "x.yaml", content });
  return { rule: problems[0]?.rule, message: problems[0]?.message, isRead: value !== undefined };
}

const nested = (levels: number) => `a: ${"[".repeat(levels - 1)}${"]".repeat(levels - 1)}\n`;
const block = (levels: number) => Array.from({ length: levels }, (_, level) => `${" ".repeat(level)}a:\n`).join("");
const aliased = (aliases: number) => `a: &x 1\n${Array.from({ length: aliases }, (_, at) => `b${at}: *x\n`).join("")}`;

test("64 levels are read, 65 are not", () => {
  expect(firstProblem(nested(64))).toMatchObject({ isRead: true, rule: undefined });
  expect(firstProblem(block(64))).toMatchObject({ isRead: true, rule: undefined });
  for (const content of [nested(65), block(65), "- ".repeat(40_000), "[".repeat(90_000), "? ".repeat(10_000)]) {
    expect(firstProblem(content)).toEqual({
      isRead: false,
      rule: "input-limit",
      message: "Lists and maps are nested more than 64 levels deep here, which is the limit.",
    });
  }
});

test("50 aliases are read, 51 are not", () => {
  expect(firstProblem(aliased(50))).toMatchObject({ isRead: true, rule: undefined });
  expect(firstProblem(aliased(51))).toMatchObject({
    rule: "input-limit",
    message: "This file repeats values with more aliases ('*name') than the limit of 50.",
  });
});

test("aliases of aliases are refused before anybody walks them", () => {
  const doubling = Array.from({ length: 24 }, (_, at) => `a${at + 1}: &a${at + 1} [*a${at}, *a${at}]\n`).join("");
  const { rule, message, isRead } = firstProblem(`a0: &a0 x\n${doubling}`);
  expect({ rule, isRead }).toEqual({ rule: "input-limit", isRead: false });
  expect(message).toMatch(/repeats too much: aliases may repeat at most 10000 values/);
});

test("aliases cannot nest deeper than the text may", () => {
  const deeper = Array.from({ length: 40 }, (_, at) => `a${at + 1}: &a${at + 1} [[*a${at}]]\n`).join("");
  expect(firstProblem(`a0: &a0 x\n${deeper}`)).toMatchObject({ rule: "input-limit", isRead: false });
});

test("bytes and lines have a limit", () => {
  expect(firstProblem(new Uint8Array(16 * 1024 * 1024 + 1).fill(0x20)).message).toMatch(
    /larger than the limit of 16 MiB/,
  );
  expect(firstProblem("#".repeat(16 * 1024 * 1024 + 1)).message).toMatch(/larger than the limit of 16 MiB/);
  expect(firstProblem("\n".repeat(1_000_001)).message).toMatch(/longer than the limit of 1,000,000 lines/);
});

test("shapes that cost a parser quadratic time are answered", () => {
  const shapes: [string, string, boolean][] = [
    ["keys", Array.from({ length: 20_000 }, (_, at) => `k${at}: 1\n`).join(""), true],
    ["quotes", '"'.repeat(50_001), false],
    ["anchors", "a: &".repeat(10_000), false],
    ["comments", "#\n".repeat(50_000), false],
    ["documents", "---\n".repeat(50_000), false],
    ["directives", "%a\n".repeat(50_000), false],
    ["brackets", "]".repeat(50_000), false],
    ["equal keys", "a: 1\n".repeat(20_000), false],
    ["one long text", `a: "${"x".repeat(1_000_000)}"`, true],
  ];
  for (const [name, content, isRead] of shapes) expect([name, firstProblem(content).isRead]).toEqual([name, isRead]);
});

test("a file of nothing but punctuation is refused before it is parsed", () => {
  const dense = { isRead: false, rule: "input-limit" };
  for (const content of [
    "- @\n".repeat(50_000),
    "a: b\n".repeat(50_000),
    `[${",".repeat(200_000)}]`,
    "#\n".repeat(90_000),
  ])
    expect(firstProblem(content)).toMatchObject(dense);
  // The same number of tokens is read when they are words, as in real files.
  const real = Array.from({ length: 12_000 }, (_, at) => `- { id: unit-${at}, name: Unit ${at} }\n`).join("");
  expect(firstProblem(`company: x\ndepartments:\n${real}`)).toMatchObject({ isRead: true });
  const chain = Array.from({ length: 10_000 }, (_, at) => `- {id: o${at}, role: R${at}, reportsTo: o${at + 1}}\n`).join(
    "",
  );
  expect(firstProblem(`company: x\nofficers:\n${chain}`)).toMatchObject({ isRead: true });
  const names = Array.from({ length: 20_000 }, (_, at) => `- {name: u${at}}\n`).join("");
  expect(firstProblem(`company: x\ndepartments:\n${names}`)).toMatchObject({ isRead: true });
});

test("a parser that finds fault after fault is stopped", () => {
  const { problems } = parseSource({ path: "x.yaml", content: `[${'"some words" '.repeat(30_000)}]` });
  expect(problems.map(({ rule }) => rule)).toEqual(["yaml-syntax"]);
});
