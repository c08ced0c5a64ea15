/** `diff` in repositories of every shape: the past state comes from commits, with its includes and its config. */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";

const MAIN = path.join(import.meta.dirname, "../../dist/cli/main.js");
const COMPANY = (officer: string) => `company: Northwind
officers: [{ id: ceo, role: CEO }, { id: cio, role: CIO, reportsTo: ceo }, { id: cto, role: CTO, reportsTo: ceo }]
departments: [{ id: it, name: IT, officer: ${officer} }]
`;

let place = "";
beforeEach(() => {
  place = realpathSync(mkdtempSync(path.join(tmpdir(), "orgwright-diff-")));
});
afterEach(() => {
  rmSync(place, { recursive: true, force: true });
});

function git(folder: string, ...words: readonly string[]): string {
  const identity = ["-c", "user.name=a", "-c", "user.email=a@example.com", "-c", "protocol.file.allow=always"];
  const days = { GIT_AUTHOR_DATE: "2025-03-10T12:00:00Z", GIT_COMMITTER_DATE: "2025-03-10T12:00:00Z" };
  return execFileSync("git", [...identity, ...words], {
    cwd: folder,
    env: { ...process.env, ...days },
    stdio: "pipe",
  }).toString();
}

function write(folder: string, name: string, content: string): void {
  mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
  writeFileSync(path.join(folder, name), content);
}

/** Creates a repository with one commit of these files. */
function createRepository(name: string, files: Readonly<Record<string, string>>): string {
  const folder = path.join(place, name);
  mkdirSync(folder, { recursive: true });
  git(folder, "init", "--quiet", "--initial-branch=main");
  for (const [file, content] of Object.entries(files)) write(folder, file, content);
  git(folder, "add", "--all");
  git(folder, "commit", "--quiet", "--message=first");
  return folder;
}

function run(folder: string, ...words: readonly string[]) {
  // Build servers set variables that ask for colours.
  const env = { ...process.env, NO_COLOR: "1", FORCE_COLOR: undefined };
  return spawnSync(process.execPath, [MAIN, ...words], { cwd: folder, env, encoding: "utf8" });
}

function diff(folder: string, ...words: readonly string[]) {
  const { stdout, stderr, status } = run(folder, "diff", ...words);
  return { lines: stdout.split("\n"), stderr, status };
}

const MOVED = "  > 'IT': CIO -> CTO";

test("a file is compared with its last commit, and with the exit code that was asked for", () => {
  const folder = createRepository("one", { "company.yaml": COMPANY("cio") });
  expect(diff(folder, "company.yaml", "--exit-code")).toMatchObject({ status: 0, stderr: "" });
  write(folder, "company.yaml", COMPANY("cto"));
  expect(diff(folder, "company.yaml")).toMatchObject({ lines: expect.arrayContaining([MOVED]) as unknown, status: 0 });
  expect(diff(folder, "company.yaml", "--exit-code").status).toBe(1);
  expect(diff(folder, "HEAD:company.yaml", "company.yaml").lines).toContain(MOVED);
  expect(diff(folder, "company.yaml", "--since", "2025-03-11").lines).toContain(MOVED);
  expect(diff(folder, "company.yaml", "--since", "2025-03-10").stderr).toContain("No commit is older than 2025-03-10");
});

test("the past state has the includes and the config of its commit", () => {
  const folder = createRepository("parts", {
    "org/company.yaml":
      "company: Northwind\nofficers: [{ id: cio, role: CIO }]\ndepartments: [{ include: parts/*.yaml }]\n",
    "org/parts/it.yaml": "{ id: it, name: IT, officer: cio, headcount: 5 }\n",
    "orgwright.config.yaml": "rules: { ciso-missing: off }\n",
  });
  write(folder, "org/parts/it.yaml", "{ id: it, name: IT, officer: cio, headcount: 8 }\n");
  write(folder, "org/parts/hr.yaml", "{ id: hr, name: HR, officer: none }\n");
  const { lines, status } = diff(folder, "HEAD:org/company.yaml", "org/company.yaml");
  expect(status).toBe(0);
  expect(lines.join("\n")).toContain("'HR' is new");
  expect(lines).toContain("  ~ 'IT': headcount 5 -> 8");
});

test("names with spaces and a dash in front, and paths from the current folder", () => {
  const folder = createRepository("names", { "-my org/-company file.yaml": COMPANY("cio") });
  write(folder, "-my org/-company file.yaml", COMPANY("cto"));
  expect(diff(folder, "--", "HEAD:-my org/-company file.yaml", "-my org/-company file.yaml").lines).toContain(MOVED);
  expect(diff(path.join(folder, "-my org"), "--", "HEAD:./-company file.yaml", "-company file.yaml").lines).toContain(
    MOVED,
  );
});

test("an existing file wins over a revision, and a word that looks like an option is a revision", () => {
  const folder = createRepository("colon", { "company.yaml": COMPANY("cio"), "HEAD:company.yaml": COMPANY("cto") });
  expect(diff(folder, "company.yaml", "HEAD:company.yaml").lines).toContain(MOVED);
  const { stderr, status } = diff(folder, "--", "--output=x:company.yaml", "company.yaml");
  expect([stderr, status]).toEqual([expect.stringContaining("There is no revision"), 2]);
});

