/**
 * Texts as long as a file and a million entries, through the real command: the processor time beyond a start and the
 * most memory, both as the system counts them.
 */
import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const PROJECT = fileURLToPath(new URL("../..", import.meta.url));
const MAIN = path.join(PROJECT, "dist/cli/main.js");
const PROBE = path.join(PROJECT, "test/hostile/probe.mjs");
const MIB = 1024 * 1024;

const NAME_MS = 2000;
const NAME_MB = 300;
const ENTRIES_MS = 1000;
const ENTRIES_MB = 200;
/** Time of an empty process on the machine of these bounds; a machine that is shared counts double. */
const EMPTY_MS = 61;
const BUSY = 2;

interface Run {
  readonly exitCode: number;
  readonly output: string;
  readonly cpuMs: number;
  readonly peakMb: number;
}

let folder = "";
let slowness = 1;
const start = { check: 0, render: 0 };

async function run(args: readonly string[]): Promise<Run> {
  const probe = path.join(folder, "probe.json");
  const env = { ...process.env, GITHUB_ACTIONS: "", NODE_OPTIONS: "", NO_COLOR: "1", HOSTILE_PROBE: probe };
  const { exitCode, output } = await new Promise<Pick<Run, "exitCode" | "output">>((resolve) => {
    execFile(process.execPath, ["--import", PROBE, ...args], { cwd: folder, env }, (error, stdout, stderr) => {
      resolve({ exitCode: typeof error?.code === "number" ? error.code : 0, output: stdout + stderr });
    });
  });
  return { exitCode, output, ...(JSON.parse(readFileSync(probe, "utf8")) as Pick<Run, "cpuMs" | "peakMb">) };
}

const check = (file: string) => run([MAIN, "check", file, "--now", "2026-06-30"]);
const render = (file: string) => run([MAIN, "render", file, "-o", "chart.svg"]);

async function medianMs(measure: () => Promise<Run>): Promise<number> {
  const times: number[] = [];
  for (let at = 0; at < 3; at++) times.push((await measure()).cpuMs);
  return times.sort((one, other) => one - other)[1] ?? 0;
}

function place(name: string, content: string): string {
  writeFileSync(path.join(folder, name), content);
  return name;
}

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "orgwright-volume-"));
  const small = place("small.yaml", "company: A\ndepartments: [{ name: B }]\n");
  const empty = place("empty.mjs", "");
  start.check = await medianMs(() => check(small));
  start.render = await medianMs(() => render(small));
  slowness = Math.max(1, (await medianMs(() => run([empty]))) / EMPTY_MS) * BUSY;
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const named = (name: string) => `company: A\ndepartments:\n- name: ${name}\n`;

describe.each([
  ["1 MB", MIB],
  ["5 MB", 5 * MIB],
  ["15 MB", 15 * MIB],
])("a name of %s", (_, bytes) => {
  test.each([
    ["of letters", "x".repeat(bytes)],
    ["of words", "some words ".repeat(bytes / 11)],
    ["of escapes", `"${String.raw`\u0041 `.repeat(bytes / 7)}"`],
    ["in a folded block", `>\n${"    some more words of it\n".repeat(bytes / 26)}`],
    ["of accents", `e${"\u0301".repeat(bytes / 2 - 100)}`],
    ["of joined emoji", "\u{1F469}\u200D".repeat(bytes / 7)],
  ])("%s", async (what, name) => {
    const file = place("name.yaml", named(name));
    for (const [command, least, words] of [
      // Accents and joiners make few characters of many units.
      [check, start.check, /is longer than the limit of (?:200|10,000) characters/u],
      [render, start.render, /^\d warnings?: orgwright check name\.yaml$/mu],
    ] as const) {
      const { exitCode, output, cpuMs, peakMb } = await command(file);
      expect({ what, exitCode }).toEqual({ what, exitCode: 0 });
      expect(output).toMatch(words);
      expect(cpuMs - least, what).toBeLessThan(NAME_MS * slowness);
      expect(peakMb, what).toBeLessThan(NAME_MB);
    }
  });
});

const list = (count: number, write: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => write(at)).join("");
const departments = (count: number) => Array.from({ length: count }, (_, at) => ({ id: `d${at}`, name: `Unit ${at}` }));
const TOO_MANY = 100_001;

describe("too many entries", () => {
  const SHAPES: readonly (readonly [string, () => string])[] = [
    [
      "departments in blocks",
      () => `company: A\ndepartments:\n${list(TOO_MANY, (at) => `- name: Unit ${at}\n  officer: cio\n`)}`,
    ],
    [
      "departments in one line",
      () => `company: A\ndepartments: [${list(TOO_MANY, (at) => `{ name: Unit ${at} }, `)}]\n`,
    ],
    ["JSON", () => JSON.stringify({ company: "A", departments: departments(TOO_MANY) })],
    [
      "teams in departments",
      () =>
        `company: A\ndepartments:\n${list(334, (at) => `- name: D${at}\n  teams:\n${list(300, (each) => `  - name: T${at}-${each}\n`)}`)}`,
    ],
    [
      "posts",
      () =>
        `company: A\ndepartments:\n- name: D\n  people:\n${list(TOO_MANY, (at) => `  - { title: Engineer ${at} }\n`)}`,
    ],
    ["officers", () => `company: A\nofficers:\n${list(TOO_MANY, (at) => `- { id: o${at}, role: Chief ${at} }\n`)}`],
    [
      "dotted lines",
      () => `company: A\ndepartments: [{ name: B }]\ndotted:\n${list(TOO_MANY, (at) => `- { from: d${at}, to: e }\n`)}`,
    ],
    ["a million in blocks", () => `company: A\ndepartments:\n${list(990_000, (at) => `- name: U${at}\n`)}`],
    ["a million in one line", () => `company: A\ndepartments: [${list(1_000_000, (at) => `{name: ${at}},`)}]\n`],
  ];

  test.each(SHAPES)("%s", async (what, write) => {
    expectRefused(await check(place("many.yaml", write())), what);
  });

  test("in a thousand included files", async () => {
    mkdirSync(path.join(folder, "units"));
    for (let at = 0; at < 999; at++)
      place(
        `units/${at}.yaml`,
        `name: D${at}\ndepartments:\n${list(101, (each) => `- { name: Team ${at} ${each} }\n`)}`,
      );
    const includes = list(999, (at) => `- include: units/${at}.yaml\n`);
    expectRefused(await check(place("company.yaml", `company: A\ndepartments:\n${includes}`)), "files");
    expectRefused(
      await check(place("pattern.yaml", "company: A\ndepartments: [{ include: units/*.yaml }]\n")),
      "pattern",
    );
  });

  function expectRefused({ exitCode, output, cpuMs, peakMb }: Run, what: string): void {
    expect({ what, exitCode }).toEqual({ what, exitCode: 1 });
    expect(output).toContain("The company has more departments, posts and other entries than the limit of 100,000");
    expect(cpuMs - start.check, what).toBeLessThan(ENTRIES_MS * slowness);
    expect(peakMb, what).toBeLessThan(ENTRIES_MB);
  }
});
