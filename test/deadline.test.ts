/**
 * A run that is ended at any of its questions to the clock makes nothing, and one that is not ended makes the same as
 * without a deadline: the answer ends a run and decides nothing else. The clock is a counter here.
 */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { askEvery, DeadlinePassed, holdTo, NO_DEADLINE } from "../src/model/deadline.js";
import type { Expired } from "../src/model/deadline.js";
import type { ExportFormat } from "../src/pipeline.js";
import { applyBaseline, checkOpened, drawChart, loadConfig, openCompany, RULE_CARDS } from "../src/pipeline.js";
import { reportFindings } from "../src/report/index.js";

const TEAMS = Array.from({ length: 30 }, (_, at) => `{ name: Team ${at}, head: Person ${at}, headcount: ${at + 1} }`);
const COMPANY = `company: { name: Northwind Bikes, asOf: 2026-03-31 }
officers:
  - { id: ceo, role: CEO, name: Ada }
  - { id: cio, role: CIO, name: Tom Berg, reportsTo: ceo }
  - { id: cto, role: CTO, name: Mei Lin, reportsTo: ceo }
departments:
  - { name: IT, id: it, officer: cio, teams: [${TEAMS.join(", ")}] }
  - { name: Engineering, id: eng, officer: cto, teams: [${TEAMS.join(", ").replaceAll("Team", "Squad")}] }
dotted:
  - { from: it, to: cto }
  - { from: eng, to: cio }
`;
/** An anchor sends it to the thorough reader. */
const ANCHORED = COMPANY.replace("name: Ada }", "name: &ada Ada }");
const INCLUDING = `${COMPANY}include: more.yaml\n`;
const MORE = "name: Stores\nteams: [{ name: North }, { name: South }]\n";
const OWN_RULE = "rules:\n  our-heads: { forbidden: { level: department }, why: Heads first. }\n";

/** Returns a clock that strikes after this many questions, and counts them. */
function strikeAfter(questions: number): { readonly expired: Expired; readonly count: () => number } {
  let asked = 0;
  return { expired: () => ++asked > questions, count: () => asked };
}

async function endOf(work: (expired: Expired) => unknown, questions: number): Promise<unknown> {
  try {
    return await work(strikeAfter(questions).expired);
  } catch (error) {
    if (error instanceof DeadlinePassed) return "ended";
    throw error;
  }
}

async function countQuestions(work: (expired: Expired) => unknown): Promise<number> {
  const clock = strikeAfter(Infinity);
  await work(clock.expired);
  return clock.count();
}

const includes = {
  list: () => ["more.yaml"],
  read: () => ({ kind: "content" as const, content: new TextEncoder().encode(MORE) }),
};

function load(content: string, expired?: Expired) {
  const opened = openCompany({ path: "company.yaml", content }, { includes, expired });
  return { graph: opened.graph, ...checkOpened(opened, { now: "2026-06-30", expired }) };
}

describe.each([
  ["a company file", (expired: Expired) => load(COMPANY, expired)],
  ["what the thorough reader reads", (expired: Expired) => load(ANCHORED, expired)],
  ["included files", (expired: Expired) => load(INCLUDING, expired)],
  ["a config file", (expired: Expired) => loadConfig({ path: "c.yaml", content: OWN_RULE }, { expired })],
  [
    "a baseline",
    (expired: Expired) => applyBaseline([], { path: "b.json", content: `{ "version": 1, "findings": [] }` }, expired),
  ],
])("%s", (_, work) => {
  test("is read whole or not at all, whichever question is the last", async () => {
    const whole = work(() => false);
    const questions = await countQuestions(work);
    for (let last = 0; last < questions; last++) expect(await endOf(work, last)).toBe("ended");
    expect(await endOf(work, questions)).toEqual(whole);
  });
});

test("a chart in every format is the same with a deadline, and none at all where that passes", async () => {
  const { graph } = load(COMPANY);
  if (graph === undefined) throw new Error("nothing can be drawn");
  const draw = (formats: readonly ExportFormat[]) => async (expired?: Expired) =>
    (await drawChart(graph, { formats, expired })).files;
  for (const format of ["svg", "png", "pdf", "pptx", "txt"] as const) {
    const work = draw([format]);
    const whole = await work();
    const questions = await countQuestions(work);
    expect(questions, `${format} asks`).toBeGreaterThan(10);
    expect(await endOf(work, questions)).toEqual(whole);
    await fc.assert(
      fc.asyncProperty(fc.nat(questions - 1), async (last) => {
        expect(await endOf(work, last)).toBe("ended");
      }),
      { numRuns: 8 },
    );
  }
});

test.each(["text", "json", "junit"] as const)("a report as %s asks at its findings", async (format) => {
  const list = Array.from({ length: 900 }, (_, at) => `  - { name: Team ${at}, colour: red }\n`).join("");
  const { findings } = load(`company: A\ndepartments:\n${list}`);
  const same = (text: string) => text;
  const colours = { bold: same, dim: same, red: same, yellow: same, cyan: same };
  const work = (expired: Expired) =>
    reportFindings(format, findings, {
      tool: { name: "orgwright", version: "1.0.0" },
      files: [{ path: "company.yaml" }],
      cards: RULE_CARDS,
      hidden: { known: 0, excepted: 0 },
      failOn: "error",
      colours,
      checkpoint: holdTo(expired),
    });
  const questions = await countQuestions(work);
  expect(questions).toBeGreaterThan(8);
  for (let last = 0; last < questions; last++) expect(await endOf(work, last)).toBe("ended");
  expect(await endOf(work, questions)).toBe(work(() => false));
});

test("twice the company is asked about at least half as often again: no step grows with it", async () => {
  const sized = (teams: number) => {
    const list = Array.from({ length: teams }, (_, at) => `  - { name: Team ${at} }\n`).join("");
    return (expired: Expired) => {
      const { graph } = load(`company: A\ndepartments:\n${list}`, expired);
      return graph && drawChart(graph, { formats: ["svg"], expired });
    };
  };
  const [small, large] = [await countQuestions(sized(1500)), await countQuestions(sized(3000))];
  expect(large).toBeGreaterThan(small * 1.5);
});

test("without a clock nothing is asked", () => {
  expect(holdTo(undefined)).toBe(NO_DEADLINE);
  expect(askEvery(10, NO_DEADLINE)).toBe(NO_DEADLINE);
});

test("a clock is read once in so many steps", () => {
  const clock = strikeAfter(2);
  const ask = askEvery(10, holdTo(clock.expired));
  for (let step = 0; step < 29; step++) ask();
  expect(clock.count()).toBe(2);
  expect(ask).toThrow(DeadlinePassed);
});
