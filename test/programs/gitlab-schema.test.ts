/**
 * GitLab's published JSON Schema of CI files, and a program that resolves what they include and extend: both accept the
 * files that `init` writes, the template and the example. The program, gitlab-ci-local, holds the schema and needs git.
 */
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { listCiFiles } from "../../src/cli/ci-files.js";

const PROJECT = path.join(import.meta.dirname, "../..");
const PROGRAM = path.join(PROJECT, "node_modules/gitlab-ci-local/dist/index.js");

/** The program is made for Node 22, and needs one method more than Node 20 has. */
const FOR_NODE_20 = `data:text/javascript,${encodeURIComponent(
  "Set.prototype.union ??= function (other) { return new Set([...this, ...other]); };",
)}`;

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

/** Returns the jobs that the program finds in a repository with these files, or what it complains about. */
function listJobs(files: Readonly<Record<string, string>>, change: (folder: string) => void = () => undefined) {
  const folder = mkdtempSync(path.join(tmpdir(), "orgwright-gitlab-"));
  folders.push(folder);
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), content);
  }
  change(folder);
  // Only files that git knows can be included.
  const author = ["-c", "user.name=Ada", "-c", "user.email=ada@example.com"];
  for (const words of [
    ["init", "--quiet"],
    ["add", "."],
    [...author, "commit", "--quiet", "-m", "CI"],
  ])
    spawnSync("git", words, { cwd: folder });
  const args = ["--import", FOR_NODE_20, PROGRAM, "--list-csv-all"];
  const env = { PATH: process.env.PATH, HOME: folder };
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: "utf8", env });
  const jobs = stdout.split("\n").slice(1);
  return { status, stderr, jobs: jobs.flatMap((line) => (line === "" ? [] : (line.split(";")[0] ?? ""))) };
}

function initFiles(folder: string): Readonly<Record<string, string>> {
  return Object.fromEntries(listCiFiles("gitlab", folder).map(({ path: name, content }) => [name, content]));
}

test.each(["", "org", "our people/org chart", "größe", "no", "~"])("accepts what init writes for '%s'", (folder) => {
  const { status, jobs, stderr } = listJobs(initFiles(folder));
  expect(stderr).toContain("json schema validated");
  expect({ status, jobs }).toEqual({ status: 0, jobs: ["org-chart"] });
});

test("accepts the example, which extends the jobs of the template", () => {
  const { status, jobs, stderr } = listJobs({}, (folder) => {
    cpSync(path.join(PROJECT, "examples/ci/gitlab-ci.yml"), path.join(folder, ".gitlab-ci.yml"));
    cpSync(path.join(PROJECT, "templates/gitlab-ci.yml"), path.join(folder, "ci/orgwright.yml"));
  });
  expect(stderr).toContain("json schema validated");
  expect({ status, jobs }).toEqual({ status: 0, jobs: ["org-check", "org-chart", "org-changes"] });
});

test("notices a word that the schema does not know, and a job without a script", () => {
  const files = initFiles("org");
  const change = (from: string, to: string) =>
    Object.fromEntries(Object.entries(files).map(([name, content]) => [name, content.replace(from, to)]));
  expect(listJobs(change("when: always", "when: sometimes"))).toMatchObject({
    status: 1,
    stderr: expect.stringContaining("sometimes") as unknown,
  });
  expect(listJobs(change("  script:", "  skript:"))).toMatchObject({ status: 1 });
});
