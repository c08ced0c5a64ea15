/** The scripts of the GitLab template run as they stand, in bash, with `orgwright` on the path. */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { parse } from "yaml";

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
