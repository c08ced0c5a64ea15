/** These tests ask which git runs, and about which repository; they need no git. */
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { findLastCommit } from "../../src/cli/commit-date.js";
import { createGit, readVersion } from "../../src/cli/git.js";
import { GUARDS, isOlder, OLDEST_GIT } from "../../src/cli/git-guards.js";
import { findGit } from "../../src/cli/git-program.js";
import { listSearchFolders } from "../../src/cli/search-path.js";
import { findRepository, refuseStrangers } from "../../src/cli/git-repository.js";

let place = "";
beforeEach(() => {
  place = realpathSync(mkdtempSync(path.join(tmpdir(), "orgwright-git-")));
});
afterEach(() => {
  rmSync(place, { recursive: true, force: true });
});

/** Writes a file with the folders above it, and returns its path. */
function write(name: string, content = "", mode = 0o644): string {
  const file = path.join(place, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, content, { mode });
  chmodSync(file, mode);
  return file;
}

const COMMIT = "a".repeat(40);

/** Writes a program called git that prints what it is told to, and records how it was called. */
function writeGit(answers: string, version = "git version 2.30.0"): string {
  const script = `#!/bin/sh
if [ "$*" = "--version" ]; then echo version >> '${place}/asked'; echo "${version}"; exit; fi
{ echo "$@"; /usr/bin/env; } >> '${place}/asked'
${answers}
`;
  return path.dirname(write("bin/git", script, 0o755));
}

/** Returns the lines that record how git was called. */
function readAsked(): readonly string[] {
  return readFileSync(path.join(place, "asked"), "utf8").trimEnd().split("\n");
}

function ask(searchPath: string, options: { readonly limitMs?: number; readonly file?: string } = {}) {
  const { file = write("tree/org/company.yaml"), limitMs = 5000 } = options;
  write("tree/.git/HEAD");
  return findLastCommit(file, createGit({ environment: { PATH: searchPath, HOME: place }, limitMs }));
}

const troubleOf = (answer: ReturnType<typeof ask>) => (answer.kind === "trouble" ? answer.trouble.what : answer);

describe("git is looked up", () => {
  test("in absolute folders of PATH that are neither the current one nor in the working tree", () => {
    const inside = path.join(place, "tree/node_modules/.bin");
    mkdirSync(inside, { recursive: true });
    symlinkSync(inside, path.join(place, "link"));
    const folders = [".", "", "bin", "../bin", process.cwd(), inside, path.join(place, "link"), "/usr/bin", "/none"];
    expect(listSearchFolders(folders.join(":"), [path.join(place, "tree")])).toEqual(["/usr/bin", "/none"]);
  });

  test("and is a file that may be run, the first of them", () => {
    const folders = ["folder", "text", "first", "second"].map((name) => path.join(place, name));
    mkdirSync(path.join(place, "folder/git"), { recursive: true });
    write("text/git");
    const first = write("first/git", "", 0o755);
    write("second/git", "", 0o755);
    expect(findGit({ PATH: folders.join(":") }, "/tree")).toEqual({
      file: first,
      variables: { PATH: folders.join(":") },
    });
    expect(findGit({ PATH: "bin:." }, "/tree")).toBeUndefined();
    expect(findGit({}, "/tree")).toBeUndefined();
  });

  test.each([
    ["/home/a", "/home/a/project", "/home/a"],
    ["/project/home", "/project", undefined],
    ["/project", "/project", undefined],
    ["home", "/project", undefined],
  ])("with the home %s when the working tree is %s: %s", (home, workTree, kept) => {
    write("bin/git", "", 0o755);
    const environment = { PATH: path.join(place, "bin"), HOME: home, GIT_DIR: "/x", LD_PRELOAD: "/x" };
    const { variables } = findGit(environment, workTree) ?? {};
    expect(variables).toEqual({ PATH: environment.PATH, ...(kept !== undefined && { HOME: kept }) });
  });
});

