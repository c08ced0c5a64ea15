/** People whom a table has in another unit: their entries move with everything that was written about them. */
import { expect, test } from "vitest";
import { openCompany } from "../../src/pipeline.js";
import { readAmong, updateFromTables } from "../../src/tables.js";

interface PlanOptions {
  readonly parts?: Readonly<Record<string, string>>;
}

async function plan(company: string, table: string, { parts = {} }: PlanOptions = {}) {
  const includes = readAmong(
    Object.entries(parts).map(([path, content]) => ({ path, content })),
    "",
  );
  const opened = openCompany({ path: "company.yaml", content: company }, { includes });
  if (opened.graph === undefined) throw new Error("it cannot be drawn");
  const people = { path: "people.csv", bytes: new TextEncoder().encode(table) };
  const { review, files, broken } = await updateFromTables({ ...opened, graph: opened.graph }, [people], { includes });
  expect(broken).toBe(undefined);
  return { changes: review.plan?.changes.map(({ kind, message }) => `${kind}: ${message}`), files };
}

const HEAD = "company: Halden\nofficers:\n  - { id: ceo, role: CEO, name: Ada Okafor }\n";

test("an entry moves with its comments and its indentation, and gets the manager that the table names", async () => {
  const company = `${HEAD}departments:
  - name: IT
    officer: ceo
    head: mei
    people:
      - { id: mei, name: Mei Lin }
      # The best one.
      - name: Tom Berg # since May
        # His phone is always off.
        title: Analyst
        note: |
          Two lines,
            and more.
          # not a comment
        # After the note.

      - { name: Eva Novak }
  - name: Sales
    officer: ceo
    people:
    # Night shift.
    - { id: jan, name: Jan Roe }
    - { id: lea, name: Lea Hart, reportsTo: jan }
      # Her own.
    # Of the list.
`;
  const table =
    "Name,Manager,Department\nAda Okafor,,\nMei Lin,Ada Okafor,IT\nTom Berg,Lea Hart,Sales\nEva Novak,Mei Lin,IT\nJan Roe,Ada Okafor,Sales\nLea Hart,Jan Roe,Sales\n";
  const { changes, files } = await plan(company, table);
  expect(changes).toEqual([
    "moved: 'Tom Berg' moves from 'IT' to 'Sales'.",
    "manager: 'Tom Berg' reports to 'Lea Hart'.",
  ]);
  expect(files[0]?.content).toBe(`${HEAD}departments:
  - name: IT
    officer: ceo
    head: mei
    people:
      - { id: mei, name: Mei Lin }

      - { name: Eva Novak }
  - name: Sales
    officer: ceo
    people:
    # Night shift.
    - { id: jan, name: Jan Roe }
    - { id: lea, name: Lea Hart, reportsTo: jan }
      # Her own.
    # The best one.
    - name: Tom Berg # since May
      # His phone is always off.
      title: Analyst
      reportsTo: lea
      note: |
        Two lines,
          and more.
        # not a comment
      # After the note.
    # Of the list.
`);
});

const FLOW = `${HEAD}departments:
  - { name: IT, officer: ceo, people: [{ name: Mei Lin }, { name: Tom Berg, title: Analyst }] }
  - { name: Sales, officer: ceo, people: [{ name: Jan Roe }] }
`;
const IN_SALES = "Name,Department\nAda Okafor,\nMei Lin,IT\nTom Berg,Sales\nJan Roe,Sales\n";

test("an entry moves between lists in brackets, and the last one leaves an empty list", async () => {
  const { files } = await plan(FLOW, IN_SALES);
  const moved = FLOW.replace(", { name: Tom Berg, title: Analyst }", "").replace(
    "[{ name: Jan Roe }",
    "[{ name: Jan Roe }, { name: Tom Berg, title: Analyst }",
  );
  expect(files[0]?.content).toBe(moved);
  const all = IN_SALES.replace("Mei Lin,IT", "Mei Lin,Sales");
  expect((await plan(moved, all)).files[0]?.content).toBe(
    moved.replace("[{ name: Mei Lin }]", "[]").replace("Analyst }]", "Analyst }, { name: Mei Lin }]"),
  );
});

test("entries that change places leave nothing behind; a list that loses all of them becomes '[]'", async () => {
  const company = `${HEAD}departments:
  - name: IT
    officer: ceo
    people: # of IT
      # First.
      - { name: Mei Lin } # one
      - { name: Tom Berg } # two
  - name: Sales
    officer: ceo
    people:
      - { name: Jan Roe } # three
  - name: Law
    officer: ceo
    people:
      - { name: Lea Hart } # four`;
  const table = "Name,Department\nAda Okafor,\nMei Lin,Sales\nTom Berg,Law\nJan Roe,Law\nLea Hart,Sales\n";
  const { files } = await plan(company, table);
  expect(files[0]?.content).toBe(`${HEAD}departments:
  - name: IT
    officer: ceo
    people: [] # of IT
  - name: Sales
    officer: ceo
    people:
      # First.
      - { name: Mei Lin } # one
      - { name: Lea Hart } # four
  - name: Law
    officer: ceo
    people:
      - { name: Tom Berg } # two
      - { name: Jan Roe } # three
`);
});

