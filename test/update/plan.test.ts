/** Changes that a table makes in small company files. */
import { expect, test } from "vitest";
import { openCompany } from "../../src/pipeline.js";
import { updateFromTables } from "../../src/tables.js";

async function plan(company: string, table: string) {
  const opened = openCompany({ path: "company.yaml", content: company });
  if (opened.graph === undefined) throw new Error("it cannot be drawn");
  const people = { path: "people.csv", bytes: new TextEncoder().encode(table) };
  const { review, files, broken } = await updateFromTables({ ...opened, graph: opened.graph }, [people]);
  expect(broken).toBe(undefined);
  return { changes: review.plan?.changes.map(({ kind, message }) => `${kind}: ${message}`), text: files[0]?.content };
}

const HEAD = "company: Halden\nofficers:\n  - { id: ceo, role: CEO, name: Ada Okafor }\ndepartments:\n";

test("a loop of managers in the table changes no line", async () => {
  const company = `${HEAD}  - name: IT\n    people:\n      - { id: tom, name: Tom Berg, reportsTo: ceo }\n      - { id: mei, name: Mei Lin, reportsTo: ceo }\n`;
  const { changes, text } = await plan(
    company,
    "Name,Manager,Department\nAda Okafor,,\nTom Berg,Mei Lin,IT\nMei Lin,Tom Berg,IT\n",
  );
  expect(changes).toEqual([
    "by-hand: 'Tom Berg' reports to 'Mei Lin' in the table, and to 'Ada Okafor' in the company file. Change it by hand.",
    "by-hand: 'Mei Lin' reports to 'Tom Berg' in the table, and to 'Ada Okafor' in the company file. Change it by hand.",
  ]);
  expect(text).toBe(undefined);
});

test("a unit that names its head by the name of a post follows a new name, and an id when the post becomes vacant", async () => {
  const company = `${HEAD}  - name: IT\n    head: Tom Berg # since May\n    people:\n      - { name: Tom Berg, title: Lead }\n      - { name: Eva Novak, title: Analyst }\n`;
  const renamed = await plan(
    company,
    "Name,Title,Department\nAda Okafor,CEO,\nTom Bergh,Lead,IT\nEva Novak,Analyst,IT\n",
  );
  expect(renamed.text).toBe(company.replaceAll("Tom Berg", "Tom Bergh"));
  const left = await plan(company, "Name,Title,Department\nAda Okafor,CEO,\nEva Novak,Analyst,IT\n");
  expect(left.text).toBe(
    company.replace("head: Tom Berg", "head: tom-berg").replace("{ name: Tom Berg,", "{ id: tom-berg, vacant: true,"),
  );
});

test("one of several who share a post leaves; a fraction of a headcount and a unit of another table stay", async () => {
  const company = `${HEAD}  - { name: IT, headcount: 2.5, people: [{ title: Analyst, names: [Tom Berg, Eva Novak] }] }\n  - { name: Sales, headcount: 9 }\n`;
  const { text } = await plan(company, "Name,Title,Department\nAda Okafor,CEO,\nTom Berg,Analyst,IT\n");
  expect(text).toBe(company.replace("[Tom Berg, Eva Novak]", "[Tom Berg]"));
});

test("somebody who fills the vacant post of an officer gets the title of the table there, where the entry has another one", async () => {
  const company = `company: Halden
officers:
  - { id: ceo, role: CEO, vacant: true, title: President }
departments:
  - { name: IT, officer: ceo, people: [{ name: Tom Berg }] }
`;
  const table = "Name,Title,Department\nAda Okafor,Chief Executive Officer,\nTom Berg,,IT\n";
  const { text } = await plan(company, table);
  expect(text).toBe(
    company.replace(
      "vacant: true, title: President",
      "name: Ada Okafor, person: ada-okafor, title: Chief Executive Officer",
    ),
  );
});

test("a change that breaks a loop of the file is made, although a line is drawn again by it", async () => {
  const company = `${HEAD}  - name: IT
    people:
      - { id: tom, name: Tom Berg, reportsTo: mei }
      - { id: mei, name: Mei Lin, reportsTo: tom }
`;
  const { text } = await plan(
    company,
    "Name,Manager,Department\nAda Okafor,,\nTom Berg,Ada Okafor,IT\nMei Lin,Tom Berg,IT\n",
  );
  expect(text).toBe(company.replace("reportsTo: mei", "reportsTo: ceo"));
});

test("nobody is taken for gone by a table of a few, and nobody is added where the file names only heads", async () => {
  const names = ["Tom Berg", "Eva Novak", "Mei Lin", "Jan Roe", "Lea Hart", "Sam Hill"];
  const posts = names.map((name) => `      - { name: ${name} }\n`).join("");
  const company = `${HEAD}  - name: IT\n    people:\n${posts}  - { name: Sales, head: Ole Dahl }\n`;
  const { changes, text } = await plan(company, "Name,Department\nAda Okafor,\nOle Dahl,Sales\nNew Person,Sales\n");
  expect(changes?.map((each) => each.slice(0, 60))).toEqual([
    "by-hand: 6 people of the company file are not in the table: ",
  ]);
  expect(text).toBe(undefined);
});
