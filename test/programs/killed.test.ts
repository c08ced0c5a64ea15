/**
 * A render that is killed at any moment leaves every file as it was or as it should be, whole, and anything else it
 * leaves is gone after the next run. Half of the moments lie anywhere in the run, half in the few milliseconds in
 * which it writes; they come from one seed.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, watch, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { performance } from "node:perf_hooks";
import process from "node:process";
import { setTimeout } from "node:timers/promises";
import { expect, test } from "vitest";
import { createRandom } from "../support/random.mjs";

const MAIN = path.join(import.meta.dirname, "../../dist/cli/main.js");
const WRITER = path.join(import.meta.dirname, "../support/write-over.mjs");
/** Size of a file of the writer: large enough that writing it takes a while. */
const LETTERS = 400_000;
const LANES = [1, 2, 3, 4];
const KILLS_OF_A_LANE = 50;
const KILLS_BETWEEN_WHOLE_RUNS = 10;
/** Two companies whose pictures differ on every page: a render always has something to change. */
const COMPANIES = ["Northwind Bikes", "Southwind Boats"].map(
  (name) => `company: ${name}
officers:
  - { id: cio, role: CIO, name: Tom Berg }
  - { id: cto, role: CTO, name: Mei Lin }
departments:
  - { name: ${name} IT, officer: cio, teams: [{ name: ${name} Desk }, { name: ${name} Networks }] }
  - { name: ${name} Engineering, officer: cto, teams: [{ name: ${name} Platform }, { name: ${name} Data }] }
`,
);

type Contents = ReadonlyMap<string, string>;
/** Moment at which a run was killed: it left nothing, something, or all that it should write. */
type Outcome = "before writing" | "while writing" | "after writing";

interface Run {
  readonly status: number | null;
  readonly tookMs: number;
  /** Time from the first temporary file to the end; absent when the run did not get so far. */
  readonly writingMs: number | undefined;
}

test(
  "200 renders are killed",
  async () => {
    const tallies = await Promise.all(LANES.map(killRenders));
    const tally = tallies.reduce<Record<Outcome, number>>(
      (sum, outcomes) => {
        for (const outcome of outcomes) sum[outcome] += 1;
        return sum;
      },
      { "before writing": 0, "while writing": 0, "after writing": 0 },
    );
    console.log(`killed: ${JSON.stringify(tally)}`);
    expect(tallies.flat()).toHaveLength(200);
    // Otherwise the test proves nothing. The number of kills within the few milliseconds of writing depends on the
    // machine; the next test is about those alone.
    expect(tally["before writing"]).toBeGreaterThanOrEqual(20);
    expect(tally["before writing"]).toBeLessThan(200);
  },
  60 * 60_000, // minutes when the machine is idle
);

test(
  "200 programs that do nothing but write are killed",
  async () => {
    const seen = await Promise.all(LANES.map(killWriters));
    const left = seen.reduce((sum, each) => sum + each, 0);
    console.log(`killed: ${left} temporary files were seen, and none is left`);
    expect(left, "the moments have met what they are for").toBeGreaterThanOrEqual(20);
  },
  60 * 60_000,
);