describe("git is asked", () => {
  const date = `echo ${COMMIT} 1741564800`;

  test("with every guard, and with nothing else of the environment", () => {
    const bin = writeGit(date);
    expect(ask(bin)).toEqual({ kind: "date", seconds: 1_741_564_800 });
    const asked = readAsked();
    for (const { options = [], variables = {} } of GUARDS) {
      expect(asked[1]).toContain(options.join(" "));
      for (const [name, value] of Object.entries(variables)) expect(asked).toContain(`${name}=${value}`);
    }
    const tree = path.join(place, "tree");
    expect(asked[1]).toContain(`--git-dir=${tree}/.git --work-tree=${tree} log`);
    expect(asked[1]).toMatch(/ -- org\/company\.yaml$/u);
    const names = asked.slice(2).map((line) => line.split("=")[0] ?? "");
    const given = ["HOME", "PATH", ...GUARDS.flatMap(({ variables = {} }) => Object.keys(variables))];
    // The shell script that stands in for git adds the last four.
    expect(names.filter((name) => ![...given, "PWD", "_", "SHLVL", "OLDPWD"].includes(name))).toEqual([]);
  });

  test("for its version once", () => {
    const bin = writeGit(date);
    const git = createGit({ environment: { PATH: bin } });
    write("tree/.git/HEAD");
    for (const name of ["one", "two", "three"]) findLastCommit(write(`tree/${name}.yaml`), git);
    expect(readAsked().filter((line) => line === "version")).toHaveLength(1);
  });

  test.each([
    ["of an old release", "git version 2.29.3", "git 2.29 is too old to be run safely"],
    ["of a much older release", "git version 1.99.0", "git 1.99 is too old to be run safely"],
    ["that says no version", "hello", "/bin/git --version' names no version"],
    ["that says nothing", "", "/bin/git --version' names no version"],
  ])("not if it is one %s", (_, version, what) => {
    expect(troubleOf(ask(writeGit(date, version)))).toContain(what);
    expect(readAsked()).toEqual(["version"]);
  });

  test("not if there is none, and not for a file in no repository", () => {
    expect(troubleOf(ask(path.join(place, "none")))).toBe("git is not in any folder of PATH outside the repository");
    expect(ask(writeGit(date), { file: write("company.yaml") })).toEqual({ kind: "none" });
  });

  test("no longer than the limit, and not again after it was slow", () => {
    const bin = writeGit("exec sleep 30");
    const git = createGit({ environment: { PATH: `${bin}:/usr/bin:/bin` }, limitMs: 300 });
    write("tree/.git/HEAD");
    for (const name of ["one", "two"])
      expect(troubleOf(findLastCommit(write(`tree/${name}.yaml`), git))).toBe("git did not answer within 0.3 seconds");
    expect(readAsked().filter((line) => line.includes("--git-dir"))).toHaveLength(1);
  });

  test.each([
    ["nothing", "true", { kind: "none" }],
    ["a branch without commits", `case "$*" in *rev-parse*) exit 1;; *) exit 128;; esac`, { kind: "none" }],
  ])("and answers with %s", (_, answers, expected) => {
    expect(ask(writeGit(answers))).toEqual(expected);
  });

  test.each([
    ["fails", "exit 128"],
    ["is killed", "kill -9 $$"],
    ["says something else", "echo hello"],
    ["gives a date out of all calendars", `echo ${COMMIT} 253402300800`],
    ["gives the date nought", `echo ${COMMIT} 0`],
  ])("and gives no date when it %s", (_, answers) => {
    expect(troubleOf(ask(writeGit(answers)))).toContain("git cannot read the history of");
  });

  test("and gives no date for a commit at which a shallow clone ends", () => {
    const bin = writeGit(date);
    write("tree/.git/shallow", `${"b".repeat(40)}\n`);
    expect(ask(bin).kind).toBe("date");
    write("tree/.git/shallow", `${"b".repeat(40)}\n${COMMIT}\n`);
    expect(troubleOf(ask(bin))).toContain("this is a shallow clone");
    rmSync(path.join(place, "tree/.git/shallow"));
    mkdirSync(path.join(place, "tree/.git/shallow"));
    expect(troubleOf(ask(bin))).toContain("this is a shallow clone");
  });
});

describe("the version of git", () => {
  test.each([
    ["git version 2.39.5\n", [2, 39]],
    ["git version 2.39.5 (Apple Git-154)\n", [2, 39]],
    ["git version 2.45.1.windows.1\n", [2, 45]],
    ["git version 3.0.0-rc1\n", [3, 0]],
    ["git version 2\n", undefined],
    ["hub version 2.39.5\n", undefined],
    ["", undefined],
  ])("%j is %j", (text, version) => {
    expect(readVersion(text)).toEqual(version);
  });

  test("releases are compared as numbers", () => {
    expect([[2, 4] as const, [1, 99] as const].every((version) => isOlder(version, OLDEST_GIT))).toBe(true);
    expect([[2, 30] as const, [2, 100] as const, [3, 0] as const].some((version) => isOlder(version, OLDEST_GIT))).toBe(
      false,
    );
  });
});

