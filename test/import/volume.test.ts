import { expect, test } from "vitest";
import { importFiles } from "../support/import.js";

const ROWS = 10_000;

/** Tables whose rows would cost quadratic time if each were compared with all others. */
const SHAPES: readonly (readonly [what: string, row: (at: number) => string])[] = [
  ["one name and number", (at) => `1,Ada Okafor,Title ${at},Ada Okafor,IT`],
  ["one name in two parts", () => `,Ada & Ada,Engineer,Ada & Ada,IT`],
  ["names that nearly are each other's", (at) => `${at},Person ${at},Engineer,Persan ${at},IT`],
  ["managers whom nobody is like", (at) => `${at},Ada ${at * 7919},Engineer,Manager of ${at},IT`],
  ["one chain", (at) => `${at},Ada ${at},Engineer,${at === 0 ? "" : at - 1},IT`],
  ["one loop", (at) => `${at},Ada ${at},Engineer,${(at + 1) % ROWS},IT`],
  ["a unit for each", (at) => `${at},Ada ${at},Engineer,0,Unit ${at}`],
  [
    "units that are mistyped",
    (at) => `${at},Ada ${at},Engineer,0,Departmen${String.fromCharCode(97 + (at % 26))} ${at % 3000}`,
  ],
  ["one post", (at) => `${at},Ada ${at},CIO,,`],
];

test.each(SHAPES)("10,000 rows with %s are imported in time", async (_, row) => {
  const lines = Array.from({ length: ROWS }, (__, at) => row(at));
  const bytes = new TextEncoder().encode(`ID,Name,Title,Manager,Department\n${lines.join("\n")}\n`);
  const { review } = await importFiles([{ path: "people.csv", bytes }]);
  expect(review.counts.rows).toBe(ROWS);
});

test("100,000 rows of another width are told in one remark", async () => {
  const bytes = new TextEncoder().encode(`Name,Title\nAda,CEO\n${"a,b,c\n".repeat(99_990)}`);
  const { review } = await importFiles([{ path: "people.csv", bytes }]);
  expect(review.remarks.filter(({ kind }) => kind === "left-out")).toHaveLength(1);
  expect(review.counts).toMatchObject({ rows: 99_991, leftOut: 99_990, posts: 1 });
});
