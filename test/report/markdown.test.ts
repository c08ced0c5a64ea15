import { expect, test } from "vitest";
import { reportFindings } from "../../src/report/index.js";
import { contextOf, findingOn } from "../support/finding.js";
import { createFindings, NASTY } from "../support/many-findings.js";

const COMPANY = "company: Northwind Bikes\ndepartments:\n  - id: it\n    officer: cito\n";

const write = (findings: Parameters<typeof reportFindings>[1], context = contextOf({ "a.yaml": COMPANY })) =>
  reportFindings("markdown", findings, context);

test("errors and warnings stand in tables, notes are folded", () => {
  expect(write([findingOn(COMPANY, "cito"), findingOn(COMPANY, "cito", { severity: "info" })])).toBe(
    `### orgwright: 1 error, 1 note in a.yaml.

**1 error**

| where | what | rule |
| --- | --- | --- |
| a.yaml:4 | officer points at 'cito', which does not exist.<br>Correct the id. | unknown-reference |

<details><summary>1 note</summary>

| where | what | rule |
| --- | --- | --- |
| a.yaml:4 | officer points at 'cito', which does not exist.<br>Correct the id. | unknown-reference |

</details>
`,
  );
});

test("no findings are one line", () => {
  expect(write([])).toBe("### orgwright: No findings in a.yaml.\n");
});

test("the page stays below the 1 MiB that a summary may have, errors first, and what is left out is counted", () => {
  const text = write(createFindings(25_000));
  expect(Buffer.byteLength(text)).toBeLessThan(1_000_000);
  const rows = text.match(/^\| .*unknown-reference \|$/gmu)?.length ?? 0;
  const left = [...text.matchAll(/^and (?<count>\d+) more;/gmu)].map(({ groups }) => Number(groups?.count));
  expect(rows + left.reduce((sum, count) => sum + count, 0)).toBe(25_000);
  expect(text.indexOf("**8333 errors**")).toBeLessThan(text.indexOf("**8333 warnings**"));
  expect(rows).toBeGreaterThan(5000);
});

test.each(NASTY)("words of a company file are words: %j", (nasty) => {
  const finding = findingOn(COMPANY, "cito", { message: nasty, help: nasty, file: nasty, rule: nasty });
  const text = write([finding], contextOf({ [nasty]: COMPANY }));
  // Take out the report's own markup first: the frame of the table, the line break, entities and empty comments.
  const lines = text.trimEnd().split("\n");
  expect(lines).toHaveLength(7);
  const [where, what, rule, ...others] = lines[6]?.slice(2, -2).split(" | ") ?? [];
  expect(others).toEqual([]);
  for (const cell of [where?.replace(/:4$/u, ""), what?.replace("<br>", " "), rule, lines[0]?.slice(3)]) {
    const bare = cell?.replaceAll(/(?:[@#:]|www)<!-- -->(?=\S)|&#\d+;/giu, "");
    expect(bare).toBeDefined();
    expect(bare).not.toMatch(/[<>|*_`~[\]\\$\p{Cc}\u2028\u2029\u202e\u2066]|[@#:](?=\S)|www\.|&/iu);
  }
});
