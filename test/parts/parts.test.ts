/** The program starts from prepared parts and from V8's code of them: they save time and change nothing. */
import { spawn, spawnSync } from "node:child_process";
import {
  chmodSync,
  cpSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readEntry, writeEntry } from "../../src/parts/code-cache.js";

const PROJECT = path.join(import.meta.dirname, "../..");
const COMPANY = path.join(PROJECT, "examples/city-government.yaml");

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "orgwright-"));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
}, 60_000);

function makeHome(): string {
  return mkdtempSync(path.join(folder, "home-"));
}

function environmentOf(home: string, more: Readonly<Record<string, string>> = {}) {
  return { PATH: process.env.PATH, HOME: home, XDG_CACHE_HOME: home, LOCALAPPDATA: home, NO_COLOR: "1", ...more };
}

function run(project: string, args: readonly string[], env: NodeJS.ProcessEnv, cwd = folder) {
  const main = path.join(project, "dist/cli/main.js");
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...args], { cwd, encoding: "utf8", env });
  return { status, stdout, stderr };
}

/** Returns all that the program in a folder prints and draws. */
function runEverything(project: string, env: NodeJS.ProcessEnv) {
  const out = mkdtempSync(path.join(folder, "out-"));
  const outputs = [
    ["--help"],
    ["check", COMPANY],
    ["render", COMPANY, "--page", "slide", "-f", "svg,pdf", "-o", "out/"],
    ["render", "nowhere.yaml"],
  ].map((args) => run(project, args, env, out));
  const files = readdirSync(path.join(out, "out")).map((name) => [
    name,
    readFileSync(path.join(out, "out", name)).toString("base64"),
  ]);
  return { outputs, files };
}

/** Copies the program with its prepared parts. */
function copyProgram(): string {
  const copy = mkdtempSync(path.join(folder, "copy-"));
  cpSync(path.join(PROJECT, "dist"), path.join(copy, "dist"), {
    recursive: true,
    preserveTimestamps: true,
    filter: (file) => !file.endsWith(".map") && !file.endsWith(".d.ts"),
  });
  cpSync(path.join(PROJECT, "package.json"), path.join(copy, "package.json"));
  symlinkSync(path.join(PROJECT, "node_modules"), path.join(copy, "node_modules"), "dir");
  return copy;
}

function cacheOf(home: string): string {
  return path.join(home, "orgwright");
}

function listEntries(home: string): readonly string[] {
  return readdirSync(cacheOf(home)).map((name) => path.join(cacheOf(home), name));
}

describe("the program says and draws the same", { timeout: 180_000 }, () => {
  let expected: ReturnType<typeof runEverything>;
  let home = "";
  beforeAll(() => {
    home = makeHome();
    expected = runEverything(PROJECT, environmentOf(home));
    expect(expected.outputs.map(({ status }) => status)).toEqual([0, 1, 0, 2]);
    expect(expected.files.length).toBeGreaterThan(2);
  }, 180_000);

  test("without parts, module by module", () => {
    const copy = copyProgram();
    rmSync(path.join(copy, "dist/parts/made"), { recursive: true });
    expect(runEverything(copy, environmentOf(makeHome()))).toEqual(expected);
  });

  test("with code from the cache, whose entries then stay as they are", () => {
    const before = listEntries(home).map((file) => readFileSync(file).toString("base64"));
    expect(before.length).toBeGreaterThan(5);
    expect(runEverything(PROJECT, environmentOf(home))).toEqual(expected);
    expect(listEntries(home).map((file) => readFileSync(file).toString("base64"))).toEqual(before);
  });

  test.each([{ ORGWRIGHT_CACHE: "off" }, { CI: "true" }])("without a cache because of %o, and leaves none", (more) => {
    const empty = makeHome();
    expect(runEverything(PROJECT, environmentOf(empty, more))).toEqual(expected);
    expect(readdirSync(empty)).toEqual([]);
  });

  test("with damaged entries, which are made again", () => {
    const damaged = makeHome();
    cpSync(home, damaged, { recursive: true });
    const [first = "", second = "", third = "", fourth = ""] = listEntries(damaged);
    truncateSync(first, 10_000);
    writeFileSync(second, "");
    writeFileSync(third, "not code at all");
    const bytes = readFileSync(fourth);
    bytes[bytes.length - 100] = (bytes.at(-100) ?? 0) ^ 1;
    writeFileSync(fourth, bytes);
    expect(runEverything(PROJECT, environmentOf(damaged))).toEqual(expected);
    for (const file of [first, second, third, fourth]) expect(readFileSync(file).length).toBeGreaterThan(20_000);
    expect(readFileSync(fourth)).not.toEqual(bytes);
  });

  test("when ten runs fill the cache at once", async () => {
    const shared = makeHome();
    const all = await Promise.all(
      Array.from({ length: 10 }, () => runBeside(["check", COMPANY], environmentOf(shared))),
    );
    for (const one of all) expect(one).toEqual(expected.outputs[1]);
    expect(listEntries(shared).filter((file) => !file.endsWith(".code"))).toEqual([]);
  });
});

