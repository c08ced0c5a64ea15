import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { SourceNode } from "../../src/model/source.js";
import type { WrittenMap, WrittenValue } from "../../src/model/written.js";
import { formatYaml, parseSource } from "../../src/source/index.js";
import "../support/seed.js";

function map(entries: Readonly<Record<string, WrittenValue>>): WrittenMap {
  return { entries: Object.entries(entries).map(([key, value]) => ({ key, value })) };
}

function toPlain(node: SourceNode): unknown {
  if (node.kind === "scalar") return node.value;
  if (node.kind === "list") return node.items.map(toPlain);
  return Object.fromEntries(node.entries.map(({ key, value }) => [key, toPlain(value)]));
}

function readBack(text: string): unknown {
  const { value, problems } = parseSource({ path: "x.yaml", content: text });
  expect(problems).toEqual([]);
  return value && toPlain(value.root);
}

describe("a company file that is written", () => {
  test("has its keys in one order, short maps on a line, and comments where they belong", () => {
    const written: WrittenMap = {
      comment: "Imported.\nLook at it.",
      entries: [
        {
          key: "departments",
          value: [{ ...map({ headcount: 3, name: "IT", tags: ["a", "b, c"] }), comment: "no head" }],
        },
        { key: "company", value: "Halden: Mutual", comment: "guessed" },
        {
          key: "people",
          value: [
            {
              entries: [
                { key: "reportsTo", value: "ada", comment: "a\nb: c" },
                { key: "name", value: "No" },
              ],
            },
          ],
        },
      ],
    };
    expect(formatYaml(written)).toBe(
      [
        "# Imported.",
        "# Look at it.",
        'company: "Halden: Mutual" # guessed',
        "people:",
        '  - name: "No"',
        "    reportsTo: ada # a b: c",
        "departments:",
        "  # no head",
        '  - { name: IT, headcount: 3, tags: [a, "b, c"] }',
        "",
      ].join("\n"),
    );
  });

  test("reads back as exactly the same values", () => {
    const text = fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc.constantFrom(
        "no",
        "~",
        "null",
        "1e3",
        "0x1F",
        "- a",
        "a: b",
        "a #b",
        "'",
        "\\",
        "\u00a0",
        "é\n",
        "2026-03-31",
        "*a",
        "!!x",
        "%",
        "@",
      ),
      fc.integer().map(String),
    );
    const { value: values } = fc.letrec<{ value: WrittenValue; scalar: string | number | boolean }>((tie) => ({
      scalar: fc.oneof(text, fc.integer(), fc.boolean()),
      value: fc.oneof(
        { maxDepth: 3, depthSize: "small" },
        tie("scalar"),
        fc.array(tie("value"), { maxLength: 4 }),
        fc.dictionary(fc.stringMatching(/^[a-z][A-Za-z]{0,8}$/u), tie("value"), { maxKeys: 4 }).map(map),
      ),
    }));
    fc.assert(
      fc.property(
        fc.dictionary(fc.stringMatching(/^[a-z][A-Za-z]{0,8}$/u), values, { minKeys: 1, maxKeys: 6 }),
        (entries) => {
          expect(readBack(formatYaml(map(entries)))).toEqual(toPlainValue(map(entries)));
        },
      ),
      { numRuns: 300 },
    );
  });
});

function toPlainValue(value: WrittenValue): unknown {
  if (typeof value !== "object") return value;
  if (isMap(value)) return Object.fromEntries(value.entries.map((entry) => [entry.key, toPlainValue(entry.value)]));
  return Array.from(value, toPlainValue);
}

function isMap(value: object): value is WrittenMap {
  return !Array.isArray(value);
}