describe("the repository of a file", () => {
  const find = (file: string) => findRepository(path.join(place, file));
  const inTree = (gitFolder: string, commonFolder = gitFolder) => ({
    kind: "found",
    repository: {
      workTree: path.join(place, "tree"),
      entry: path.join(place, "tree/.git"),
      gitFolder: path.join(place, gitFolder),
      commonFolder: path.join(place, commonFolder),
    },
    name: "a/b/company.yaml",
  });
  beforeEach(() => write("tree/a/b/company.yaml"));

  test("is that of the nearest .git above", () => {
    expect(find("tree/a/b/company.yaml")).toEqual({ kind: "none" });
    write(".git/HEAD");
    write("tree/.git/HEAD");
    expect(find("tree/a/b/company.yaml")).toEqual(inTree("tree/.git"));
  });

  test("is not a folder that looks like a bare one", () => {
    for (const name of ["HEAD", "config", "objects/x", "refs/x"]) write(`tree/a/b/${name}`);
    expect(find("tree/a/b/company.yaml")).toEqual({ kind: "none" });
  });

  test("is that of the place where the file lies, not of a link to it", () => {
    write("tree/.git/HEAD");
    write("other/.git/HEAD");
    symlinkSync("../tree/a/b/company.yaml", path.join(place, "other/link.yaml"));
    symlinkSync("tree/a", path.join(place, "folder"));
    expect(find("other/link.yaml")).toEqual(inTree("tree/.git"));
    expect(find("folder/b/company.yaml")).toEqual(inTree("tree/.git"));
  });

  test.each([
    ["a name beside it", "gitdir: ../modules/tree", "modules/tree"],
    ["a name with a line end of Windows", "gitdir: ../modules/tree\r\n", "modules/tree"],
    ["a name with blanks", "gitdir: ../a b\n", "a b"],
  ])("is where a .git file leads: %s", (_, text, folder) => {
    write(`${folder}/HEAD`);
    write("tree/.git", text);
    expect(find("tree/a/b/company.yaml")).toEqual(inTree(folder));
  });

  test("is where a .git link leads, and has the common folder of a linked working tree", () => {
    write("main/.git/worktrees/tree/commondir", "../..\n");
    symlinkSync("../main/.git/worktrees/tree", path.join(place, "tree/.git"));
    expect(find("tree/a/b/company.yaml")).toEqual(inTree("main/.git/worktrees/tree", "main/.git"));
  });

  test.each([
    ["is empty", ""],
    ["is another text", "../modules/tree"],
    ["names nothing", "gitdir: \n"],
    ["names what is not there", "gitdir: ../none\n"],
    ["names a file", "gitdir: a/b/company.yaml\n"],
    ["names another machine", "gitdir: //host/share\n"],
    ["names another machine as Windows does", "gitdir: \\\\host\\share\n"],
    ["has no end", `gitdir: ${"x".repeat(70_000)}`],
  ])("is none when the .git file %s, and none above it counts", (_, text) => {
    write(".git/HEAD");
    write("tree/.git", text);
    const what = `'${path.join(place, "tree/.git")}' does not lead to a repository`;
    expect(find("tree/a/b/company.yaml")).toMatchObject({ kind: "trouble", trouble: { what } });
  });

  test("is none when a .git link leads nowhere or to a device", () => {
    for (const target of ["none", "/dev/null"]) {
      rmSync(path.join(place, "tree/.git"), { force: true });
      symlinkSync(target, path.join(place, "tree/.git"));
      expect(find("tree/a/b/company.yaml").kind).toBe("trouble");
    }
  });

  test("is none for a file that is not there", () => {
    expect(find("tree/none.yaml")).toEqual({ kind: "none" });
  });
});

describe("the owner", () => {
  const repository = {
    workTree: "/tree",
    entry: "/tree/.git",
    gitFolder: "/main/.git/worktrees/tree",
    commonFolder: "/main/.git",
  };
  const owners = (strangers: readonly string[]) => (file: string, isFollowed: boolean) =>
    strangers.includes(isFollowed ? `${file}/` : file) ? 1001 : file === "/main/.git" ? 0 : 1000;

  test("may be the user or root", () => {
    expect(refuseStrangers(repository, 1000, owners([]))).toBeUndefined();
    expect(refuseStrangers(repository, 0, () => 0)).toBeUndefined();
  });

  test("may not be another user when root asks", () => {
    expect(refuseStrangers(repository, 0, () => 1000)?.what).toContain("'/tree/.git' belongs to another user");
  });

  test.each([
    ["of .git", "/tree/.git", "/tree/.git"],
    ["of what a .git link leads to", "/tree/.git/", "/tree/.git"],
    ["of what a .git file names", "/main/.git/worktrees/tree/", "/main/.git/worktrees/tree"],
    ["of the common folder", "/main/.git/", "/main/.git"],
  ])("%s may not be another user", (_, strange, named) => {
    expect(refuseStrangers(repository, 1000, owners([strange]))?.what).toContain(`'${named}' belongs to another user`);
  });
});
