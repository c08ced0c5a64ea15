/**
 * The steps of `action.yml` run as they stand: bash, a clone of a bare repository, and an event file as the host writes
 * it. Only the work of other actions is left out.
 */
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { startCodeHost } from "../support/code-host.js";
import { playAction, readAction } from "../support/composite-action.js";
import type { PlayedAction } from "../support/composite-action.js";
import { complaintsAboutSarif } from "../support/sarif-schema.js";

const ROOT = path.join(import.meta.dirname, "../..");
const COMPANY = `company: Northwind Bikes
officers: [{ id: cio, role: CIO, name: Tom Berg }, { id: ciso, role: CISO, name: Sofía Ruiz }]
departments: [{ name: Information Technology, officer: cio }, { name: Information Security, officer: ciso }]
`;

let place = "";
beforeEach(() => {
  place = mkdtempSync(path.join(tmpdir(), "orgwright-action-"));
});
afterEach(() => {
  rmSync(place, { recursive: true, force: true });
});

/** Checks out a pull request: `changes` by path, on top of a company file and its chart in the base. */
function checkOutPullRequest(changes: Readonly<Record<string, string>>): string {
  const here = mkdtempSync(path.join(place, "pull-"));
  const [bare, base, workspace] = ["origin.git", "base", "workspace"].map((name) => path.join(here, name)) as [
    string,
    string,
    string,
  ];
  git(place, "init", "--quiet", "--bare", "--initial-branch=main", bare);
  git(place, "clone", "--quiet", bare, base);
  write(base, { "org/company.yaml": COMPANY });
  execFileSync(
    process.execPath,
    [path.join(ROOT, "dist/cli/main.js"), "render", "org/company.yaml", "-o", "org/chart.svg"],
    {
      cwd: base,
      stdio: "ignore",
    },
  );
  commit(base, "main");
  write(base, changes);
  commit(base, "change");
  git(place, "clone", "--quiet", "--branch", "change", bare, workspace);
  return workspace;
}

function git(cwd: string, ...args: readonly string[]): void {
  const who = ["-c", "user.name=a", "-c", "user.email=a@example.org"];
  execFileSync("git", [...who, ...args], { cwd, stdio: "pipe", env: { PATH: process.env.PATH, HOME: place } });
}

function readCommit(folder: string, revision: string): string {
  return execFileSync("git", ["rev-parse", revision], { cwd: folder, encoding: "utf8" }).trim();
}

function commit(folder: string, branch: string): void {
  git(folder, "checkout", "--quiet", "-B", branch);
  git(folder, "add", "--all");
  git(folder, "commit", "--quiet", "--allow-empty", "--message", "x");
  git(folder, "push", "--quiet", "origin", branch);
}

function write(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  }
}

interface Situation {
  readonly changes?: Readonly<Record<string, string>>;
  readonly from?: string | null;
  readonly eventName?: string;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly environment?: Readonly<Record<string, string>>;
}

function play(situation: Situation): PlayedAction {
  const { changes = {}, from = "octo/bikes", eventName = "pull_request", inputs = {}, environment = {} } = situation;
  const head = { repo: from === null ? null : { full_name: from } };
  const workspace = checkOutPullRequest(changes);
  const base = { sha: readCommit(workspace, "origin/main") };
  const pull = { number: 7, head, base };
  const event = { repository: { full_name: "octo/bikes" }, ...(eventName !== "push" && { pull_request: pull }) };
  return playAction({
    action: ROOT,
    workspace,
    environment,
    temp: path.join(place, "runner"),
    eventName,
    event,
    inputs: { company: "org/company.yaml", charts: "org/company.yaml -o org/chart.svg\n", ...inputs },
  });
}

/** The step that keeps pictures, which has tests of its own. */
const KEEPING = "Keep the pictures of what changes";
const outcomes = ({ steps }: PlayedAction) =>
  steps.filter(({ name }) => name !== KEEPING).map(({ outcome }) => outcome);
const logOf = ({ steps }: PlayedAction, name: string) => steps.find((step) => step.name === name)?.log ?? "";

function uploadedReport({ steps }: PlayedAction): string {
  const { handed } = steps.find(({ name }) => name === "Upload to code scanning") ?? {};
  return readFileSync(handed?.sarif_file ?? "", "utf8");
}