test("linked working trees, shallow clones and submodules", () => {
  const folder = createRepository("origin", { "company.yaml": COMPANY("cio") });
  write(folder, "company.yaml", COMPANY("cto"));
  git(folder, "commit", "--quiet", "--all", "--message=second");
  git(folder, "worktree", "add", "--quiet", path.join(place, "linked"), "HEAD");
  expect(diff(path.join(place, "linked"), "HEAD~1:company.yaml", "company.yaml").lines).toContain(MOVED);
  git(place, "clone", "--quiet", "--depth=1", pathToFileURL(folder).href, "shallow");
  const shallow = diff(path.join(place, "shallow"), "HEAD~1:company.yaml", "company.yaml");
  expect([shallow.stderr, shallow.status]).toEqual([expect.stringContaining("in a shallow clone, fetch it first"), 2]);
  const outer = createRepository("outer", { "readme.txt": "" });
  git(outer, "submodule", "--quiet", "add", pathToFileURL(folder).href, "org");
  git(outer, "commit", "--quiet", "--all", "--message=module");
  write(outer, "org/company.yaml", COMPANY("cio"));
  expect(diff(outer, "org/company.yaml").lines).toContain("  > 'IT': CTO -> CIO");
  expect(diff(outer, "HEAD:org", "org/company.yaml").stderr).toContain("'HEAD:org' is a module and not a file");
});

test("a merge is one state of the branch, and a file that had another name says so", () => {
  const folder = createRepository("merged", { "company.yaml": COMPANY("cio") });
  git(folder, "checkout", "--quiet", "-b", "change");
  write(folder, "company.yaml", COMPANY("cto"));
  git(folder, "commit", "--quiet", "--all", "--message=change");
  git(folder, "checkout", "--quiet", "main");
  git(folder, "merge", "--quiet", "--no-ff", "--message=merge", "change");
  expect(diff(folder, "HEAD^1:company.yaml", "company.yaml").lines).toContain(MOVED);
  expect(diff(folder, "company.yaml", "--since", "HEAD^2").lines.join("\n")).toContain("Nothing changed");
  git(folder, "mv", "company.yaml", "org.yaml");
  git(folder, "commit", "--quiet", "--message=rename");
  expect(diff(folder, "HEAD~2:company.yaml", "org.yaml").lines).toContain(MOVED);
  const { stderr, status } = diff(folder, "org.yaml", "--since", "HEAD~1");
  expect([stderr, status]).toEqual([
    expect.stringContaining("'HEAD~1:org.yaml' does not exist: that commit has no such file"),
    2,
  ]);
});

test("links of a commit are not followed", () => {
  const folder = createRepository("links", { "company.yaml": COMPANY("cio") });
  symlinkSync("company.yaml", path.join(folder, "link.yaml"));
  git(folder, "add", "--all");
  git(folder, "commit", "--quiet", "--message=link");
  const { stderr, status } = diff(folder, "HEAD:link.yaml", "company.yaml");
  expect([stderr, status]).toEqual([expect.stringContaining("'HEAD:link.yaml' is a link and not a file"), 2]);
});

test("there is no past state outside a repository, before the first commit, or without the file", () => {
  const bare = path.join(place, "none");
  write(bare, "company.yaml", COMPANY("cio"));
  expect(diff(bare, "company.yaml")).toMatchObject({
    stderr: expect.stringContaining("is not in a git repository") as unknown,
    status: 2,
  });
  git(bare, "init", "--quiet");
  expect(diff(bare, "company.yaml")).toMatchObject({
    stderr: expect.stringContaining("There is no revision 'HEAD'") as unknown,
    status: 2,
  });
  const folder = createRepository("new", { "readme.txt": "" });
  write(folder, "company.yaml", COMPANY("cio"));
  expect(diff(folder, "company.yaml")).toMatchObject({
    stderr: expect.stringContaining("that commit has no such file") as unknown,
    status: 2,
  });
});

test("a past state can be checked, drawn and asked about", () => {
  const folder = createRepository("past", { "org/company.yaml": COMPANY("cio") });
  write(folder, "org/company.yaml", COMPANY("cto"));
  const { stdout } = run(folder, "check", "HEAD:org/company.yaml", "-f", "json");
  expect(JSON.parse(stdout)).toMatchObject({ files: ["HEAD:org/company.yaml"], dates: ["2025-03-10"] });
  expect(run(folder, "who", "IT", "HEAD:org/company.yaml").stdout).toContain("CIO answers for 'IT'");
  expect(run(folder, "render", "HEAD~0:org/company.yaml").stdout).toBe("out/company@HEAD-0.svg\n");
  const [past, now] = ["HEAD:org/company.yaml", "org/company.yaml"].map(
    (file) => run(folder, "render", file, "-o", "-").stdout,
  );
  expect(past).toContain('data-officer="cio" data-unit="it"');
  expect(now).toContain('data-officer="cto" data-unit="it"');
});
