/** `history` in repositories of every shape: renames, merges, included files, shallow clones, submodules. */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";

const MAIN = path.join(import.meta.dirname, "../../dist/cli/main.js");
const OFFICERS = "officers: [{ id: cio, role: CIO, name: Tom Berg }, { id: cto, role: CTO, name: Lena Vogt }]\n";
const COMPANY = (officer: string) =>
  `company: Northwind\n${OFFICERS}departments: [{ id: it, name: IT, officer: ${officer} }]\n`;

let place = "";
beforeEach(() => {
  place = realpathSync(mkdtempSync(path.join(tmpdir(), "orgwright-history-")));
});
afterEach(() => {
  rmSync(place, { recursive: true, force: true });
});

function git(folder: string, day: string, ...words: readonly string[]): string {
  const identity = ["-c", "user.name=Ann Lee", "-c", "user.email=a@example.com", "-c", "protocol.file.allow=always"];
  const days = { GIT_AUTHOR_DATE: `${day}T12:00:00Z`, GIT_COMMITTER_DATE: `${day}T12:00:00Z` };
  return execFileSync("git", [...identity, ...words], {
    cwd: folder,
    env: { ...process.env, ...days },
    stdio: "pipe",
  }).toString();
}

function create(name: string): string {
  const folder = path.join(place, name);
  mkdirSync(folder, { recursive: true });
  git(folder, "2024-01-01", "init", "--quiet", "--initial-branch=main");
  return folder;
}

/** Commits files; their paths are relative to the folder of the repository. */
function commit(folder: string, day: string, message: string, files: Readonly<Record<string, string>> = {}): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), content);
  }
  git(folder, day, "add", "--all");
  git(folder, day, "commit", "--quiet", "--allow-empty", `--message=${message}`);
}

function history(folder: string, ...words: readonly string[]) {
  const env = { ...process.env, NO_COLOR: "1", FORCE_COLOR: undefined };
  const run = spawnSync(process.execPath, [MAIN, "history", ...words], { cwd: folder, env, encoding: "utf8" });
  return { stdout: run.stdout, stderr: run.stderr, status: run.status };
}

/** Returns the periods of the unit `it` as `from answer commit`. */
function periodsOf(folder: string, ...words: readonly string[]): readonly string[] {
  const { stdout, stderr } = history(folder, ...words, "unit:it", "-f", "json");
  expect(stderr).toBe("");
  const { rows } = JSON.parse(stdout) as { readonly rows: readonly Row[] };
  return (rows[0]?.periods ?? []).map(({ from, text, commit: { subject } }) => `${from} ${text}: ${subject}`);
}
interface Row {
  readonly periods: readonly { from: string; text: string; commit: { subject: string } }[];
}

test("the file is followed through renames, and commits of other files do not count", () => {
  const folder = create("renamed");
  commit(folder, "2024-01-01", "Start", { "company.yaml": COMPANY("cio") });
  commit(folder, "2024-02-01", "Another file", { "readme.txt": "x" });
  mkdirSync(path.join(folder, "org"));
  git(folder, "2024-03-01", "mv", "company.yaml", "org/chart.yaml");
  commit(folder, "2024-03-01", "Move the file");
  commit(folder, "2024-04-01", "To the CTO", { "org/chart.yaml": COMPANY("cto") });
  git(folder, "2024-05-01", "mv", "org/chart.yaml", "org/the company.yaml");
  commit(folder, "2024-05-01", "Rename and change", { "org/the company.yaml": COMPANY("none") });
  expect(periodsOf(folder, "org/the company.yaml")).toEqual([
    "2024-01-01 CIO: Start",
    "2024-04-01 CTO: To the CTO",
    "2024-05-01 no officer, by decision: Rename and change",
  ]);
  expect(history(folder, "org/the company.yaml").stdout).toMatch(/^org\/the company\.yaml: 4 commits from 2024-01-01/u);
});

test("a merge counts on the day of the merge, with the title of the pull request", () => {
  const folder = create("merged");
  commit(folder, "2024-01-01", "Start", { "company.yaml": COMPANY("cio") });
  git(folder, "2024-01-02", "checkout", "--quiet", "-b", "change");
  commit(folder, "2024-01-03", "Draft", { "company.yaml": COMPANY("none") });
  commit(folder, "2024-01-04", "Final", { "company.yaml": COMPANY("cto") });
  git(folder, "2024-01-05", "checkout", "--quiet", "main");
  commit(folder, "2024-01-05", "Elsewhere", { "readme.txt": "x" });
  const message = "Merge pull request #7 from change\n\nIT answers to the CTO";
  git(folder, "2024-01-06", "merge", "--quiet", "--no-ff", `--message=${message}`, "change");
  expect(periodsOf(folder, "company.yaml")).toEqual(["2024-01-01 CIO: Start", "2024-01-06 CTO: IT answers to the CTO"]);
});

