/** The table in docs/limits.md: the program keeps each row and has no other limit. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { readSetting } from "../src/config/index.js";
import { LIMITS as IMPORT } from "../src/import/index.js";
import { loadCompany } from "../src/index.js";
import { LIMITS } from "../src/source/limits.js";

const ROWS = new Map(
  readFileSync(path.join(import.meta.dirname, "../docs/limits.md"), "utf8")
    .split("\n")
    .filter((line) => line.startsWith("| ") && !line.startsWith("| -"))
    .slice(1)
    .map((line) => {
      const [, what = "", most = ""] = line.split("|").map((cell) => cell.trim());
      return [what, most];
    }),
);

const grouped = (count: number) => count.toLocaleString("en");
const MIB = 1024 * 1024;

/** Returns the rules about the input that report a file. */
const rulesFor = (content: string) => loadCompany({ path: "company.yaml", content }).findings.map(({ rule }) => rule);

test.each([
  [
    "a company file and the files it includes, together",
    `${LIMITS.bytes / MIB} MiB and ${grouped(LIMITS.lines)} lines`,
  ],
  ["included files", `${grouped(LIMITS.includedFiles)}, nested at most ${LIMITS.includeLevels} deep`],
  ["YAML words and punctuation marks in one file", grouped(LIMITS.tokens)],
  ["words and punctuation in a file with more than 100,000 of them", "two for every three characters"],
  ["findings of one rule that are listed", "1,000; the others are counted"],
  ["levels of lists and maps inside one another", String(LIMITS.depth)],
  ["YAML aliases (`*name`)", `${LIMITS.aliases}, which repeat ${grouped(LIMITS.repeatedValues)} values in all`],
  ["entries: officers, departments, posts, committees, dotted lines", "100,000"],
  ["a name, title, role or note that is drawn whole", "200 characters, as a reader counts them"],
  ["any other text", `${grouped(LIMITS.textUnits)} characters`],
  ["a key", `${grouped(LIMITS.keyUnits)} characters`],
  ["headcount", "10,000,000"],
  ["a table to import", `${IMPORT.bytes / MIB} MiB, or 16 MiB from standard input`],
  [
    "rows, columns and cells of a table",
    `${grouped(IMPORT.rows)}, ${grouped(IMPORT.columns)} and ${grouped(IMPORT.cells)}`,
  ],
  ["a side of a custom page", "from 50 mm to 5 m"],
  ["the time of one run", "60 seconds, or `--deadline`"],
])("docs/limits.md says what the program does: %s", (what, most) => {
  expect(ROWS.get(what)).toBe(most);
});

test("a name has 200 characters as a reader counts them, whatever they are made of", () => {
  const company = (name: string) => `company: A\ndepartments: [{ name: ${name} }]\n`;
  for (const character of ["x", "é", "👩‍💻"]) {
    expect(rulesFor(company(character.repeat(200)))).toEqual([]);
    expect(rulesFor(company(character.repeat(201)))).toEqual(["input-limit"]);
  }
});

test("a headcount of ten million is read, one more is not", () => {
  const company = (headcount: number) => `company: A\ndepartments: [{ name: B, headcount: ${headcount} }]\n`;
  expect(rulesFor(company(10_000_000))).toEqual([]);
  expect(rulesFor(company(10_000_001))).toEqual(["impossible-value"]);
});

test("100,000 words and punctuation marks may be of any length, and later ones two for three characters", () => {
  expect(LIMITS.denseTokens).toBe(100_000);
  const list = (item: string, count: number) => `company: A\nofficers: [{ role: CIO }]\nx-a: [${item.repeat(count)}]\n`;
  expect(rulesFor(list(",", 99_000))).not.toContain("input-limit");
  expect(rulesFor(list(",", 100_000))).toEqual(["input-limit"]);
  // `abc,` is two pieces with four characters.
  expect(rulesFor(list("abc,", 60_000))).toEqual([]);
});

test("1,000 findings of one rule are listed, and one says how many more there are", () => {
  const departments = (count: number) => `company: A\ndepartments: [${"{ name: B, colour: red },".repeat(count)}]\n`;
  expect(rulesFor(departments(1000))).toHaveLength(1000);
  const { findings } = loadCompany({ path: "company.yaml", content: departments(1234) });
  expect(findings).toHaveLength(1001);
  expect(findings.at(-1)?.message).toMatch(/^From here on, 234 more findings of the rule 'unknown-key'/u);
});

test("a hundred thousand entries are read, and not one more", () => {
  const company = (departments: number) => `company: A\ndepartments: [${"{name: Department},".repeat(departments)}]\n`;
  expect(rulesFor(company(100_000))).toEqual([]);
  expect(rulesFor(company(100_001))).toEqual(["input-limit"]);
});

test("a text has 10,000 characters in units of UTF-16, a key in front of its colon 1,024", () => {
  const company = (purpose: number, key: number) =>
    `company: A\ndepartments:\n- name: B\n  purpose: ${"x".repeat(purpose)}\n  ? x-${"k".repeat(key - 2)}\n  : c\n`;
  expect(rulesFor(company(10_000, 1024))).toEqual([]);
  expect(rulesFor(company(10_001, 1024))).toEqual(["input-limit"]);
  expect(rulesFor(company(10_000, 1025))).toEqual(["input-limit"]);
});

test("a page of your own has sides from 50 mm to 5 m", () => {
  for (const page of ["50x5000", "5000x50"]) expect(readSetting("page", page).kind).toBe("read");
  for (const page of ["49x100", "100x5001"]) expect(readSetting("page", page).kind).toBe("refused");
});