/** Returns the baseline that `--update-baseline` writes for a company file. */
function baselineOf(company: string): string {
  const folder = mkdtempSync(path.join(place, "known-"));
  write(folder, { "org/company.yaml": company });
  const words = ["check", "org/company.yaml", "--baseline", "org/known.json", "--update-baseline"];
  execFileSync(process.execPath, [path.join(ROOT, "dist/cli/main.js"), ...words], { cwd: folder, stdio: "ignore" });
  return readFileSync(path.join(folder, "org/known.json"), "utf8");
}

const UNKNOWN_OFFICER = COMPANY.replace("officer: ciso", "officer: cisso");

test("a pull request that is fine: checked, uploaded, charts compared", () => {
  const played = play({});
  expect(outcomes(played)).toEqual(["success", "success", "success", "success", "success", "success", "skipped"]);
  expect(played.conclusion).toBe("success");
  expect(played.summary).toMatch(/^### orgwright: /);
  const log = JSON.parse(uploadedReport(played)) as unknown;
  expect(complaintsAboutSarif(log)).toEqual([]);
});

test("an error fails the check, is annotated with its path in the repository, uploaded, and in the summary", () => {
  const played = play({ changes: { "org/company.yaml": UNKNOWN_OFFICER } });
  expect(outcomes(played)).toEqual(["success", "success", "failure", "success", "failure", "success", "skipped"]);
  expect(played.conclusion).toBe("failure");
  expect(logOf(played, "Check")).toMatch(/^::error file=org\/company\.yaml,line=3,.*title=unknown-reference::/m);
  expect(played.summary).toContain("unknown-reference");
  expect(uploadedReport(played)).toContain('"uri":"org/company.yaml"');
});

test("a chart that was not drawn again fails, and the log says how to draw it", () => {
  const played = play({ changes: { "org/company.yaml": COMPANY.replace("Tom Berg", "Tom Berger") } });
  expect(outcomes(played)).toEqual(["success", "success", "success", "success", "failure", "success", "skipped"]);
  expect(logOf(played, "Compare committed charts")).toMatch(
    /^::error title=chart out of date::.*orgwright render org\/company\.yaml -o org\/chart\.svg$/m,
  );
});

test.each([
  ["from a fork", "stranger/bikes"],
  ["from a fork that is gone", null],
])("a pull request %s is checked, and nothing is uploaded with its token", (_, from) => {
  const played = play({ from, changes: { "org/company.yaml": UNKNOWN_OFFICER } });
  expect(outcomes(played)).toEqual(["success", "success", "failure", "skipped", "failure", "success", "skipped"]);
  expect(played.summary).toContain("unknown-reference");
});

test.each(["pull_request_target", "workflow_run"])("%s is refused before anything is read", (eventName) => {
  const played = play({ eventName, from: "stranger/bikes", changes: { "org/company.yaml": UNKNOWN_OFFICER } });
  expect(outcomes(played)).toEqual(["failure", "skipped", "skipped", "skipped", "skipped", "skipped", "skipped"]);
  expect(logOf(played, "Find out where the job runs")).toContain(
    `::error title=orgwright::'${eventName}' runs with the permissions`,
  );
  expect(played.summary).toBe("");
});

test("a push is checked and uploaded", () => {
  expect(outcomes(play({ eventName: "push" }))).toEqual([
    "success",
    "success",
    "success",
    "success",
    "success",
    "skipped",
    "skipped",
  ]);
});

const MOVED = { "org/company.yaml": COMPANY.replace("officer: ciso", "officer: cio") };

test("the summary says what a pull request changes", () => {
  const { summary } = play({ changes: MOVED });
  expect(summary).toContain("### Organisation: 1 change of who answers");
  expect(summary).toContain("| Information Security | CISO | **CIO** |");
  expect(play({ changes: MOVED, inputs: { diff: "false" } }).summary).not.toContain("### Organisation");
});

describe("pictures of what changes", () => {
  const keep = (situation: Situation) => play(situation).steps.find(({ name }) => name === KEEPING);

  test("are kept as an artifact, for a fork too: a chart in two formats, and a page", () => {
    const { outcome, handed } = keep({ changes: MOVED, from: "stranger/bikes" }) ?? {};
    expect([outcome, handed?.name]).toEqual(["success", "orgwright-changes"]);
    const folder = path.join(handed?.path ?? "", "org-company.yaml");
    expect(readdirSync(folder).sort()).toEqual(["changes.html", "changes.png", "changes.svg"]);
    expect(readFileSync(path.join(folder, "changes.svg"), "utf8")).toContain("Officer: was CISO");
  });

  test("are not drawn when nothing changed, or nobody wants them", () => {
    expect(keep({})?.outcome).toBe("skipped");
    expect(keep({ changes: MOVED, inputs: { picture: "false" } })?.outcome).toBe("skipped");
    expect(keep({ changes: MOVED, inputs: { diff: "false" } })?.outcome).toBe("skipped");
  });
});

describe("the comment", () => {
  const own = { id: 42, user: { type: "Bot" }, body: "<!-- orgwright-diff -->\nold" };
  const others = [
    { id: 1, user: { type: "User" }, body: "<!-- orgwright-diff -->\nnot ours" },
    { id: 2, user: { type: "Bot" }, body: "Build passed" },
  ];
  const playOn = async (comments: readonly object[], situation: Situation = { changes: MOVED }) => {
    const host = await startCodeHost(place, comments);
    try {
      const environment = { GITHUB_API_URL: host.url };
      const played = play({
        ...situation,
        inputs: { comment: "true", token: "secret", ...situation.inputs },
        environment,
      });
      return { played, asked: host.listWrites() };
    } finally {
      host.stop();
    }
  };

  test("is written once, and replaced by the next run", async () => {
    const first = await playOn(others);
    expect(first.asked).toMatchObject([
      { method: "POST", url: "/repos/octo/bikes/issues/7/comments", token: "Bearer secret" },
    ]);
    expect(first.asked[0]?.body).toMatch(/^<!-- orgwright-diff -->\n### Organisation: 1 change of who answers/u);
    const next = await playOn([...others, own]);
    expect(next.asked).toMatchObject([{ method: "PATCH", url: "/repos/octo/bikes/issues/comments/42" }]);
  });

  test("is found behind a hundred others", async () => {
    const many = Array.from({ length: 130 }, (_, id) => ({ id: 100 + id, user: { type: "User" }, body: "Fine" }));
    expect((await playOn([...many, own])).asked).toMatchObject([{ method: "PATCH" }]);
  });

  test("is not written when nothing changed, but an older one is replaced", async () => {
    expect((await playOn(others, {})).asked).toEqual([]);
    expect((await playOn([own], {})).asked).toMatchObject([{ method: "PATCH" }]);
  });

  test("is not written for a fork", async () => {
    expect((await playOn(others, { changes: MOVED, from: "stranger/bikes" })).asked).toEqual([]);
  });

  test("that may not be written is a notice, and the job goes on", () => {
    const played = play({
      changes: MOVED,
      inputs: { comment: "true" },
      environment: { GITHUB_API_URL: "http://127.0.0.1:9" },
    });
    expect(played.conclusion).toBe("failure");
    expect(logOf(played, "Comment on the pull request")).toContain("::notice title=orgwright::No comment was written");
    expect(played.summary).toContain("### Organisation");
  });
});

test("a policy is asked for in both reports", () => {
  const played = play({ inputs: { policy: "nist-csf-2,nydfs-500" } });
  expect(outcomes(played)).toEqual(["success", "success", "failure", "success", "success", "success", "skipped"]);
  expect(played.summary).toContain("Policy nydfs-500");
  const sarif = uploadedReport(played);
  const errors = (text: string) => text.match(/::error |"level":"error","message"/gu)?.length;
  expect(errors(sarif)).toBeGreaterThan(0);
  expect(errors(sarif)).toBe(errors(logOf(played, "Check")));
});

test("a policy that there is not fails the check, and the log says which there are", () => {
  const played = play({ inputs: { policy: "nydfs" } });
  expect(outcomes(played)).toEqual(["success", "success", "failure", "skipped", "success", "success", "skipped"]);
  expect(logOf(played, "Check")).toContain("'nydfs' is not a policy pack. Known: recommended,");
});

describe("with a baseline", () => {
  const unowned = COMPANY.replace(/\]\n$/u, ", { id: shops, name: Shops }]\n");
  const playOn = (company: string) =>
    play({
      changes: { "org/company.yaml": company, "org/known.json": baselineOf(unowned) },
      inputs: { baseline: "org/known.json", "fail-on": "info", charts: "" },
    });

  test("what is known is counted, and the check passes", () => {
    const played = playOn(unowned);
    expect(outcomes(played)).toEqual(["success", "success", "success", "success", "skipped", "success", "skipped"]);
    expect(played.summary).toMatch(/No new findings .*Not shown: \d known from the baseline/u);
    expect(uploadedReport(played)).toContain('"results":[]');
  });

  test("what is new fails it, and is shown alone", () => {
    const played = playOn(unowned.replace(/\]\n$/u, ", { id: depot, name: Depot }]\n"));
    expect(outcomes(played)).toEqual(["success", "success", "failure", "success", "skipped", "success", "skipped"]);
    expect(logOf(played, "Check")).toContain("'Depot'");
    expect(logOf(played, "Check")).not.toContain("'Shops'");
  });
});

