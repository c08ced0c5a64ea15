import { expect, test } from "vitest";
import { validateCompany } from "../../src/company/index.js";
import type { UnitEntry } from "../../src/model/company.js";
import { parseSource } from "../../src/source/index.js";

/** Reads a company and the files it includes, given by their paths. */
function readFiles(files: Readonly<Record<string, string>>) {
  const open = (path: string) => {
    const { value } = parseSource({ path, content: files[path] ?? "" });
    return value === undefined ? [] : [value];
  };
  const [document] = open("company.yaml");
  if (document === undefined) throw new Error("no company file");
  const { value: company, problems } = validateCompany(document, open);
  if (company === undefined) throw new Error("no company");
  return {
    company,
    problems: problems.map(({ rule, origin, message }) => `${origin?.file ?? ""} ${rule}: ${message}`),
  };
}

function outline(units: readonly UnitEntry[]): readonly string[] {
  return units.flatMap(({ name, level, units: inside }) => [
    `${name} ${level}`,
    ...outline(inside).map((line) => `  ${line}`),
  ]);
}

test("departments of other files stand where they are included", () => {
  const { company, problems } = readFiles({
    "company.yaml": `company: A
departments:
  - { name: First }
  - include: one.yaml
  - { name: Last, teams: [{ include: [two.yaml, one-more.yaml] }, { name: Own }] }
include: list.yaml
`,
    "one.yaml": "name: One\nteams: [{ name: Inside }]\n",
    "one-more.yaml": "name: One more\n",
    "two.yaml": "departments: [{ name: Two }, { name: Three }]\n",
    "list.yaml": "departments: [{ name: Listed }]\n",
  });
  expect(problems).toEqual([]);
  expect(outline(company.departments)).toEqual([
    "First department",
    "One department",
    "  Inside team",
    "Last department",
    "  Two team",
    "  Three team",
    "  One more team",
    "  Own team",
    "Listed department",
  ]);
  expect(company.departments.map(({ origin }) => [origin.file, origin.path])).toEqual([
    ["company.yaml", ["departments", 0]],
    ["one.yaml", []],
    ["company.yaml", ["departments", 2]],
    ["list.yaml", ["departments", 0]],
  ]);
});

test("posts and dotted lines of other files are those of the company", () => {
  const { company, problems } = readFiles({
    "company.yaml": "company: A\ndepartments: [{ include: part.yaml }]\npeople: [{ id: own, department: it }]\n",
    "part.yaml":
      "departments: [{ id: it, name: IT }]\npeople: [{ id: ann, department: it }]\ndotted: [{ from: ann, to: it }]\n",
  });
  expect(problems).toEqual([]);
  expect(company.people.map(({ id, origin }) => [id, origin.file])).toEqual([
    ["own", "company.yaml"],
    ["ann", "part.yaml"],
  ]);
  expect(company.dotted.map(({ origin }) => origin)).toEqual([{ file: "part.yaml", path: ["dotted", 0] }]);
});

test("a key that belongs into the company file is reported where it stands in another", () => {
  const { problems } = readFiles({
    "company.yaml": "company: A\ndepartments: [{ include: part.yaml }, { include: nameless.yaml }]\n",
    "part.yaml": "officers: [{ role: CIO }]\ndepartments: [{ name: IT }]\n",
    "nameless.yaml": "head: Ann\n",
  });
  expect(problems).toEqual([
    "part.yaml unknown-key: 'officers' is not a key of an included file; it is ignored.",
    "nameless.yaml missing-key: This file has no 'name', which a department needs. It is left out.",
  ]);
});

test("a company with a file that cannot be read is incomplete", () => {
  const files = { "company.yaml": "company: A\ndepartments: [{ include: gone.yaml }]\n" };
  expect(readFiles(files).company.isIncomplete).toBe(true);
  expect(readFiles({ ...files, "gone.yaml": "name: Back\n" }).company.isIncomplete).toBe(false);
});
