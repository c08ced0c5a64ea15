import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { EditedValue, InPlaceEdit } from "../../src/model/entry-edit.js";
import type { SourceNode } from "../../src/model/source.js";
import type { WrittenMap } from "../../src/model/written.js";
import { editYaml, parseSource } from "../../src/source/index.js";
import "../support/seed.js";

type Path = readonly (string | number)[];

const FILE = "company.yaml";
const at = (path: Path) => ({ file: FILE, path });
const set = (path: Path, key: string | number, value: EditedValue): InPlaceEdit => ({
  kind: "set",
  at: at(path),
  key,
  value,
});
const remove = (path: Path, key: string): InPlaceEdit => ({ kind: "remove", at: at(path), key });
const replace = (path: Path, key: string, newKey: string, value: EditedValue): InPlaceEdit => ({
  kind: "replace",
  at: at(path),
  key,
  by: { key: newKey, value },
});
const append = (path: Path, key: string, ...items: readonly Readonly<Record<string, EditedValue>>[]): InPlaceEdit => ({
  kind: "append",
  at: at(path),
  key,
  items: items.map(toMap),
});

function toMap(entries: Readonly<Record<string, EditedValue>>): WrittenMap {
  return { entries: Object.entries(entries).map(([key, value]) => ({ key, value })) };
}

function edit(text: string, ...edits: readonly InPlaceEdit[]): string {
  const { content, refused } = editYaml({ path: FILE, content: text }, edits);
  expect([...refused.values()]).toEqual([]);
  if (content === undefined) throw new Error("the result does not hold what the edits say");
  return content;
}

function refuse(text: string, one: InPlaceEdit): string | undefined {
  const { content, refused } = editYaml({ path: FILE, content: text }, [one]);
  expect(content, "a file whose edits are all refused stays as it is").toBe(text);
  return refused.get(one);
}

describe("a value that is set", () => {
  test.each<[string, EditedValue, string]>([
    ["name: Tom Berg # since May", "Ada Okafor", "name: Ada Okafor # since May"],
    ["name:   'Tom Berg'", "Mei O'Neill", "name:   'Mei O''Neill'"],
    ['name: "Tom Berg"', "Ada Okafor", 'name: "Ada Okafor"'],
    ["name: Tom\n  Berg\nx-b: 1", "Ada", "name: Ada\nx-b: 1"],
    ["name: >-\n  Tom\n  Berg\nx-b: 1", "Ada", "name: Ada\nx-b: 1"],
    ["name:\n  Tom Berg # here", "Ada", "name:\n  Ada # here"],
    ["name: # nobody yet", "Ada", "name: Ada # nobody yet"],
    ["{ name: Tom, x-b: 1 }", "Ada", "{ name: Ada, x-b: 1 }"],
    ["{ name, x-b: 1 }", "Ada", "{ name: Ada, x-b: 1 }"],
    ["name: 101", "102", "name: 102"],
    ["name: 101", "10a", 'name: "10a"'],
    ["name: [Ana, Eda]", ["Ana", "R: D"], 'name: [Ana, "R: D"]'],
  ])("%j", (before, value, after) => {
    expect(edit(before, set([], "name", value))).toBe(after);
  });

  test.each([
    "yes",
    "No",
    "2026-01-01",
    "a: b",
    "a #b",
    "@ada",
    "🙂 Ada",
    "עדה",
    "007",
    "null",
    "~",
    "- a",
    "",
    " a",
    "a ",
  ])("is read as the same text: %j", (value) => {
    for (const before of ["name: Tom", "name: 'Tom'", 'name: "Tom"', "{ name: Tom }", "{name: 1}"])
      edit(before, set([], "name", value));
  });
});

test("a key is added after the last one that comes before it, in the style of the entry", () => {
  expect(edit("people:\n  - id: a\n    name: Ada # boss\n    reportsTo: b\n", set(["people", 0], "title", "CEO"))).toBe(
    "people:\n  - id: a\n    name: Ada # boss\n    title: CEO\n    reportsTo: b\n",
  );
  expect(edit('[{"name": "Ada","reportsTo": "b"}]'.replace(/^/u, "people: "), set(["people", 0], "title", "CEO"))).toBe(
    'people: [{"name": "Ada", "title": "CEO","reportsTo": "b"}]',
  );
  expect(edit("teams:\n- name: A\n", set([], "company", "Halden"))).toBe("company: Halden\nteams:\n- name: A\n");
});