test("a baseline that is not there fails the check, and the log says how it is written", () => {
  const played = play({ inputs: { baseline: "org/known.json" } });
  expect(outcomes(played)).toEqual(["success", "success", "failure", "skipped", "success", "success", "skipped"]);
  expect(logOf(played, "Check")).toContain(
    "There is no baseline 'org/known.json'. Write it once with --update-baseline",
  );
});

test("without charts and code scanning there is the check alone", () => {
  const played = play({ inputs: { charts: "", sarif: "false" } });
  expect(outcomes(played)).toEqual(["success", "success", "success", "skipped", "skipped", "success", "skipped"]);
});

test("several files, one of them missing: the reason is in the log, and there is no report to upload", () => {
  const played = play({ inputs: { company: "org/company.yaml\n\norg/compny.yaml\n" } });
  expect(outcomes(played)).toEqual(["success", "success", "failure", "skipped", "success", "success", "skipped"]);
  expect(logOf(played, "Check")).toContain("Did you mean 'org/company.yaml'?");
});

test("inputs that look like commands are words", () => {
  const mark = path.join(place, "mark");
  const nasty = `$(touch ${mark}); touch ${mark}; \`touch ${mark}\``;
  const played = play({
    inputs: { company: nasty, charts: nasty, config: nasty, policy: nasty, baseline: nasty, "fail-on": nasty },
  });
  expect(played.conclusion).toBe("failure");
  expect(existsSync(mark)).toBe(false);
});

