/** Texts as long as a file: cut at one place, the same whichever reader reads them and however they are written. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { SourceScalar } from "../../src/model/source.js";
import { NO_DEADLINE } from "../../src/model/deadline.js";
import { readBeginning } from "../../src/source/cut-text.js";
import { createLineIndex } from "../../src/source/line-index.js";
import { LIMITS } from "../../src/source/limits.js";
import { readPlainYaml } from "../../src/source/plain-yaml.js";
import { parseSource } from "../../src/source/index.js";
import { buildTree } from "../../src/source/tree.js";
import { composeYaml } from "../../src/source/yaml.js";
import type { YamlNode } from "../../src/source/yaml-node.js";

const LIMIT = LIMITS.textUnits;

function parse(content: string) {
  const { value, problems } = parseSource({ path: "company.yaml", content });
  return { entries: value?.root.entries ?? [], problems };
}

function readValue(written: string): SourceScalar {
  const value = parse(`a: ${written}\nb: 1\n`).entries[0]?.value;
  if (value?.kind !== "scalar") throw new Error("no scalar");
  return value;
}

const long = "word ".repeat(LIMIT / 4);

describe("a text longer than any that is read", () => {
  test.each([
    ["without quotes", long.trim()],
    ["in single quotes", `'${long}'`],
    ["in double quotes", `"${long}"`],
    ["of escapes", `"${String.raw`\u0041`.repeat(LIMIT * 2)}"`],
    ["over many lines", `word\n${"  word\n".repeat(LIMIT)}`],
    ["in a block", `|\n${"  word\n".repeat(LIMIT)}`],
    ["in a folded block", `>-\n${"  word\n".repeat(LIMIT)}`],
    ["behind an anchor", `&a ${long.trim()}`],
    ["that a tab makes unusual", `"\t${long}"`],
  ])("is cut: %s", (_, written) => {
    const { text, value, isCut } = readValue(written);
    expect({ length: text.length, isCut, isSame: value === text }).toEqual({
      length: LIMIT,
      isCut: true,
      isSame: true,
    });
  });

  test("is whole up to the limit", () => {
    expect(readValue("x".repeat(LIMIT))).toEqual({
      kind: "scalar",
      value: "x".repeat(LIMIT),
      text: "x".repeat(LIMIT),
    });
    expect(readValue("x".repeat(LIMIT + 1))).toMatchObject({ text: "x".repeat(LIMIT), isCut: true });
  });

  test("keeps what its value is", () => {
    expect(readValue("9".repeat(LIMIT * 2))).toMatchObject({ value: Infinity, text: "9".repeat(LIMIT), isCut: true });
  });

  test("is not cut between the halves of a character", () => {
    expect(readValue(`x${"😀".repeat(LIMIT)}`).text).toBe(`x${"😀".repeat(LIMIT / 2 - 1)}`);
  });

  test("stands where it stands in the file", () => {
    const { value } = parseSource({ path: "company.yaml", content: `a: ${"x".repeat(LIMIT * 9)}\nb: 1\n` });
    expect(value?.locate({ file: "company.yaml", path: ["a"] }).end.column).toBe(LIMIT * 9 + 4);
  });
});

test("a key longer than 1,024 characters is cut and reported", () => {
  const content = (units: number) => `? ${"k".repeat(units)}\n: b\n`;
  expect(parse(content(1024)).problems).toEqual([]);
  const { entries, problems } = parse(content(2_000_000));
  expect(entries.map(({ key }) => key)).toEqual(["k".repeat(1024)]);
  expect(problems).toMatchObject([
    { rule: "input-limit", severity: "warn", message: "A key is longer than the limit of 1,024 characters." },
  ]);
});

test("a beginning is read no further than has to be known", () => {
  const ends: number[] = [];
  readBeginning(100, 5_000_000, (end) => {
    ends.push(end);
    return " ".repeat(LIMIT * 2) + "x".repeat(ends.length > 1 ? 1 : 0);
  });
  expect(ends).toEqual([100 + LIMIT * 4, 100 + LIMIT * 16]);
});

/** Returns the tree of a text without places. */
function toTree(contents: YamlNode | undefined, text: string) {
  if (contents === undefined) return undefined;
  const lines = createLineIndex(text);
  const { root, problems } = buildTree({ contents, file: "company.yaml", text, lines, checkpoint: NO_DEADLINE });
  return { root, problems };
}

test("both readers cut at the same place", () => {
  const run = fc
    .tuple(
      fc.constantFrom("x", "a b", " ", "\n  ", "\n\n  ", "''", "\\n", "\\\\", "\\u00e9", "😀", "é", "  y\n  "),
      fc.nat(12_000),
    )
    .map(([piece, times]) => piece.repeat(times));
  const body = fc.array(run, { minLength: 1, maxLength: 4 }).map((runs) => runs.join(""));
  const written = fc
    .tuple(body, fc.constantFrom(["'", "'"], ['"', '"'], ["|\n  x", ""], [">\n  x", ""], [">+\n  x", ""], ["x", ""]))
    .map(([text, [open = "", close = ""]]) => `a: ${open}${text}${close}\nb: 1\n`);
  fc.assert(
    fc.property(written, (text) => {
      const plain = readPlainYaml(text);
      if (plain === undefined) return;
      const composed = composeYaml(text);
      expect(composed.kind).toBe("composed");
      if (composed.kind === "composed") expect(toTree(plain, text)).toEqual(toTree(composed.contents, text));
    }),
    { numRuns: 300 },
  );
});
