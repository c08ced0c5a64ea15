/** Files that users copy into their repositories fit together: the action, the hooks, the template, their examples. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { findCommand } from "../src/cli/commands/index.js";

const ROOT = path.join(import.meta.dirname, "..");
const read = (file: string) => readFileSync(path.join(ROOT, file), "utf8");
const { version } = JSON.parse(read("package.json")) as { readonly version: string };

const JOB_OF_GITLAB = (
  parse(read("templates/gitlab-ci.yml")) as Readonly<Record<string, { readonly variables: object }>>
)[".orgwright-check"] ?? { variables: {} };

test("there is an example for each", () => {
  expect(readdirSync(path.join(ROOT, "examples/ci")).sort()).toEqual([
    "drift-workflow.yml",
    "github-workflow.yml",
    "gitlab-ci.yml",
    "pre-commit-config.yaml",
  ]);
});

describe("the workflow for GitHub", () => {
  interface Workflow {
    readonly on: Readonly<Record<string, unknown>>;
    readonly permissions: Readonly<Record<string, string>>;
    readonly jobs: Readonly<Record<string, WorkflowJob>>;
  }
  interface WorkflowJob {
    readonly permissions: Readonly<Record<string, string>>;
    readonly steps: readonly { readonly uses: string; readonly with: Readonly<Record<string, unknown>> }[];
  }
  const workflow = parse(read("examples/ci/github-workflow.yml")) as Workflow;
  const [job] = Object.values(workflow.jobs);

  test("is safe for pull requests from forks", () => {
    expect(Object.keys(workflow.on)).toEqual(["pull_request", "push"]);
    expect(workflow.permissions).toEqual({ contents: "read" });
    expect(job?.permissions).toEqual({ contents: "read", "security-events": "write" });
    expect(job?.steps[0]?.with).toMatchObject({ "persist-credentials": false });
  });

  test("fetches the history that the date of the check is taken from", () => {
    expect(job?.steps[0]?.with).toEqual({ "persist-credentials": false, "fetch-depth": 0 });
    expect(JOB_OF_GITLAB.variables).toMatchObject({ GIT_DEPTH: 0 });
  });

  test("names this version of the action, and inputs that it has", () => {
    const { inputs } = parse(read("action.yml")) as { readonly inputs: Readonly<Record<string, unknown>> };
    expect(job?.steps[1]?.uses).toBe(`OWNER/orgwright@v${version}`);
    expect(Object.keys(inputs)).toEqual(expect.arrayContaining(Object.keys(job?.steps[1]?.with ?? {})));
    for (const input of Object.keys(inputs)) expect(read("docs/ci.md")).toContain(`\`${input}\``);
  });
});

describe("the scheduled comparison", () => {
  interface Workflow {
    readonly on: Readonly<Record<string, unknown>>;
    readonly permissions: Readonly<Record<string, string>>;
    readonly jobs: { readonly drift: { readonly steps: readonly { uses?: string; with?: Record<string, string> }[] } };
  }
  const workflow = parse(read("examples/ci/drift-workflow.yml")) as Workflow;

  test("runs on no pull request, and may write nothing but issues", () => {
    expect(Object.keys(workflow.on)).toEqual(["schedule", "workflow_dispatch"]);
    expect(workflow.permissions).toEqual({ contents: "read", issues: "write" });
  });

  test("names this version of the action, and inputs that it has", () => {
    const { inputs } = parse(read("drift/action.yml")) as { readonly inputs: Readonly<Record<string, unknown>> };
    const step = workflow.jobs.drift.steps.at(-1);
    expect(step?.uses).toBe(`OWNER/orgwright/drift@v${version}`);
    expect(Object.keys(inputs)).toEqual(expect.arrayContaining(Object.keys(step?.with ?? {})));
    for (const input of Object.keys(inputs)) expect(read("docs/ci.md")).toContain(`\`${input}\``);
  });
});

describe("the hooks for pre-commit", () => {
  const hooks = parse(read(".pre-commit-hooks.yaml")) as readonly { readonly id: string; readonly entry: string }[];

  test("call commands that exist", () => {
    for (const { entry } of hooks) {
      const [program, command] = entry.split(" ");
      expect(program).toBe("orgwright");
      expect(findCommand(command)).toBeDefined();
    }
  });

  test("are those of the example, in this version", () => {
    interface Config {
      readonly repos: readonly { readonly rev: string; readonly hooks: readonly { readonly id: string }[] }[];
    }
    const [repo] = (parse(read("examples/ci/pre-commit-config.yaml")) as Config).repos;
    expect(repo?.rev).toBe(`v${version}`);
    expect(repo?.hooks.map(({ id }) => id)).toEqual(hooks.map(({ id }) => id));
  });
});

describe("the template for GitLab", () => {
  type Jobs = Readonly<Record<string, { readonly extends?: string; readonly variables?: Record<string, string> }>>;
  const template = parse(read("templates/gitlab-ci.yml")) as Jobs & { readonly variables: Record<string, string> };

  test("installs this version", () => {
    expect(template.variables).toEqual({ ORGWRIGHT_PACKAGE: `orgwright@${version}` });
  });

  test("has the jobs that the example extends, and they read its variables", () => {
    const { include, ...jobs } = parse(read("examples/ci/gitlab-ci.yml")) as Jobs;
    expect(include).toBeDefined();
    for (const job of Object.values(jobs)) {
      const base = template[job.extends ?? ""];
      expect(base, job.extends).toBeDefined();
      for (const name of Object.keys(job.variables ?? {})) expect(JSON.stringify(base)).toContain(`$${name}`);
    }
  });
});