async function runBeside(args: readonly string[], env: NodeJS.ProcessEnv) {
  const child = spawn(process.execPath, [path.join(PROJECT, "dist/cli/main.js"), ...args], { cwd: folder, env });
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
  const [stdout, stderr, status] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return { status, stdout, stderr };
}

test("a module that was compiled after the build is run, and not the part it is missing from", () => {
  const copy = copyProgram();
  const greeting = path.join(copy, "dist/cli/command-line.js");
  writeFileSync(greeting, readFileSync(greeting, "utf8").replace("Org charts as code", "ORG CHARTS AS CODE"));
  expect(run(copy, ["--help"], environmentOf(makeHome())).stdout).toContain("ORG CHARTS AS CODE");
});

describe("code that a stranger has planted", { timeout: 180_000 }, () => {
  const WORDS = "Org charts as code";
  const PLANTED = "ORG CHARTS AS CODE";
  let plantedHome = "";
  let entry = "";

  /**
   * Puts code that V8 made of another text of the same length into a cache, as an attacker who knows the format could.
   */
  beforeAll(() => {
    const copy = copyProgram();
    const part = path.join(copy, "dist/parts/made/program.cjs");
    const words = readFileSync(part);
    const foreign = Buffer.from(words.toString("latin1").replaceAll(WORDS, PLANTED), "latin1");
    writeFileSync(part, foreign);
    const strangersHome = makeHome();
    expect(run(copy, ["--help"], environmentOf(strangersHome)).stdout).toContain(PLANTED);
    plantedHome = makeHome();
    mkdirSync(cacheOf(plantedHome), { mode: 0o700 });
    const keys = readKeys(copy, [foreign, words]);
    const code = readEntry(cacheOf(strangersHome), keys[0] ?? "");
    if (code === undefined) throw new Error("the stranger's program has left no code");
    writeEntry(cacheOf(plantedHome), keys[1] ?? "", code);
    [entry = ""] = readdirSync(cacheOf(plantedHome));
  }, 180_000);

  function copyHome(): string {
    const copy = makeHome();
    cpSync(plantedHome, copy, { recursive: true });
    chmodSync(cacheOf(copy), 0o700);
    return copy;
  }

  function help(home: string): string {
    return run(PROJECT, ["--help"], environmentOf(home)).stdout;
  }

  test("would be run if it were the user's own, which shows that the plant works", () => {
    expect(help(copyHome())).toContain(PLANTED);
  });

  test.each<[string, (home: string) => void]>([
    [
      "others may write to the folder",
      (home) => {
        chmodSync(cacheOf(home), 0o707);
      },
    ],
    [
      "a group may write to the folder",
      (home) => {
        chmodSync(cacheOf(home), 0o770);
      },
    ],
    [
      "others may write to the entry",
      (home) => {
        chmodSync(path.join(cacheOf(home), entry), 0o606);
      },
    ],
    [
      "the folder is a link",
      (home) => {
        renameSync(cacheOf(home), path.join(home, "x"));
        symlinkSync("x", cacheOf(home));
      },
    ],
    [
      "the entry is a link",
      (home) => {
        renameSync(path.join(cacheOf(home), entry), path.join(home, "x"));
        symlinkSync("../x", path.join(cacheOf(home), entry));
      },
    ],
    [
      "the entry has a second name",
      (home) => {
        linkSync(path.join(cacheOf(home), entry), path.join(home, "x"));
      },
    ],
  ])("is not run when %s", (_, change) => {
    const home = copyHome();
    change(home);
    expect(help(home)).toContain(WORDS);
  });
});

/** Asks a process with the flags of the program for the keys of two texts. */
function readKeys(project: string, texts: readonly Buffer[]): readonly string[] {
  const files = texts.map((text, index) => {
    const file = path.join(folder, `text-${index}`);
    writeFileSync(file, text);
    return file;
  });
  const parts = path.join(project, "dist/parts");
  const code = `
    import { readFileSync } from "node:fs";
    import { optimiseLate } from ${JSON.stringify(path.join(parts, "late-jit.js"))};
    import { writeKey } from ${JSON.stringify(path.join(parts, "code-cache.js"))};
    optimiseLate();
    const { version } = JSON.parse(readFileSync(${JSON.stringify(path.join(parts, "made/made.json"))}, "utf8"));
    console.log(JSON.stringify(${JSON.stringify(files)}.map((file) => writeKey(version, readFileSync(file)))));`;
  const { stdout } = spawnSync(process.execPath, ["--input-type=module", "-e", code], { encoding: "utf8" });
  return JSON.parse(stdout) as readonly string[];
}
