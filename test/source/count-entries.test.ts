/** Entries are counted without being read: as many as `company/` reads, and never one more. */
import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { stringify } from "yaml";
import { readCompanyFile } from "../../src/company/company.js";
import { createReading } from "../../src/company/reading.js";
import { NO_DEADLINE } from "../../src/model/deadline.js";
import { countEntries } from "../../src/source/count-entries.js";
import { decodeText } from "../../src/source/decode.js";
import { mayHoldMore } from "../../src/source/density.js";
import { parseSource } from "../../src/source/index.js";
import { anyCompany } from "../support/generated-company.js";

const PROJECT = path.join(import.meta.dirname, "../..");

/** Counts the entries that are read from a company file; `undefined` when the YAML is wrong. */
function countRead(content: string): number | undefined {
  const { value } = parseSource({ path: "company.yaml", content });
  if (value === undefined) return undefined;
  const reading = createReading({ asOf: undefined, checkpoint: NO_DEADLINE, include: () => [] });
  readCompanyFile(value, reading);
  return reading.entries;
}

function listTexts(folder: string): readonly { readonly file: string; readonly text: string }[] {
  return readdirSync(path.join(PROJECT, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => /\.ya?ml$/u.test(file) && statSync(path.join(PROJECT, folder, file)).isFile())
    .sort()
    .flatMap((file) => {
      const decoded = decodeText(readFileSync(path.join(PROJECT, folder, file)));
      return decoded.kind === "refused" ? [] : [{ file, text: decoded.text }];
    });
}

test("every entry of the files of this project is counted", () => {
  let total = 0;
  for (const { file, text } of [...listTexts("examples"), ...listTexts("test/orgs"), ...listTexts("templates")]) {
    const count = countEntries(text, "company");
    expect(count, file).toBe(countRead(text));
    total += count;
  }
  expect(total).toBeGreaterThan(500);
});

const WRITTEN: readonly (readonly [string, string, number])[] = [
  [
    "departments, teams and posts in blocks",
    "departments:\n- name: A\n  teams:\n  - name: B\n    people:\n    - name: C\n",
    3,
  ],
  ["lists further right than their key", "departments:\n    - name: A\n      teams:\n          - name: B\n", 2],
  ["dashes on lines of their own", "officers:\n-\n  role: CIO\n-\n  role: CTO\n", 2],
  [
    "all in one line",
    "{ company: A, departments: [{ name: B, teams: [{ name: C }, { name: D }] }], people: [{}, {}] }",
    5,
  ],
  ["JSON", '{"company":"A","departments":[{"name":"B","people":[{"name":"it\'s"},{"name":"\\"]}"}]}]}', 3],
  [
    "brackets over lines, with comments",
    "officers: [ # one: {\n  { role: CIO }, # two }\n  {\n    role: CTO },\n]\n",
    2,
  ],
  [
    "brackets inside blocks",
    "departments:\n- { name: A, teams: [{ name: B }] }\n- name: C\n  people: [{ name: D }]\n",
    4,
  ],
  ["committees and dotted lines", "committees:\n- name: A\ndotted:\n- { from: a, to: b }\n", 2],
  ["entries of other files", "departments:\n- include: a.yaml\n- { name: B }\n- { include: [b.yaml] }\n", 1],
  ["what stands beside an include", "departments:\n- teams: [{ name: A }]\n  include: a.yaml\n- name: B\n", 1],
  ["lists of a company's own", "x-list: [{ name: A }]\ndepartments:\n- name: B\n  x-people: [{ name: C }]\n", 1],
  [
    "texts that look like entries",
    "departments:\n- name: A\n  purpose: |\n    departments:\n    - name: B\n  why: >-\n   - name: C\n",
    1,
  ],
  ["texts in quotes over lines", "departments:\n- name: \"A\n    - name: B\"\n- name: 'C\n\n    - name: ''D'\n", 2],
  ["texts over lines", "departments:\n- name: A\n    - b\n    teams\n- name: C\n", 2],
  ["anchors and tags in front of entries", "departments: &list\n- &a { name: A }\n- &b\n  name: B\n- &c name: C\n", 3],
  ["colons without a space", "departments:\n- name: a:b\n- {name: c:d, kind: e}\n", 2],
  ["items other than maps", "departments: [A, [{ name: B }], { name: C }]\npeople:\n- A\n- - name: B\n", 1],
  ["quoted keys", "\"departments\":\n- 'name': A\n  \"teams\" : [{'name':B}]\n", 2],
  ["a start of the document", "--- # here\ndepartments:\n- name: A\n", 1],
  ["line ends of Windows", "departments:\r\n- name: A\r\n  people:\r\n  - name: B\r\n\r\n- name: C\r\n", 3],
  ["a group where a list is expected", "departments:\n  name: A\n  teams: [{ name: B }]\n", 0],
];

test.each(WRITTEN)("%s", (_, text, entries) => {
  expect(countEntries(text, "company")).toBe(entries);
  expect(countRead(text)).toBe(entries);
});

test("a text that holds more entries than a number is never thought to hold fewer", () => {
  for (const [name, text, entries] of WRITTEN) if (entries > 0) expect(mayHoldMore(text, entries - 1), name).toBe(true);
  expect(mayHoldMore("departments:\n- name: A\n- { name: B }\n", 2)).toBe(true);
  expect(mayHoldMore("departments:\n- name: A\n- name: B\n", 2)).toBe(false);
  expect(mayHoldMore("departments:\n- name: 'A-B-C'\n", 2)).toBe(true);
});

test.each([
  ["an explicit key", "departments:\n- name: A\n? people\n: - name: B\n", 1],
  ["a second document", "departments:\n- name: A\n---\npeople:\n- name: B\n", 1],
  ["a bracket that is closed by another", "departments: [{ name: A ], { name: B }]\n", 1],
  ["an alias", "x-a: &a [{ name: A }]\npeople: *a\ndepartments: [{ name: B }]\n", 1],
])("nothing is counted beyond %s", (_, text, entries) => {
  expect(countEntries(text, "company")).toBe(entries);
});

test("an included file is one department or a list of them; what either has is counted", () => {
  expect(countEntries("name: A\ndepartments: [{ name: B }]\npeople: [{ name: C }]\n", "part")).toBe(2);
  expect(countEntries("officers: [{ role: CIO }]\ncommittees: [{ name: C }]\n", "part")).toBe(0);
});

test("the count stops at the first entry that is too many", () => {
  expect(countEntries(`people: [${"{},".repeat(50)}]`, "company", 10)).toBe(11);
  expect(countEntries(`people:\n${"- name: A\n".repeat(50)}`, "company", 10)).toBe(11);
});

describe("companies that nobody wrote", () => {
  test("are counted whatever the style", () => {
    fc.assert(
      fc.property(anyCompany(25), fc.constantFrom(0, 1, 2), (sketch, indent) => {
        const data: unknown = JSON.parse(JSON.stringify(sketch));
        for (const text of [
          stringify(data),
          JSON.stringify(data, null, indent),
          stringify(data, { indentSeq: false }),
        ]) {
          const count = countEntries(text, "company");
          expect(count).toBe(countRead(text));
          expect(count === 0 || mayHoldMore(text, count - 1)).toBe(true);
        }
      }),
      { numRuns: 40 },
    );
  });

  const pieces =
    "departments:|people:|teams:|officers:|include: a.yaml|\n|\n  |\n    |\n- |- |- name: A|name: A|{|}|[|]|, |: |{name: A},|[{}]|'|\"|#| #|&a |*a|!t |? |---\n|\\|>\n  a\n|\r\n|\t|x-a: |é|\n- name: A\n  teams:\n  - name: B|";
  const piece = fc.constantFrom(...pieces.split("|"), "|\n", "|\n    ");
  const texts = [...listTexts("test/rules"), ...listTexts("test/cli"), ...listTexts("test/corpora/yaml-test-suite")]
    .map(({ text }) => text)
    .filter((text) => text.length < 800);
  const made = fc.array(piece, { maxLength: 16 }).map((all) => `company: A\n${all.join("")}`);
  const changed = fc
    .tuple(fc.constantFrom(...texts), fc.array(fc.tuple(fc.nat(800), fc.nat(4), piece), { maxLength: 4 }))
    .map(([text, changes]) =>
      changes.reduce((now, [at, removed, added]) => now.slice(0, at) + added + now.slice(at + removed), text),
    );

  test("are never counted for more than they are", () => {
    fc.assert(
      fc.property(fc.oneof(made, changed), (text) => {
        const read = countRead(text);
        if (read !== undefined) expect(countEntries(text, "company")).toBeLessThanOrEqual(read);
      }),
      { numRuns: 10_000 },
    );
  });
});