test("included files count, also those that only a past state includes", () => {
  const folder = create("parts");
  const whole = (include: string) => `company: Northwind\n${OFFICERS}departments: [{ include: ${include} }]\n`;
  const part = (officer: string) => `{ id: it, name: IT, officer: ${officer} }\n`;
  commit(folder, "2024-01-01", "Start", { "org/company.yaml": whole("old/it.yaml"), "org/old/it.yaml": part("cio") });
  commit(folder, "2024-02-01", "The old part", { "org/old/it.yaml": part("cto") });
  commit(folder, "2024-03-01", "New folder", {
    "org/company.yaml": whole("new/*.yaml"),
    "org/new/it.yaml": part("cto"),
  });
  commit(folder, "2024-04-01", "The new part", { "org/new/it.yaml": part("none") });
  commit(folder, "2024-05-01", "Nothing to do with it", { "org/old/it.yaml": part("cio") });
  expect(periodsOf(folder, "org/company.yaml")).toEqual([
    "2024-01-01 CIO: Start",
    "2024-02-01 CTO: The old part",
    "2024-04-01 no officer, by decision: The new part",
  ]);
});

test("a commit that cannot be read is named and passed over, and a deleted file is a gap", () => {
  const folder = create("broken");
  commit(folder, "2024-01-01", "Start", { "company.yaml": COMPANY("cio") });
  commit(folder, "2024-02-01", "Oops", { "company.yaml": "company: [" });
  commit(folder, "2024-03-01", "Repair", { "company.yaml": COMPANY("cto") });
  rmSync(path.join(folder, "company.yaml"));
  commit(folder, "2024-04-01", "Delete");
  commit(folder, "2024-05-01", "Restore", { "company.yaml": COMPANY("cto") });
  const { stdout, status } = history(folder, "company.yaml", "IT");
  expect(status).toBe(0);
  expect(stdout.replaceAll(/ [\da-f]{7} /gu, " ID ")).toBe(`company.yaml: 5 commits from 2024-01-01 to 2024-05-01.

Units
  IT
    2024-01-01 to 2024-03-01  CIO                 ID Start (Ann Lee)
    2024-03-01 to 2024-04-01  CTO                 ID Repair (Ann Lee)
    2024-04-01 to 2024-05-01  not in the company  ID Delete (Ann Lee)
    since 2024-05-01          CTO                 ID Restore (Ann Lee)

Commits that could not be read and were passed over
  2024-02-01 ID Oops (Ann Lee): line 1: A bracket '[' is opened here and not closed.
`);
});

test("shallow clones and --max say what is missing", () => {
  const folder = create("long");
  for (const [index, officer] of ["cio", "cto", "none", "cio"].entries())
    commit(folder, `2024-0${index + 1}-01`, `Change ${index}`, { "company.yaml": COMPANY(officer) });
  const most = history(folder, "company.yaml", "--max", "2");
  expect(most.stdout).toContain(
    "company.yaml: 2 commits from 2024-03-01 to 2024-04-01.\nOnly the latest 2 commits were read",
  );
  expect(most.stdout).toContain("2024-03-01 or before, to 2024-04-01  no officer, by decision");
  expect(history(folder, "company.yaml", "--max", "4").stdout).not.toContain("Only the latest");
  git(place, "2024-05-01", "clone", "--quiet", "--depth=2", pathToFileURL(folder).href, "shallow");
  const shallow = history(path.join(place, "shallow"), "company.yaml");
  expect(shallow.stdout).toContain(
    "This is a shallow clone, so a period that starts on 2024-03-01 may have started earlier.",
  );
  expect(shallow.stdout).toContain("git fetch --unshallow");
  expect(shallow.stdout).toContain("since 2024-03-01 or before");
});

