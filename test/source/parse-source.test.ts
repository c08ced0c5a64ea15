import { expect, test } from "vitest";
import { parseSource } from "../../src/source/index.js";

function parse(content: string | Uint8Array) {
  return parseSource({ path: "company.yaml", content });
}

/** Returns `rule line:column message` for each problem. */
function listProblems(content: string | Uint8Array): string[] {
  return parse(content).problems.map(({ rule, range, message }) => {
    const place = range === undefined ? "nowhere" : `${range.start.line}:${range.start.column}`;
    return `${rule} ${place} ${message}`;
  });
}

test("a file becomes a plain tree that keeps every scalar as written", () => {
  const { value, problems } = parse("company: Null\nunits:\n  - { id: 00155792, on: true, n: 0x1A, e: 2E10 }\n  - ~\n");
  expect(problems).toEqual([]);
  expect(value?.root).toEqual({
    kind: "map",
    entries: [
      { key: "company", value: { kind: "scalar", value: null, text: "Null" } },
      {
        key: "units",
        value: {
          kind: "list",
          items: [
            {
              kind: "map",
              entries: [
                { key: "id", value: { kind: "scalar", value: 155792, text: "00155792" } },
                { key: "on", value: { kind: "scalar", value: true, text: "true" } },
                { key: "n", value: { kind: "scalar", value: 26, text: "0x1A" } },
                { key: "e", value: { kind: "scalar", value: 2e10, text: "2E10" } },
              ],
            },
            { kind: "scalar", value: null, text: "~" },
          ],
        },
      },
    ],
  });
});

test("dates, yes and no stay text; a quoted number is text", () => {
  const { value } = parse('a: 2026-03-31\nb: no\nc: "12"\n');
  expect(value?.root.entries.map((entry) => entry.value)).toEqual([
    { kind: "scalar", value: "2026-03-31", text: "2026-03-31" },
    { kind: "scalar", value: "no", text: "no" },
    { kind: "scalar", value: "12", text: "12" },
  ]);
});

test("a byte order mark, CRLF and a document start are read", () => {
  const bytes = new TextEncoder().encode("\uFEFF---\r\ncompany: |\r\n  A\r\n  B\r\n");
  const { value, problems } = parse(bytes);
  expect(problems).toEqual([]);
  expect(value?.root.entries).toEqual([{ key: "company", value: { kind: "scalar", value: "A\nB\n", text: "A\nB\n" } }]);
});

test("an alias shares its value; its place is where it is used", () => {
  const { value } = parse("a: &x { b: 1 }\nc: *x\n");
  const [first, second] = value?.root.entries ?? [];
  expect(second?.value).toBe(first?.value);
  expect(value?.locate({ file: "company.yaml", path: ["c"] }).start).toEqual({ offset: 18, line: 2, column: 4 });
});