test("a key is replaced, and a comment behind it stays", () => {
  expect(
    edit(
      "- name: Tom # 2 days\n  title: CIO".replace(/^/u, "people:\n"),
      replace(["people", 0], "name", "vacant", true),
    ),
  ).toBe("people:\n- vacant: true # 2 days\n  title: CIO");
  expect(edit("names:\n  - Ana\n  - Eda\nx-b: 1", replace([], "names", "vacant", true))).toBe("vacant: true\nx-b: 1");
});

test("a key is removed with its line, and a comment behind it stays", () => {
  expect(edit("name: Ada\nperson: 1\ntitle: CEO\n", remove([], "person"))).toBe("name: Ada\ntitle: CEO\n");
  expect(edit("name: Ada\n# why\nperson: 1 # number\n\ntitle: CEO\n", remove([], "person"))).toBe(
    "name: Ada\n# why\n# number\n\ntitle: CEO\n",
  );
  expect(edit("people:\n  - person: 1\n    name: Ada", remove(["people", 0], "person"))).toBe("people:\n  - name: Ada");
  expect(edit("{ name: Ada, person: 1, title: CEO }", remove([], "person"))).toBe("{ name: Ada, title: CEO }");
  expect(edit("{ name: Ada, person: 1 }", remove([], "person"))).toBe("{ name: Ada }");
  expect(edit("{ person: 1, name: Ada }", remove([], "person"))).toBe("{ name: Ada }");
});

describe("entries are added at the end of a list", () => {
  const tom = { name: "Tom Berg", person: "7" };

  test.each<[string, string]>([
    [
      "people:\n  - name: Ada\n    title: CEO\n",
      'people:\n  - name: Ada\n    title: CEO\n  - name: Tom Berg\n    person: "7"\n',
    ],
    [
      "people:\n-   { name: Ada } # a\n# end",
      'people:\n-   { name: Ada } # a\n-   { name: Tom Berg, person: "7" }\n# end',
    ],
    [
      "people:\n  - {name: 'Ada', person: 1}",
      "people:\n  - {name: 'Ada', person: 1}\n  - {name: 'Tom Berg', person: 7}",
    ],
    ["people: [{ name: Ada }]\n", 'people: [{ name: Ada }, { name: Tom Berg, person: "7" }]\n'],
    [
      "people: [\n  { name: Ada }, # a\n]\n",
      'people: [\n  { name: Ada },\n  { name: Tom Berg, person: "7" }, # a\n]\n',
    ],
    ["people: [] # none\nx-b: 1", 'people: # none\n  - { name: Tom Berg, person: "7" }\nx-b: 1'],
    ["people:\nx-b: 1", 'people:\n  - { name: Tom Berg, person: "7" }\nx-b: 1'],
    ["name: IT\nteams:\n- name: A\n", 'name: IT\npeople:\n- { name: Tom Berg, person: "7" }\nteams:\n- name: A\n'],
    ["{ name: IT, teams: [] }", '{ name: IT, people: [{ name: Tom Berg, person: "7" }], teams: [] }'],
    [
      "people:\n  - name: Ada\n    x-note: |\n      one\n      two\n\nx-b: 1",
      'people:\n  - name: Ada\n    x-note: |\n      one\n      two\n  - name: Tom Berg\n    person: "7"\n\nx-b: 1',
    ],
  ])("%j", (before, after) => {
    expect(edit(before, append([], "people", tom))).toBe(after);
  });

  test("after edits of the last entry there, and with the units below it", () => {
    const before = "name: IT\nteams:\n  - name: Desk\n    people:\n      - name: Ada\n";
    const edits = [
      append([], "teams", { name: "Field" }),
      append(["teams", 0], "people", tom),
      append(["teams", 0], "people", { name: "Mei" }),
      set(["teams", 0, "people", 0], "title", "Lead"),
    ];
    expect(edit(before, ...edits)).toBe(
      'name: IT\nteams:\n  - name: Desk\n    people:\n      - name: Ada\n        title: Lead\n      - name: Tom Berg\n        person: "7"\n      - name: Mei\n  - name: Field\n',
    );
  });
});

test("line ends, a byte order mark and a missing last line end stay", () => {
  const before = "\uFEFFname: IT\r\npeople:\r\n  - name: Ada\t# tab\r\n    title: CEO";
  expect(edit(before, append([], "people", { name: "Tom" }), set(["people", 0], "person", "1"))).toBe(
    '\uFEFFname: IT\r\npeople:\r\n  - name: Ada\t# tab\r\n    person: "1"\r\n    title: CEO\r\n  - name: Tom',
  );
});

