/**
 * The real command on a chain of 10,000 and on 20,000 teams, with deadlines of 0.2 to 8 seconds: it ends at most two
 * seconds after its deadline, with nothing written and nothing left. `DEADLINE_ALL=1` asks for every format at every
 * deadline and for two more shapes, which takes half an hour; without it each format has deadlines that fall into its work.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { writeBigCompany } from "../bench/big-companies.mjs";

const MAIN = path.join(import.meta.dirname, "../../dist/cli/main.js");
const MOST_LATE_MS = 2000;
/** Time of an empty process on the machine that the bound is for. */
const EMPTY_MS = 61;

const ALL = [0.2, 0.5, 1, 2, 3, 5, 8];
const RUNS: readonly (readonly [args: string, deadlines: readonly number[]])[] = [
  ["check company.yaml --now 2026-06-30 -f json -o out/report.json", [0.2, 1]],
  ["check company.yaml --now 2026-06-30 -f sarif -o out/report.sarif", [0.5]],
  ["render company.yaml", [0.2, 1, 3]],
  ["render company.yaml -f pdf", [1, 3]],
  ["render company.yaml -f pptx", [1, 5]],
  ["render company.yaml -f pdf --page fit", [5]],
  ["render company.yaml -f pptx --page fit", [5]],
  ["render company.yaml -f png", [2]],
  ["render company.yaml -f svg,txt --page slide --pages one", [1]],
];

let folder = "";
/** Factor by which this machine is slower than that one right now. */
let slowness = 1;
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "orgwright-"));
  const times: number[] = [];
  for (let at = 0; at < 5; at++) {
    const start = performance.now();
    await once(spawn(process.execPath, ["-e", "0"]), "exit");
    times.push(performance.now() - start);
  }
  slowness = Math.max(1, (times.sort((a, b) => a - b)[2] ?? 0) / EMPTY_MS);
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly lateMs: number;
}

async function run(place: string, args: string, deadline: number): Promise<Ended> {
  const start = performance.now();
  const child = spawn(process.execPath, [MAIN, ...args.split(" "), "--deadline", String(deadline)], { cwd: place });
  const ended = once(child, "exit");
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return { status: child.exitCode, stdout, stderr, lateMs: performance.now() - start - deadline * 1000 };
}

function writeTeams(): string {
  const department = (at: number) => [
    `  - name: Department ${at}`,
    `    officer: ${at % 2 === 0 ? "cio" : "cto"}`,
    "    teams:",
    ...Array.from({ length: 100 }, (_, team) => `      - { name: Team ${at} ${team}, head: Person ${at} ${team} }`),
  ];
  return [
    "company: Teams",
    "officers: [{ id: cio, role: CIO, name: Ada }, { id: cto, role: CTO, name: Bob }]",
    "departments:",
    ...Array.from({ length: 200 }, (_, at) => department(at)).flat(),
    "",
  ].join("\n");
}

function writeFlat(): string {
  const names = Array.from({ length: 20_000 }, (_, at) => `  - { name: Department ${at} }\n`).join("");
  return `company: Flat\ndepartments:\n${names}`;
}

/** An anchor sends all of it to the thorough reader. */
function writeAnchored(): string {
  return writeTeams().replace("name: Ada", "name: &ada Ada");
}

type Shape = readonly [name: string, write: () => string];
const SHAPES: readonly Shape[] = [
  ["a chain of 10,000", () => writeBigCompany("chain")],
  ["20,000 teams", writeTeams],
];
const MORE_SHAPES: readonly Shape[] = [
  ["20,000 departments side by side", writeFlat],
  ["20,000 teams with an anchor", writeAnchored],
];

describe.each(process.env.DEADLINE_ALL === undefined ? SHAPES : [...SHAPES, ...MORE_SHAPES])(
  "%s",
  { timeout: 3_600_000 },
  (name, write) => {
    test.each(RUNS)("ends in time, with nothing written: %s", async (args, deadlines) => {
      const place = path.join(folder, name.replaceAll(/\W/gu, "-"));
      mkdirSync(place, { recursive: true });
      writeFileSync(path.join(place, "company.yaml"), write());
      for (const deadline of process.env.DEADLINE_ALL === undefined ? deadlines : ALL) {
        const done = await run(place, args, deadline);
        const what = `${args} --deadline ${deadline}: ${Math.round(done.lateMs)} ms late, ${slowness.toFixed(1)} times slower`;
        const left = readdirSync(place);
        rmSync(path.join(place, "out"), { recursive: true, force: true });
        if (process.env.DEADLINE_SHOW !== undefined) console.log(name, what, done.status);
        expect(done.lateMs, what).toBeLessThan(MOST_LATE_MS * slowness);
        if (!done.stderr.includes("its deadline")) continue;
        expect(done.status, what).toBe(2);
        expect(done.stdout).toBe("");
        expect(done.stderr).toMatch(/^orgwright: The run reached its deadline of [\d.]+ seconds? .*\n$/mu);
        expect(left, what).toEqual(["company.yaml"]);
      }
    });
  },
);
