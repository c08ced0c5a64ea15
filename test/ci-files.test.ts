/** CI files that `init` writes: GitHub's own parser accepts them, and they give a pull request no rights. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { build } from "esbuild";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { listCiFiles } from "../src/cli/ci-files.js";

const FOLDERS = ["", "org", "our people/org chart", "größe", "1.5", "no", "~"];

const contentOf = (host: "github" | "gitlab", folder: string, file: string) =>
  listCiFiles(host, folder).find((each) => each.path === file)?.content ?? "";

/** Loads GitHub's parser through a bundler, because it imports JSON in a way that Node no longer accepts. */
async function loadParser(): Promise<typeof import("@actions/workflow-parser")> {
  const { outputFiles } = await build({
    stdin: { contents: 'export * from "@actions/workflow-parser";', resolveDir: import.meta.dirname },
    ...{ bundle: true, format: "esm", platform: "browser", write: false },
  });
  const text = Buffer.from(outputFiles[0]?.contents ?? []).toString("base64");
  return (await import(`data:text/javascript;base64,${text}`)) as typeof import("@actions/workflow-parser");
}

const parser = loadParser();

const WORKFLOW = ".github/workflows/orgwright.yml";

async function findFaults(content: string): Promise<readonly string[]> {
  const { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow } = await parser;
  const { context, value } = parseWorkflow({ name: WORKFLOW, content }, new NoOperationTraceWriter());
  if (value !== undefined) await convertWorkflowTemplate(context, value);
  return context.errors.getErrors().map(({ message }) => message);
}

describe.each(FOLDERS)("the workflow for GitHub, for the folder '%s'", (folder) => {
  const content = contentOf("github", folder, WORKFLOW);

  test("is valid for GitHub's parser", async () => {
    expect(await findFaults(content)).toEqual([]);
  });

  test("may only read, keeps no token, and checks the file in that folder", () => {
    const workflow = parse(content) as {
      readonly on: object;
      readonly permissions: object;
      readonly jobs: { readonly check: { readonly steps: readonly { with?: object; env?: object; run?: string }[] } };
    };
    expect(Object.keys(workflow.on)).toEqual(["pull_request", "push"]);
    expect(workflow.permissions).toEqual({ contents: "read" });
    const { steps } = workflow.jobs.check;
    expect(steps[0]?.with).toEqual({ "persist-credentials": false, "fetch-depth": 0 });
    expect(steps.at(-1)?.env).toEqual({ COMPANY: folder === "" ? "company.yaml" : `${folder}/company.yaml` });
    expect(content).not.toContain("{ secrets");
  });
});

test.each(["github-workflow.yml", "drift-workflow.yml"])(
  "the example %s is valid for GitHub's parser",
  async (name) => {
    expect(await findFaults(readFileSync(path.join(import.meta.dirname, "../examples/ci", name), "utf8"))).toEqual([]);
  },
);

test("the parser would notice a fault", async () => {
  const content = contentOf("github", "org", WORKFLOW);
  expect(await findFaults(content.replace("runs-on", "run-on"))).not.toEqual([]);
  expect(await findFaults(content.replace("pull_request:", "pull_requests:"))).not.toEqual([]);
});

describe.each(FOLDERS)("the job for GitLab, for the folder '%s'", (folder) => {
  const job = (parse(contentOf("gitlab", folder, "ci/orgwright.yml")) as Readonly<Record<string, object>>)["org-chart"];

  // The keys and forms of GitLab's reference of CI/CD YAML, as far as the job uses them.
  test("has the keys of a job, in their forms", () => {
    expect(job).toEqual({
      image: expect.stringMatching(/^node:/u) as unknown,
      variables: { COMPANY: folder === "" ? "company.yaml" : `${folder}/company.yaml`, GIT_DEPTH: 0 },
      rules: [
        { if: '$CI_PIPELINE_SOURCE == "merge_request_event"', changes: [expect.any(String)] },
        { if: "$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH", changes: [expect.any(String)] },
      ],
      before_script: [expect.any(String), expect.any(String)],
      script: [expect.any(String), expect.any(String), 'orgwright check -- "$COMPANY"'],
      artifacts: { when: "always", reports: { codequality: "gl-code-quality-report.json", junit: "junit.xml" } },
    });
  });

  test("is included by the file that GitLab reads", () => {
    expect(parse(contentOf("gitlab", folder, ".gitlab-ci.yml"))).toEqual({ include: [{ local: "ci/orgwright.yml" }] });
  });
});

test("without a host there are no CI files", () => {
  expect(listCiFiles("none", "org")).toEqual([]);
});