test("nothing that the pull request brings is run", () => {
  const mark = path.join(place, "mark");
  const script = `require("node:fs").writeFileSync(${JSON.stringify(mark)}, "")`;
  const played = play({
    changes: {
      "package.json": JSON.stringify({
        scripts: { prepare: `node -e '${script}'`, preinstall: `node -e '${script}'` },
      }),
      "orgwright.config.js": script,
      "org/orgwright.config.js": script,
      "node_modules/orgwright/dist/cli/main.js": script,
      ".npmrc": `script-shell=touch ${mark}\n`,
    },
  });
  expect(played.conclusion).toBe("success");
  expect(existsSync(mark)).toBe(false);
});

test("the action is installed where it lies, when it is not built yet", () => {
  const action = path.join(place, "action");
  mkdirSync(path.join(action, "bin"), { recursive: true });
  cpSync(path.join(ROOT, "action.yml"), path.join(action, "action.yml"));
  // A stand-in for npm, which records where it was called and how.
  const install = readAction(action).runs.steps.find(({ name }) => name === "Install orgwright")?.run ?? "";
  writeFileSync(path.join(action, "bin/npm"), `#!/bin/sh\necho "$PWD $*"\n`, { mode: 0o755 });
  const log = execFileSync("bash", ["--noprofile", "--norc", "-eo", "pipefail", "-c", install], {
    cwd: place,
    encoding: "utf8",
    env: { PATH: `${path.join(action, "bin")}:/usr/bin:/bin`, GITHUB_ACTION_PATH: action },
  });
  expect(log).toBe(`${action} ci --no-audit --no-fund\n`);
});

describe("action.yml", () => {
  const { runs } = readAction(ROOT);

  test("no input is written into a script", () => {
    for (const { run = "" } of runs.steps) expect(run).not.toContain("${{");
  });

  test("every step that runs says in which shell, and other actions have a version", () => {
    for (const { run, uses, shell } of runs.steps) {
      if (run !== undefined) expect(shell).toBe("bash");
      else expect(uses).toMatch(/^[\w-]+\/[\w/-]+@v\d+$/);
    }
  });
});