test.each<[name: string, content: string, problems: string[]]>([
  ["empty", "", ["missing-key 1:1 This file is empty."]],
  ["only a comment", "# soon\n---\n", ["missing-key 1:1 This file is empty."]],
  [
    "a list",
    "\n- a\n- b\n",
    ["wrong-type 2:1 This file holds a list, but a company file holds keys such as 'company:' and 'departments:'."],
  ],
  [
    "a table",
    "id,name\n1,A\n",
    ["wrong-type 1:1 This file holds plain text, but a company file holds keys such as 'company:' and 'departments:'."],
  ],
  [
    "a key written twice",
    "a: 1\nb: { c: 1, 'c': 2 }\n",
    ["duplicate-key 2:12 The key 'c' is written twice here; the first one is on line 2."],
  ],
  [
    "a key written twice with another encoding of its accent",
    "caf\u00E9: 1\ncafe\u0301: 2\n",
    ["duplicate-key 2:1 The key 'cafe\u0301' is written twice here; the first one is on line 1."],
  ],
  ["a merge key", "a: { <<: b }\n", ["input-limit 1:6 Merge keys ('<<') are not read."]],
  ["a map as a key", "a: {{ x }}\n", ["yaml-syntax 1:5 A list, a map or an alias is used as a key."]],
  ["no key", ": x\n", ["yaml-syntax 1:1 The key before this colon is missing."]],
  [
    "an alias of nothing",
    "a: **bold**\n",
    ["yaml-syntax 1:4 '**bold**' repeats a value named '&*bold**', but there is none above it."],
  ],
  [
    "an alias of a key",
    "&k a: 1\nb: *k\n",
    ["yaml-syntax 2:4 '*k' repeats a key: '&k' is in front of one, and only values can be repeated."],
  ],
  ["an alias of itself", "a: &x [*x]\n", ["yaml-syntax 1:8 '*x' repeats the value that it is part of."]],
  ["two byte order marks", "\uFEFF\uFEFFa: 1\n", ["not-text 1:1 This file starts with more than one byte order mark."]],
  [
    "a raw NUL",
    "a: 1\nb: x\u0000y\n",
    ["not-text 2:5 This file is not text: it holds a NUL byte on line 2, as binary files and UTF-16 do."],
  ],
  [
    "a lone carriage return",
    "a: 1\rb: 2\n",
    ["not-text 1:5 Line 1 holds a carriage return without a line feed, which only very old programs write."],
  ],
])("%s is refused", (_name, content, problems) => {
  expect(listProblems(content)).toEqual(problems);
  expect(parse(content)).not.toHaveProperty("value");
});

test.each([
  [
    "PNG",
    [0x89, 0x50, 0x4e],
    "not-text 1:1 This file is not UTF-8 text: byte 1, on line 1, is not part of any character.",
  ],
  [
    "Latin-1",
    [0x61, 0x0a, 0xe9, 0x62],
    "not-text 2:1 This file is not UTF-8 text: byte 3, on line 2, is not part of any character.",
  ],
  [
    "a cut-off character",
    [0x61, 0xf0, 0x9f],
    "not-text 1:2 This file is not UTF-8 text: byte 2, on line 1, is not part of any character.",
  ],
  [
    "an overlong form",
    [0x61, 0xc0, 0x80],
    "not-text 1:2 This file is not UTF-8 text: byte 2, on line 1, is not part of any character.",
  ],
  [
    "a surrogate",
    [0xed, 0xa0, 0x80],
    "not-text 1:1 This file is not UTF-8 text: byte 1, on line 1, is not part of any character.",
  ],
  ["UTF-16", [0xff, 0xfe, 0x61, 0x00], "not-text 1:1 This file is written in UTF-16, which orgwright does not read."],
])("%s bytes are refused with their place", (_name, bytes, problem) => {
  expect(listProblems(new Uint8Array(bytes))).toEqual([problem]);
});

test("the first place of a key written twice is a related place", () => {
  const [problem] = parse("a:\n  b: 1\n  c: 2\n  b: 3\n").problems;
  expect(problem?.related).toEqual([
    {
      message: "'b' is first written here",
      origin: { file: "company.yaml", path: ["a", "b"], part: "key" },
      range: { start: { offset: 5, line: 2, column: 3 }, end: { offset: 6, line: 2, column: 4 } },
    },
  ]);
});

test("characters that cannot be shown are replaced and reported once for each text", () => {
  const { value, problems } = parse('"k\\u0001": "a\\0b\\0\\ud800\\u202e"\nok: "tab\\tline\\n\u200d\u200f"\n');
  expect(value?.root.entries).toEqual([
    {
      key: "k\uFFFD",
      value: { kind: "scalar", value: "a\uFFFDb\uFFFD\uFFFD\uFFFD", text: "a\uFFFDb\uFFFD\uFFFD\uFFFD" },
    },
    { key: "ok", value: { kind: "scalar", value: "tab\tline\n\u200d\u200f", text: "tab\tline\n\u200d\u200f" } },
  ]);
  expect(problems.map(({ rule, message }) => [rule, message])).toEqual([
    ["unprintable-text", "This text holds a character that cannot be shown (U+0001); '\uFFFD' is shown instead."],
    [
      "unprintable-text",
      "This text holds a character that cannot be shown (U+0000, U+D800, U+202E); '\uFFFD' is shown instead.",
    ],
  ]);
});
