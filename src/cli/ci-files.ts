import type { CiChoice } from "./ci-choices.js";
import { TOOL } from "./tool.js";

/** A file of a new project, with advice for a user who already has a file of that name. */
export interface ProjectFile {
  readonly path: string;
  readonly content: string;
  /**
   * Advice for a file that also serves other purposes. If the file already exists, it stays as it is, and the advice
   * says what to add to it. Absent for files that only orgwright uses.
   */
  readonly ifThere?: string;
}

/**
 * Returns the CI files for a code host, with paths from the root of the repository. These files run no program from a
 * merge request or pull request: they install orgwright outside the working tree, and the company file is only data.
 *
 * @param folder path of the company file's folder from the root; empty for the root itself
 */
export function listCiFiles(host: CiChoice, folder: string): readonly ProjectFile[] {
  const company = folder === "" ? "company.yaml" : `${folder}/company.yaml`;
  const changed = folder === "" ? "**/*.yaml" : `${folder}/**/*`;
  const facts = { company: JSON.stringify(company), changes: `[${JSON.stringify(changed)}]` };
  switch (host) {
    case "none":
      return [];
    case "github":
      return [{ path: ".github/workflows/orgwright.yml", content: writeWorkflow(facts) }];
    case "gitlab":
      return [
        { path: "ci/orgwright.yml", content: writeGitlabJob(facts) },
        {
          path: ".gitlab-ci.yml",
          content: "include:\n  - local: ci/orgwright.yml\n",
          ifThere: "add '- local: ci/orgwright.yml' to its 'include:'",
        },
      ];
  }
}

/** Values in the CI files, as YAML. */
interface CiFacts {
  readonly company: string;
  readonly changes: string;
}

function writeWorkflow({ company, changes }: CiFacts): string {
  return `# Checks the company file of every pull request, forks included. It needs no secrets.
name: org chart
on:
  # Never use pull_request_target: it would run, with the rights of your repository, what a stranger sent.
  pull_request:
    paths: ${changes}
  push:
    branches: [main, master]
    paths: ${changes}

permissions:
  contents: read

jobs:
  check:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
        with:
          persist-credentials: false
          # The date of the last commit is the date of the check; a shallow clone does not know it.
          fetch-depth: 0
      - uses: actions/setup-node@v4
        with:
          node-version: 22
      # Installed outside the working tree, so that nothing from the pull request is run.
      - name: Install orgwright
        working-directory: \${{ runner.temp }}
        run: npm install --prefix orgwright --no-audit --no-fund ${TOOL.name}@${TOOL.version}
      # Annotates the lines at fault, and puts all findings into the summary of the job.
      - name: Check
        env:
          COMPANY: ${company}
        run: '"$RUNNER_TEMP/orgwright/node_modules/.bin/orgwright" check -- "$COMPANY"'
`;
}

function writeGitlabJob({ company, changes }: CiFacts): string {
  return `# Checks the company file of every merge request: a code quality report, a test report and the findings in the log.
org-chart:
  image: node:22-slim
  variables:
    COMPANY: ${company}
    # The date of the last commit is the date of the check; a shallow clone does not know it.
    GIT_DEPTH: 0
  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"
      changes: ${changes}
    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH
      changes: ${changes}
  before_script:
    # Installed outside the project, so that nothing from the merge request is run.
    - npm install --prefix "$HOME/orgwright" --no-audit --no-fund ${TOOL.name}@${TOOL.version}
    - export PATH="$HOME/orgwright/node_modules/.bin:$PATH"
  script:
    # The exit code of the last command decides.
    - orgwright check -f gitlab -o gl-code-quality-report.json -- "$COMPANY" || true
    - orgwright check -f junit -o junit.xml -- "$COMPANY" || true
    - orgwright check -- "$COMPANY"
  artifacts:
    when: always
    reports:
      codequality: gl-code-quality-report.json
      junit: junit.xml
`;
}