test("linked working trees, submodules, names with spaces and a dash in front, and past revisions", () => {
  const folder = create("origin");
  const file = "-my org/-company file.yaml";
  commit(folder, "2024-01-01", "Start", { [file]: COMPANY("cio") });
  commit(folder, "2024-02-01", "Change", { [file]: COMPANY("cto") });
  const changed = ["2024-01-01 CIO: Start", "2024-02-01 CTO: Change"];
  git(folder, "2024-03-01", "worktree", "add", "--quiet", path.join(place, "linked"), "HEAD");
  const ask = (at: string, typed: string) => {
    const { stdout } = history(at, "-f", "json", "--", typed, "unit:it");
    const { rows } = JSON.parse(stdout) as { readonly rows: readonly Row[] };
    return (rows[0]?.periods ?? []).map(({ from, text, commit: { subject } }) => `${from} ${text}: ${subject}`);
  };
  expect(ask(folder, file)).toEqual(changed);
  expect(ask(path.join(folder, "-my org"), "-company file.yaml")).toEqual(changed);
  expect(ask(path.join(place, "linked"), file)).toEqual(changed);
  expect(ask(folder, `HEAD~1:${file}`)).toEqual(changed.slice(0, 1));
  const outer = create("outer");
  git(outer, "2024-03-01", "submodule", "--quiet", "add", pathToFileURL(folder).href, "org");
  commit(outer, "2024-03-01", "Module");
  expect(ask(outer, `org/${file}`)).toEqual(changed);
});

test("what has no history says so", () => {
  const folder = create("new");
  writeFileSync(path.join(folder, "company.yaml"), COMPANY("cio"));
  expect(history(folder, "company.yaml")).toMatchObject({
    stderr: expect.stringContaining("There is no revision 'HEAD'") as unknown,
    status: 2,
  });
  commit(folder, "2024-01-01", "Start", {
    "company.yaml": COMPANY("cio"),
    "part.yaml": "{ id: it, name: IT, officer: cio }\n",
  });
  writeFileSync(path.join(folder, "late.yaml"), COMPANY("cio"));
  symlinkSync("company.yaml", path.join(folder, "link.yaml"));
  const bare = path.join(place, "none");
  mkdirSync(bare);
  writeFileSync(path.join(bare, "company.yaml"), COMPANY("cio"));
  const cases: readonly (readonly [folder: string, words: readonly string[], text: string, status: number])[] = [
    [bare, ["company.yaml"], "is not in a git repository", 2],
    [folder, ["late.yaml"], "'late.yaml' was never committed", 2],
    [folder, ["missing.yaml"], "'missing.yaml'", 2],
    [folder, ["part.yaml"], "holds one department", 2],
    [folder, ["company.yaml", "marketing"], "Nothing in its past is called 'marketing'", 1],
    [folder, ["company.yaml", "--at", "2023-12-31"], "The history starts on 2024-01-01", 1],
  ];
  for (const [at, words, text, status] of cases)
    expect(history(at, ...words)).toMatchObject({
      stdout: "",
      stderr: expect.stringContaining(text) as unknown,
      status,
    });
  // A link of the working files leads to a file with a history of its own.
  expect(history(folder, "link.yaml").status).toBe(0);
});

test("changes that are not committed are said to be missing, and one day is told", () => {
  const folder = create("day");
  commit(folder, "2024-01-01", "Start", { "company.yaml": COMPANY("cio") });
  commit(folder, "2024-02-01", "Change", { "company.yaml": COMPANY("cto") });
  writeFileSync(path.join(folder, "company.yaml"), COMPANY("none"));
  const { stdout, stderr } = history(folder, "company.yaml", "--at", "2024-01-31", "--names", "titles");
  expect(stderr).toBe("company.yaml has changes that are not committed; the history ends with the last commit.\n");
  expect(stdout.replaceAll(/ [\da-f]{7} /gu, " ID "))
    .toBe(`company.yaml: 2 commits from 2024-01-01 to 2024-02-01; this was so on 2024-01-31.

Officers
  CIO  held  since 2024-01-01  ID Start
  CTO  held  since 2024-01-01  ID Start

Units
  IT  CIO  2024-01-01 to 2024-02-01  ID Start
`);
});

test("a timeline is drawn in every format, and the same bytes each time", () => {
  const folder = create("drawn");
  commit(folder, "2024-01-01", "Start", { "company.yaml": COMPANY("cio") });
  commit(folder, "2024-02-01", "Change", { "company.yaml": COMPANY("cto") });
  const run = history(folder, "company.yaml", "-f", "svg,png,pdf,pptx");
  expect(run).toMatchObject({
    status: 0,
    stdout: ["svg", "png", "pdf", "pptx"].map((each) => `out/company-history.${each}\n`).join(""),
  });
  const bytes = ["svg", "png", "pdf", "pptx"].map((each) =>
    readFileSync(path.join(folder, `out/company-history.${each}`)),
  );
  history(folder, "company.yaml", "-f", "svg,png,pdf,pptx", "-o", "again/");
  expect(
    ["svg", "png", "pdf", "pptx"].map((each) => readFileSync(path.join(folder, `again/company-history.${each}`))),
  ).toEqual(bytes);
  expect(bytes[0]?.toString()).toContain('data-unit="it"');
});