test("an entry moves into an included file, with its line ends, and names its department in a list for the company", async () => {
  const company = `${HEAD}people:\n  - { name: Eva Novak, department: it }\n  - { name: Kim Park, department: sales }\ndepartments:\n  - { name: IT, officer: ceo }\n  - include: sales.yaml\n`;
  const sales =
    "name: Sales\r\nofficer: ceo\r\npeople:\r\n- name: Jan Roe\r\n- name: Tom Berg # kept\r\n  title: Analyst\r\n";
  const { changes, files } = await plan(
    company,
    "Name,Department\nAda Okafor,\nEva Novak,Sales\nKim Park,Sales\nJan Roe,Sales\nTom Berg,IT\n",
    { parts: { "sales.yaml": sales } },
  );
  expect(changes).toEqual([
    "moved: 'Eva Novak' moves from 'IT' to 'Sales'.",
    "moved: 'Tom Berg' moves from 'Sales' to 'IT'.",
  ]);
  expect(files.map(({ content }) => content)).toEqual([
    company
      .replace("department: it }\n", "department: sales }\n")
      .replace("sales }\ndep", "sales }\n  - name: Tom Berg # kept\n    title: Analyst\n    department: it\ndep"),
    "name: Sales\r\nofficer: ceo\r\npeople:\r\n- name: Jan Roe\r\n",
  ]);
});

test.each<[string, string, string]>([
  ["an alias", "people: [{ name: Tom Berg, note: &n Here }]\n    x-note: *n", "an alias repeats '&n'"],
  ["a head", "head: tom\n    people: [{ id: tom, name: Tom Berg }]", "the post leads 'IT'"],
  ["a shared post", "people: [{ names: [Tom Berg, Eva Novak] }]", "several people share the post"],
  [
    "lines",
    "people: [{ name: Tom Berg,\n      title: Analyst }]",
    "the entry is in a list in brackets that has several lines or a comment",
  ],
  [
    "a text",
    "people:\n      - name: Tom Berg\n        note: |+\n          Kept.\n\n",
    "the text before it keeps its empty lines",
  ],
])("an entry stays where it is because of %s, and the reason is told", async (_, people, reason) => {
  const company = `${HEAD}departments:\n  - name: IT\n    officer: ceo\n    ${people}\n  - { name: Sales, officer: ceo, people: [{ name: Jan Roe }] }\n`;
  const table = "Name,Department\nAda Okafor,\nTom Berg,Sales\nJan Roe,Sales\nEva Novak,IT\n";
  const { changes, files } = await plan(company, people.includes("Eva") ? table : table.replace("Eva Novak,IT\n", ""));
  const move = changes?.find((change) => change.includes("Sales"));
  expect(move).toContain("by-hand: 'Tom Berg' ");
  expect(move).toContain(`by hand: ${reason}.`);
  expect(files).toEqual([]);
});

test("a unit that states whom it reports to follows the manager of its head", async () => {
  const company = `company: Halden
officers:
  - { id: ceo, role: CEO, name: Ada Okafor }
  - { id: cio, role: CIO, name: Tom Berg, reportsTo: ceo }
departments:
  - { name: IT, officer: cio, head: Mei Lin, reportsTo: ceo } # here
`;
  const table = "Name,Title,Manager,Department\nAda Okafor,CEO,,\nTom Berg,CIO,Ada Okafor,\nMei Lin,,Tom Berg,IT\n";
  const { changes, files } = await plan(company, table);
  expect(changes).toEqual([
    "manager: 'IT' reports to 'Tom Berg' instead of 'Ada Okafor', like 'Mei Lin', who leads 'IT'.",
  ]);
  expect(files[0]?.content).toBe(company.replace("reportsTo: ceo } # here", "reportsTo: cio } # here"));
  expect((await plan(files[0]?.content ?? "", table)).files).toEqual([]);
});

test("new people in a new unit come under a manager who is new, too", async () => {
  const company = `${HEAD}departments:\n  - name: IT\n    officer: ceo\n    people:\n      - { id: mei, name: Mei Lin }\n`;
  const table = "Name,Manager,Department\nAda Okafor,,\nTom Berg,Eva Novak,Cloud\nMei Lin,,IT\nEva Novak,Mei Lin,IT\n";
  const { files } = await plan(company, table);
  expect(files[0]?.content.split("\n").slice(-3)).toEqual([
    "      - { id: eva-novak, name: Eva Novak, person: eva-novak, reportsTo: mei }",
    "      - { name: Tom Berg, person: tom-berg, reportsTo: eva-novak }",
    "",
  ]);
  expect((await plan(files[0]?.content ?? "", table)).files).toEqual([]);
});

test("new people in a unit that the file does not have come under their manager", async () => {
  const company = `${HEAD}departments:\n  - name: IT\n    officer: ceo\n    people:\n      - { id: mei, name: Mei Lin, reportsTo: ceo }\n      - { name: Jan Roe, reportsTo: mei }\n`;
  const table =
    "Name,Manager,Department\nAda Okafor,,\nMei Lin,Ada Okafor,IT\nJan Roe,Mei Lin,IT\nTom Berg,Mei Lin,Cloud\nEva Novak,Tom Berg,Cloud\nLea Hart,Ada Okafor,Law\n";
  const { changes, files } = await plan(company, table);
  expect(changes).toEqual([
    "joined: 'Tom Berg' is added to 'IT', since the company file has no unit 'Cloud'.",
    "joined: 'Eva Novak' is added to 'IT', since the company file has no unit 'Cloud'.",
    "by-hand: The company file has no unit 'Cloud', where the table has 2 people. Add the unit, and import again.",
    "by-hand: The company file has no unit 'Law', where the table has 1 person. Add the unit, and import again.",
  ]);
  expect(files[0]?.content).toBe(
    `${company}      - { id: tom-berg, name: Tom Berg, person: tom-berg, reportsTo: mei }\n      - { name: Eva Novak, person: eva-novak, reportsTo: tom-berg }\n`,
  );
  expect((await plan(files[0]?.content ?? "", table)).files).toEqual([]);
});
