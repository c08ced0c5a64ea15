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
