/** The scripts of the GitLab template run as they stand, in bash, with `orgwright` on the path. */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { startCodeHost } from "../support/code-host.js";

const ROOT = path.join(import.meta.dirname, "../..");
const JOBS = parse(readFileSync(path.join(ROOT, "templates/gitlab-ci.yml"), "utf8")) as Readonly<Record<string, Job>>;
interface Job {
  readonly variables?: Readonly<Record<string, string>>;
  readonly script?: readonly string[];
}

let place = "";
beforeEach(() => {
  place = mkdtempSync(path.join(tmpdir(), "orgwright-gitlab-"));
  mkdirSync(path.join(place, ".git"));
  mkdirSync(path.join(place, "bin"));
  const launcher = `#!/bin/sh\nexec '${process.execPath}' '${path.join(ROOT, "dist/cli/main.js")}' "$@"\n`;
  writeFileSync(path.join(place, "bin/orgwright"), launcher, { mode: 0o755 });
  writeFileSync(
    path.join(place, "company.yaml"),
    "company: A\nofficers: [{ id: cio, role: CIO }]\ndepartments: [{ name: IT, officer: cioo }]\n",
  );
});
afterEach(() => {
  rmSync(place, { recursive: true, force: true });
});

function play(job: string, variables: Readonly<Record<string, string>> = {}) {
  const { script = [], variables: defaults } = JOBS[job] ?? {};
  return spawnSync("bash", ["--noprofile", "--norc", "-eo", "pipefail", "-c", script.join("\n")], {
    cwd: place,
    encoding: "utf8",
    env: { PATH: `${path.join(place, "bin")}:/usr/bin:/bin`, ...defaults, ...variables },
  });
}

test("the check writes both reports, prints the findings and fails", () => {
  const { status, stdout } = play(".orgwright-check");
  expect(status).toBe(1);
  expect(stdout).toMatch(/^error unknown-reference\n {2}company\.yaml:3:36 /mu);
  expect(JSON.parse(readFileSync(path.join(place, "gl-code-quality-report.json"), "utf8"))).toMatchObject([
    { check_name: "unknown-reference", location: { path: "company.yaml", lines: { begin: 3 } } },
  ]);
  expect(readFileSync(path.join(place, "junit.xml"), "utf8")).toContain("<failure");
});

test("a variable is a word, whatever it holds", () => {
  expect(play(".orgwright-check", { ORGWRIGHT_COMPANY: "$(touch x) `touch x`;touch x" }).status).toBe(2);
  expect(readdirSync(place)).not.toContain("x");
});

test("the chart is compared", () => {
  writeFileSync(path.join(place, "company.yaml"), "company: A\ndepartments: [{ name: IT }]\n");
  const variables = { ORGWRIGHT_CHART: "company.yaml -o chart.svg" };
  expect(play(".orgwright-charts", variables).stderr).toContain("chart.svg  is missing");
  writeFileSync(path.join(place, "chart.svg"), "<svg/>");
  expect(play(".orgwright-charts", variables).status).toBe(1);
});

describe("the note on a merge request", () => {
  const MARKER = "<!-- orgwright-diff -->";
  const chart = (officer: string) =>
    `company: A\nofficers: [{ id: cio, role: CIO }, { id: cto, role: CTO }]\ndepartments: [{ name: IT, officer: ${officer} }]\n`;

  /** Commits a company in which the CIO answers, and changes it in the working tree; returns the commit. */
  function changeTo(officer: string): string {
    rmSync(path.join(place, ".git"), { recursive: true });
    const git = (...words: readonly string[]) =>
      execFileSync("git", ["-c", "user.name=a", "-c", "user.email=a@example.org", ...words], {
        cwd: place,
        encoding: "utf8",
      });
    git("init", "--quiet");
    writeFileSync(path.join(place, "company.yaml"), chart("cio"));
    git("add", "company.yaml");
    git("commit", "--quiet", "--message=x");
    writeFileSync(path.join(place, "company.yaml"), chart(officer));
    return git("rev-parse", "HEAD").trim();
  }

  async function playNote(base: string, notes: readonly object[], token = "secret") {
    const host = await startCodeHost(place, notes);
    try {
      const { status, stdout } = play(".orgwright-note", {
        CI_API_V4_URL: `${host.url}/api/v4`,
        CI_PROJECT_ID: "5",
        CI_MERGE_REQUEST_IID: "9",
        CI_MERGE_REQUEST_DIFF_BASE_SHA: base,
        ORGWRIGHT_TOKEN: token,
      });
      return { status, stdout, writes: host.listWrites() };
    } finally {
      host.stop();
    }
  }

  const OTHERS = Array.from({ length: 100 }, (_, id) => ({ id, body: "x", author: { id: 7 } }));
  const NOTES = "/api/v4/projects/5/merge_requests/9/notes";

  test("is posted once, and replaced by the next run, even on the second page of notes", async () => {
    const base = changeTo("cto");
    const posted = await playNote(base, OTHERS);
    expect(posted.status).toBe(0);
    expect(posted.writes).toMatchObject([{ method: "POST", url: NOTES, token: "secret" }]);
    expect(posted.writes[0]?.body).toContain(MARKER);
    expect(posted.writes[0]?.body).toContain("CTO");
    const replaced = await playNote(base, [...OTHERS, { id: 321, body: `${MARKER}\nold`, author: { id: 7 } }]);
    expect(replaced.writes).toMatchObject([{ method: "PUT", url: `${NOTES}/321` }]);
  });

  test("never replaces the note of somebody else", async () => {
    const { writes } = await playNote(changeTo("cto"), [{ id: 1, body: `${MARKER}\nmine`, author: { id: 8 } }]);
    expect(writes).toMatchObject([{ method: "POST" }]);
  });

  test("is not written without changes, unless there is an older one", async () => {
    const base = changeTo("cio");
    expect((await playNote(base, [])).writes).toEqual([]);
    const old = { id: 2, body: `${MARKER}\nold`, author: { id: 7 } };
    expect((await playNote(base, [old])).writes).toMatchObject([{ method: "PUT" }]);
  });

  test("is told in the log without a token, and when the host refuses", async () => {
    const base = changeTo("cto");
    const untold = await playNote(base, [], "");
    expect(untold).toMatchObject({ status: 0, writes: [] });
    expect(untold.stdout).toContain("ORGWRIGHT_TOKEN is not set");
    expect(untold.stdout).toContain("CTO");
    const { status, stdout } = play(".orgwright-note", {
      CI_API_V4_URL: "http://127.0.0.1:9/api/v4",
      CI_MERGE_REQUEST_DIFF_BASE_SHA: base,
      ORGWRIGHT_TOKEN: "secret",
    });
    expect(status).toBe(0);
    expect(stdout).toContain("No note was written (fetch failed)");
    expect(stdout).not.toContain("secret");
  });
});
