/** Repositories of strangers: git runs programs there, orgwright does not, even with the guards of git 2.30 alone. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { findLastCommit } from "../../src/cli/commit-date.js";
import { createGit } from "../../src/cli/git.js";
import { GUARDS, isOlder, joinVariables, listOptions, OLDEST_GIT, QUESTIONS } from "../../src/cli/git-guards.js";
import type { Guard } from "../../src/cli/git-guards.js";
import { cloneBareShape, openZoo, PLACES, PLANTS, WORKTREE_CONFIG } from "./zoo.js";
import type { Plant, Zoo } from "./zoo.js";

const MAIN = path.join(import.meta.dirname, "../../dist/cli/main.js");
/** Guards that the oldest supported git knows. */
const OLD_GUARDS = GUARDS.filter(({ since }) => !isOlder(OLDEST_GIT, since));

let zoo: Zoo;
beforeEach(() => {
  zoo = openZoo(realpathSync(mkdtempSync(path.join(tmpdir(), "orgwright-zoo-"))));
});
afterEach(() => {
  rmSync(zoo.place, { recursive: true, force: true });
});

/** Tells whether a planted program has run since the last call. */
function hasRun(): boolean {
  const ran = existsSync(zoo.marker);
  rmSync(zoo.marker, { force: true });
  return ran;
}

/** Runs git as a careless program does, or with some guards. It may fail: only the marker counts. */
function runGit(folder: string, words: readonly string[], guards: readonly Guard[] = []): void {
  const environment = { PATH: process.env.PATH, HOME: path.join(zoo.place, "home"), ...joinVariables(guards) };
  spawnSync("git", [...listOptions(guards), ...words], {
    cwd: folder,
    env: environment,
    stdio: "ignore",
    timeout: 60_000,
  });
}

function check(folder: string) {
  const environment = { PATH: process.env.PATH, HOME: path.join(zoo.place, "home") };
  const words = [MAIN, "check", "company.yaml", "-f", "json"];
  const { status, stdout, stderr } = spawnSync(process.execPath, words, {
    cwd: folder,
    env: environment,
    encoding: "utf8",
  });
  expect(status).toBe(0);
  return { dates: (JSON.parse(stdout) as { readonly dates: readonly string[] }).dates, stderr };
}

/** Compares the file with two past states. They may be unreadable: only the marker counts. */
function runDiff(folder: string): void {
  const environment = { PATH: process.env.PATH, HOME: path.join(zoo.place, "home") };
  for (const words of [
    ["company.yaml"],
    ["HEAD~1:company.yaml", "company.yaml"],
    ["company.yaml", "--since", "2025-03-11"],
  ])
    spawnSync(process.execPath, [MAIN, "diff", ...words], { cwd: folder, env: environment, stdio: "ignore" });
}

/** Reads the whole history of the file, which asks for commits, renames, trees and contents. */
function runHistory(folder: string): void {
  const environment = { PATH: process.env.PATH, HOME: path.join(zoo.place, "home") };
  for (const words of [["company.yaml"], ["HEAD~1:company.yaml", "Bikes", "-f", "json"]])
    spawnSync(process.execPath, [MAIN, "history", ...words], { cwd: folder, env: environment, stdio: "ignore" });
}

function findWith(guards: readonly Guard[], folder: string) {
  const environment = { PATH: process.env.PATH, HOME: path.join(zoo.place, "home") };
  return findLastCommit(path.join(folder, "company.yaml"), createGit({ guards, environment }));
}

/** Shows that an unguarded git runs the plant, and that orgwright does not, nor git with the old guards alone. */
function expectObedience(folder: string, { trigger }: Plant) {
  runGit(folder, trigger);
  expect(hasRun(), "an unguarded git runs it").toBe(true);
  const { dates, stderr } = check(folder);
  expect(hasRun(), "orgwright check runs it").toBe(false);
  runDiff(folder);
  expect(hasRun(), "orgwright diff runs it").toBe(false);
  runHistory(folder);
  expect(hasRun(), "orgwright history runs it").toBe(false);
  const commit = findWith(OLD_GUARDS, folder);
  expect(hasRun(), "it runs with the guards that git 2.30 knows").toBe(false);
  return { dates, stderr, commit };
}

test("there are guards newer than the oldest git, and taking them away leaves the others", () => {
  expect(OLD_GUARDS.length).toBeLessThan(GUARDS.length);
  expect(joinVariables(OLD_GUARDS)).not.toHaveProperty("GIT_NO_LAZY_FETCH");
  expect(listOptions(OLD_GUARDS)).not.toContain("safe.bareRepository=explicit");
  expect(joinVariables(OLD_GUARDS)).toHaveProperty("GIT_ALLOW_PROTOCOL", "none");
});