/** Kills programs that write three files over and over in one folder. Returns the number of temporary files left. */
async function killWriters(lane: number): Promise<number> {
  const folder = mkdtempSync(path.join(tmpdir(), "orgwright-"));
  const names = ["bank-1.svg", "bank-2.svg", "bank-3.svg"];
  const files = names.map((name) => path.join(folder, name));
  const startWriter = (letter: string, times: number) =>
    spawn(process.execPath, [WRITER, letter, String(LETTERS), String(times), ...files], { stdio: "ignore" });
  const readFirst = (file: string) => readFileSync(file, "utf8").charAt(0);
  try {
    const random = createRandom(20_261_126 + lane);
    await once(startWriter("o", 1), "exit");
    let left = 0;
    for (let kill = 0; kill < KILLS_OF_A_LANE; kill++) {
      const letter = "ab".charAt(kill % 2);
      const writer = startWriter(letter, 1_000_000);
      const ended = once(writer, "exit");
      while (readFirst(files[0] ?? "") !== letter) await setTimeout(5);
      await setTimeout(random() * 20);
      writer.kill("SIGKILL");
      await ended;
      for (const file of files) {
        const content = readFileSync(file, "utf8");
        expect(content === content.charAt(0).repeat(LETTERS), `${file} is whole, and of one run`).toBe(true);
      }
      left += readdirSync(folder).length - names.length;
      if (kill % KILLS_BETWEEN_WHOLE_RUNS !== KILLS_BETWEEN_WHOLE_RUNS - 1) continue;
      await once(startWriter("o", 1), "exit");
      expect(readdirSync(folder).sort(), "after a whole run nothing else is left").toEqual(names);
    }
    return left;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Kills renders in one folder, one after the other. */
async function killRenders(lane: number): Promise<readonly Outcome[]> {
  const place = mkdtempSync(path.join(tmpdir(), "orgwright-"));
  const out = path.join(place, "out");
  mkdirSync(out);
  try {
    const random = createRandom(20_261_125 + lane);
    const wholeRun = async (company: number): Promise<{ readonly contents: Contents; readonly run: Run }> => {
      writeFileSync(path.join(place, "company.yaml"), COMPANIES[company] ?? "");
      const run = await render(place, () => false);
      expect(run.status).toBe(0);
      return { contents: readFolder(out), run };
    };
    const first = await wholeRun(0);
    const second = await wholeRun(1);
    const whole = [first.contents, second.contents];
    expect([...second.contents.keys()]).toEqual([...first.contents.keys()]);
    expect(first.contents.size).toBeGreaterThanOrEqual(4);
    for (const [name, content] of first.contents) expect(second.contents.get(name), name).not.toBe(content);

    let { run: measure } = second;
    const outcomes: Outcome[] = [];
    for (let kill = 0; kill < KILLS_OF_A_LANE; kill++) {
      const company = kill % 2;
      const before = readFolder(out);
      writeFileSync(path.join(place, "company.yaml"), COMPANIES[company] ?? "");
      const moment = random();
      await render(place, (isWriting, sinceMs) =>
        kill % 4 < 2
          ? sinceMs.start >= moment * measure.tookMs
          : isWriting && sinceMs.writing >= moment * (measure.writingMs ?? 10),
      );
      outcomes.push(judge(readFolder(out), before, whole[company] ?? new Map<string, string>()));
      if (kill % KILLS_BETWEEN_WHOLE_RUNS === KILLS_BETWEEN_WHOLE_RUNS - 1) {
        const { contents, run } = await wholeRun(company);
        expect(contents, "after a whole run nothing else is left").toEqual(whole[company]);
        measure = run;
      }
    }
    return outcomes;
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

/** Renders, and kills the run when its time comes. */
async function render(
  place: string,
  isTime: (isWriting: boolean, sinceMs: { readonly start: number; readonly writing: number }) => boolean,
): Promise<Run> {
  const start = performance.now();
  let writingSince: number | undefined;
  const watcher = watch(path.join(place, "out"), (_, name) => {
    if (name?.endsWith(".tmp") === true) writingSince ??= performance.now();
  });
  const words = ["render", "company.yaml", "-f", "svg,txt", "--page", "120x90"];
  const run = spawn(process.execPath, [MAIN, ...words], { cwd: place, stdio: "ignore" });
  const ended = once(run, "exit") as Promise<[number | null]>;
  let isOver = false;
  void ended.then(() => (isOver = true));
  const tick = (): void => {
    const now = performance.now();
    if (isOver) return;
    const isWriting = writingSince !== undefined;
    if (isTime(isWriting, { start: now - start, writing: now - (writingSince ?? now) })) run.kill("SIGKILL");
    else if (isWriting) setImmediate(tick);
    else void setTimeout(1).then(tick);
  };
  tick();
  const [status] = await ended;
  watcher.close();
  const end = performance.now();
  return { status, tookMs: end - start, writingMs: writingSince === undefined ? undefined : end - writingSince };
}

/** Checks that every file is the old one or the new one, and reads the outcome from which are new. */
function judge(after: Contents, before: Contents, whole: Contents): Outcome {
  let changed = 0;
  for (const [name, content] of whole) {
    const found = after.get(name);
    if (found === content) changed += 1;
    else expect(found, `${name} is neither the old file nor the new one`).toBe(before.get(name));
  }
  const left = [...after.keys()].filter((name) => !whole.has(name));
  for (const name of left) expect(name).toMatch(/^\.orgwright-.*\.tmp$/);
  const hasNewLeft = left.some((name) => !before.has(name));
  if (hasNewLeft || (changed > 0 && changed < whole.size)) return "while writing";
  return changed === 0 ? "before writing" : "after writing";
}

function readFolder(folder: string): Contents {
  return new Map(
    readdirSync(folder)
      .sort()
      .map((name) => [name, readFileSync(path.join(folder, name), "utf8")]),
  );
}