test.each<[string, InPlaceEdit, string]>([
  ["a: &x { name: Ada }\nb: *x\n", set(["a"], "name", "Tom"), "an alias repeats '&x'"],
  ["a: &x { name: Ada }\nb: *x\n", set(["b"], "name", "Tom"), "the value there is the alias '*x'"],
  ["a: { name: &x Ada }\nb: *x\n", set(["a"], "name", "Tom"), "an alias repeats '&x'"],
  ["name: !!str Ada\n", set([], "name", "Tom"), "there is a tag before the value"],
  ["name: |+\n  Ada\n\n", append([], "people", { name: "Tom" }), "the text before it keeps its empty lines"],
  ["name: > # long\n  Ada\n", set([], "name", "Tom"), "there is a comment inside"],
  ["names: [\n  Ana, # one\n  Eda]\n", set([], "names", ["Ana"]), "there is a comment inside"],
  ["people: { a: 1 }\n", append([], "people", { name: "Tom" }), "there is no list after 'people'"],
  ["name: Ada\n", set(["people", 3], "name", "Tom"), "there is no 'people' there"],
  ["person: 1 # x\n", remove([], "person"), "nothing would be left of the entry"],
])("an edit that would change more is left out: %j", (text, one, reason) => {
  expect(refuse(text, one)).toBe(reason);
});

/** Texts of one company in many styles. */
const styled = fc
  .record({
    newline: fc.constantFrom("\n", "\r\n"),
    isFlow: fc.boolean(),
    mark: fc.constantFrom("", "'", '"'),
    comment: fc.constantFrom("", " # note", "\t# tab: note"),
    indent: fc.constantFrom("", "  ", "    "),
    start: fc.constantFrom("", "---\n", "# first\n\n", "\uFEFF"),
    end: fc.constantFrom("", "\n", "\n# last\n", "\n\n...\n"),
  })
  .map(({ newline, isFlow, mark, comment, indent, start, end }) => {
    const entry = (name: string) =>
      isFlow
        ? `${indent}- { name: ${mark}${name}${mark}, title: ${mark}CEO${mark} }${comment}`
        : `${indent}- name: ${mark}${name}${mark}${comment}\n${indent}  title: ${mark}CEO${mark}${comment}`;
    const lines = [`company: Halden${comment}`, `people:${comment}`, entry("Ada"), `${indent}# between`, entry("Tom")];
    return (start + lines.join("\n") + end).replaceAll("\n", newline);
  });

const edits = fc.uniqueArray(
  fc.oneof(
    fc
      .record({
        person: fc.nat(1),
        key: fc.constantFrom("name", "title", "person", "reportsTo"),
        value: fc.string({ unit: "grapheme", maxLength: 8 }),
      })
      .map(({ person, key, value }) => set(["people", person], key, value)),
    fc.string({ unit: "grapheme", maxLength: 8 }).map((name) => append([], "people", { name, title: name })),
  ),
  {
    maxLength: 6,
    selector: (one) => (one.kind === "set" ? JSON.stringify([one.at.path, one.key]) : JSON.stringify(one)),
  },
);

test("every comment and every line that no edit is about survives, in order; no edits change nothing", () => {
  fc.assert(
    fc.property(styled, edits, (text, list) => {
      const { content, refused } = editYaml({ path: FILE, content: new TextEncoder().encode(text) }, list);
      expect(refused.size).toBe(0);
      if (content === undefined) throw new Error("the result does not hold what the edits say");
      if (list.length === 0) expect(content).toBe(text);
      const touched = (line: string) => /\bname:|title:|person:|reportsTo:|^\s*- /u.test(line);
      const left = (whole: string) =>
        whole
          .split("\n")
          .filter((line) => line.trim() !== "" && !touched(line))
          .map((line) => line.trimEnd());
      expect(left(content)).toEqual(left(text));
      expect(content.match(/#[^\r\n]*/gu)?.filter((comment) => /note|tab|first|last|between/u.test(comment))).toEqual(
        text.match(/#[^\r\n]*/gu) ?? undefined,
      );
      expect(content.includes("\r\n")).toBe(text.includes("\r\n"));
      expect(toPlain(content)).toBeDefined();
    }),
    { numRuns: 150 },
  );
});

function toPlain(content: string): SourceNode | undefined {
  return parseSource({ path: FILE, content }).value?.root;
}