describe.each(Object.entries(PLACES))("%s", (name, plantIn) => {
  test.each(PLANTS.filter(({ isReadEarly }) => isReadEarly !== true || name !== WORKTREE_CONFIG))(
    "$name is not run",
    (plant) => {
      const folder = plantIn(zoo, plant);
      const { dates, stderr, commit } = expectObedience(folder, plant);
      if (plant.isPromised === true) {
        expect(commit.kind).toBe("trouble");
        expect(stderr).toContain("The date of the last commit is not known: git cannot read the history");
      } else {
        expect(commit).toEqual({ kind: "date", seconds: Date.parse("2025-03-10T12:00:00Z") / 1000 });
        expect({ dates, stderr }).toEqual({ dates: ["2025-03-10"], stderr: "" });
      }
    },
  );
});

describe("in a folder shaped like a bare repository, committed and cloned", () => {
  test.each(PLANTS)("$name is not run, and the date is that of the true repository", (plant) => {
    const folder = cloneBareShape(zoo, plant);
    const { dates, stderr, commit } = expectObedience(folder, plant);
    expect(commit.kind).toBe("date");
    expect({ dates, stderr }).toEqual({ dates: ["2025-03-10"], stderr: "" });
  });
});

describe("guards for commands that are not asked yet", () => {
  test.each(PLANTS.filter(({ isHeldByQuestion }) => isHeldByQuestion !== true))(
    "$name is not run by the very command that needs it",
    (plant) => {
      const folder = PLACES["in .git"]?.(zoo, plant) ?? "";
      for (const guards of [OLD_GUARDS, GUARDS]) {
        runGit(folder, plant.trigger);
        expect(hasRun(), "an unguarded git runs it").toBe(true);
        runGit(folder, plant.trigger, guards);
        expect(hasRun(), "a guarded git runs it").toBe(false);
      }
    },
  );

  test("a patch is shown without a program of the repository", () => {
    for (const plant of PLANTS.filter(({ name }) => ["textconv", "an external diff"].includes(name))) {
      rmSync(path.join(zoo.place, "tree"), { recursive: true, force: true });
      const folder = PLACES["in .git"]?.(zoo, plant) ?? "";
      runGit(folder, plant.trigger);
      expect(hasRun(), "an unguarded git runs it").toBe(true);
      runGit(folder, [...plant.trigger, ...QUESTIONS.log], OLD_GUARDS);
      expect(hasRun(), "a guarded git runs it").toBe(false);
    }
  });

  test("-c core.gitProxy alone does not hold", () => {
    const plant = PLANTS.find(({ name }) => name.includes("gitProxy"));
    const folder = plant === undefined ? "" : (PLACES["in .git"]?.(zoo, plant) ?? "");
    runGit(folder, plant?.trigger ?? [], [{ options: ["-c", "core.gitProxy="], since: [1, 5] }]);
    expect(hasRun()).toBe(true);
    runGit(folder, plant?.trigger ?? [], [{ variables: { GIT_PROXY_COMMAND: "" }, since: [1, 5] }]);
    expect(hasRun()).toBe(false);
  });
});

test("where owners have no number, git has to find the same repository", () => {
  const plant: Plant = { name: "nothing", config: () => "", trigger: [] };
  const places = ["in .git", "in a submodule", WORKTREE_CONFIG].map((name, at) => {
    const inner = { ...zoo, place: path.join(zoo.place, String(at)) };
    return PLACES[name]?.(inner, plant) ?? "";
  });
  const git = createGit({ environment: { PATH: process.env.PATH, HOME: zoo.place }, userId: undefined });
  for (const folder of places) expect(findLastCommit(path.join(folder, "company.yaml"), git).kind).toBe("date");
  // Git does not take this for a repository, looks further up and finds another one.
  const [outer = ""] = places;
  mkdirSync(path.join(outer, "inner/.git"), { recursive: true });
  writeFileSync(path.join(outer, "inner/company.yaml"), "");
  expect(findLastCommit(path.join(outer, "inner/company.yaml"), git)).toMatchObject({
    kind: "trouble",
    trouble: { what: expect.stringContaining("belongs to another user") as string },
  });
});

test("a git in the working tree is not found, although npx puts a folder of it on PATH", () => {
  const plant: Plant = { name: "nothing", config: () => "", trigger: [] };
  const folder = PLACES["in .git"]?.(zoo, plant) ?? "";
  writeFileSync(path.join(folder, "git"), `#!/bin/sh\necho ran >> '${zoo.marker}'\n`, { mode: 0o755 });
  const run = (PATH: string) =>
    spawnSync(process.execPath, [MAIN, "check", "company.yaml"], { cwd: folder, env: { PATH }, encoding: "utf8" });
  const { stdout } = run([folder, ".", "", process.env.PATH].join(":"));
  expect(stdout).toContain("2025-03-10");
  expect(run([folder, ".", ""].join(":")).stderr).toContain("git is not in any folder of PATH");
  expect(hasRun()).toBe(false);
});
