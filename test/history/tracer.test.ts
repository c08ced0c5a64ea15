/** Periods: who answered since when, from one state of a company to the next. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { selectChanged, selectDay, selectSubjects } from "../../src/history/index.js";
import { tellRows, traceStates } from "../support/history.js";
import type { State } from "../support/history.js";

const OFFICERS = "officers: [{ id: cio, role: CIO, name: Tom }, { id: cto, role: CTO, name: Lena }]\n";
const unit = (officer: string, id = "it") => `${OFFICERS}departments: [{ id: ${id}, name: IT, officer: ${officer} }]\n`;

test("periods of the same answer are joined, and the last one has no end", () => {
  const { rows } = traceStates([
    ["2024-01-01", unit("cio")],
    ["2024-02-01", `${unit("cio")}# a comment\n`],
    ["2024-03-01", unit("cto")],
  ]);
  expect(tellRows(rows)).toEqual({
    cio: ["since 2024-01-01: Tom"],
    cto: ["since 2024-01-01: Lena"],
    it: ["2024-01-01 to 2024-03-01: CIO", "since 2024-03-01: CTO"],
  });
  expect(rows[2]?.periods[1]?.commit.subject).toBe("Change 3");
});

test("every state of an answer and of a post has its words", () => {
  const ofPost = (facts: string) => `officers: [{ id: cio, role: CIO${facts} }]\ndepartments: [{ id: it, name: IT }]\n`;
  const { rows } = traceStates([
    ["2024-01-01", unit("[cio, cto]")],
    ["2024-02-01", unit("none")],
    ["2024-03-01", ofPost(", status: vacant")],
    ["2024-04-01", ofPost(", status: vacant, acting: Omar")],
    ["2024-05-01", ofPost("")],
    ["2024-06-01", undefined],
  ]);
  expect(tellRows(rows)).toMatchObject({
    it: [
      "2024-01-01 to 2024-02-01: CIO and CTO (contested)",
      "2024-02-01 to 2024-03-01: no officer, by decision",
      "2024-03-01 to 2024-06-01: nobody",
      "since 2024-06-01: not in the company",
    ],
    cio: [
      "2024-01-01 to 2024-03-01: Tom",
      "2024-03-01 to 2024-04-01: vacant",
      "2024-04-01 to 2024-05-01: Omar (acting)",
      "2024-05-01 to 2024-06-01: holder not named",
      "since 2024-06-01: not in the company",
    ],
  });
});

test("a day ends as its last commit left it, and a day never comes before the one of an earlier commit", () => {
  const { rows } = traceStates([
    ["2024-01-01", unit("cio")],
    ["2024-02-01", unit("cto")],
    ["2024-02-01", unit("cio")],
    ["2024-01-15", unit("cto")],
    ["2024-03-01", unit("none")],
  ]);
  expect(tellRows(rows).it).toEqual([
    "2024-01-01 to 2024-02-01: CIO",
    "2024-02-01 to 2024-03-01: CTO",
    "since 2024-03-01: no officer, by decision",
  ]);
});

test("an entry keeps its row when it gets an id or another name, and when its officer gets an id", () => {
  const { rows } = traceStates([
    ["2024-01-01", "officers: [{ role: CIO, name: Tom }]\ndepartments: [{ name: IT, officer: cio }]\n"],
    [
      "2024-02-01",
      "officers: [{ id: boss, role: CIO, name: Tom }]\ndepartments: [{ id: x, name: IT, officer: boss }]\n",
    ],
    [
      "2024-03-01",
      "officers: [{ id: boss, role: CIO, name: Tom }]\ndepartments: [{ id: x, name: Tech, officer: boss }]\n",
    ],
  ]);
  expect(tellRows(rows)).toEqual({ boss: ["since 2024-01-01: Tom"], x: ["since 2024-01-01: CIO"] });
  expect(rows[1]?.subject.name).toBe("Tech");
});

test("withheld names join the holders of a post, and vacancies stay", () => {
  const post = (facts: string) => `officers: [{ id: cio, role: CIO, ${facts} }]\n`;
  const states: readonly State[] = [
    ["2024-01-01", post("name: Tom")],
    ["2024-02-01", post("name: Lena")],
    ["2024-03-01", post("status: vacant")],
  ];
  expect(tellRows(traceStates(states, { hasNames: false }).rows)).toEqual({
    cio: ["2024-01-01 to 2024-03-01: held", "since 2024-03-01: vacant"],
  });
});

test("what the oldest state tells may be older if commits before it are not known", () => {
  const { rows } = traceStates(
    [
      ["2024-01-01", unit("cio")],
      ["2024-02-01", unit("cto")],
    ],
    { isCut: true },
  );
  expect(tellRows(rows)).toMatchObject({
    cio: ["since 2024-01-01 or before: Tom"],
    it: ["2024-01-01 or before, to 2024-02-01: CIO", "since 2024-02-01: CTO"],
  });
});

test("units that follow the unit above are folded, and units that never changed are left out", () => {
  const nested = (officer: string) =>
    `${OFFICERS}departments: [{ id: it, name: IT, officer: ${officer}, teams: [{ id: a, name: A }, { id: b, name: B, officer: cto }] }]\n`;
  const { rows } = traceStates([
    ["2024-01-01", nested("cio")],
    ["2024-02-01", nested("cto")],
  ]);
  const changed = selectChanged(rows);
  expect(changed.map(({ subject }) => subject.id)).toEqual(["cio", "cto", "it"]);
  expect(changed[2]?.below.map(({ id }) => id)).toEqual(["a"]);
  expect(selectSubjects(rows, [{ kind: "unit", id: "a" }])).toMatchObject([{ subject: { id: "a" }, below: [] }]);
});

test("a day belongs to the period that begins on it", () => {
  const { rows } = traceStates([
    ["2024-01-01", unit("cio")],
    ["2024-02-01", unit("cto")],
    ["2024-03-01", OFFICERS],
  ]);
  const answerOn = (day: string) =>
    selectDay(rows, day).flatMap(({ subject, periods }) => (subject.id === "it" ? periods[0]?.by[0]?.name : []));
  expect(["2023-12-31", "2024-01-01", "2024-01-31", "2024-02-01", "2024-03-01"].map(answerOn)).toEqual([
    [],
    ["CIO"],
    ["CIO"],
    ["CTO"],
    [],
  ]);
});

test("for any commits, periods follow one another without gaps, differ from their neighbours, and agree with the states", () => {
  const day = fc.integer({ min: 1, max: 28 }).map((number) => `2024-01-${String(number).padStart(2, "0")}`);
  const answer = fc.constantFrom("cio", "cto", "none", "'[cio, cto]'", undefined);
  fc.assert(
    fc.property(fc.array(fc.tuple(day, answer), { minLength: 1, maxLength: 12 }), (drawn) => {
      const states = drawn
        .toSorted(([a], [b]) => (a < b ? -1 : Number(a > b)))
        .map(([at, officer]): State => [at, officer === undefined ? undefined : unit(officer.replaceAll("'", ""))]);
      const { rows } = traceStates(states);
      for (const { periods } of rows) {
        expect(periods.at(-1)?.until).toBeUndefined();
        periods.slice(1).forEach((period, index) => {
          const before = periods[index];
          expect(before?.until).toBe(period.from);
          expect([before?.state, before?.by]).not.toEqual([period.state, period.by]);
        });
      }
      for (const [at] of states) {
        const last = states.findLast(([other]) => other === at)?.[1];
        const found = selectDay(rows, at).find(({ subject }) => subject.id === "it");
        expect(found === undefined).toBe(last === undefined);
      }
    }),
  );
});
