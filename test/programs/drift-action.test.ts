/** The steps of `drift/action.yml` run as they stand, with a `gh` that keeps issues in a file instead of on a host. */
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { playAction } from "../support/composite-action.js";

const ROOT = path.join(import.meta.dirname, "../..");
const CASE = path.join(ROOT, "test/drift/numbers");

const GH = `#!/usr/bin/env node
const fs = require("node:fs");
const [, action, ...words] = process.argv.slice(2);
const file = process.env.HOME + "/issues.json";
const issues = fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, "utf8")) : [];
const valueOf = (name) => words[words.indexOf(name) + 1];
if (action === "list") console.log(JSON.stringify(issues.filter(({ open, app }) => open && app === valueOf("--app"))));
if (action === "create") {
  const body = fs.readFileSync(valueOf("--body-file"), "utf8");
  issues.push({ number: issues.length + 1, title: valueOf("--title"), body, open: true, app: "github-actions" });
}
const issue = issues.find(({ number }) => String(number) === words[0]);
if (action === "edit") issue.body = fs.readFileSync(valueOf("--body-file"), "utf8");
if (action === "close") issue.open = false;
fs.writeFileSync(file, JSON.stringify(issues));
`;

interface Issue {
  readonly number: number;
  readonly title: string;
  readonly body: string;
  readonly open: boolean;
  readonly app: string;
}

let place = "";
beforeEach(() => {
  place = mkdtempSync(path.join(tmpdir(), "orgwright-drift-"));
  for (const folder of ["bin", "temp", "workspace"]) mkdirSync(path.join(place, folder));
  writeFileSync(path.join(place, "bin/gh"), GH);
  chmodSync(path.join(place, "bin/gh"), 0o755);
  for (const file of ["company.yaml", "people.csv"])
    copyFileSync(path.join(CASE, file), path.join(place, "workspace", file));
});
afterEach(() => {
  rmSync(place, { recursive: true, force: true });
});

const play = (eventName = "schedule", inputs: Readonly<Record<string, string>> = {}) =>
  playAction({
    action: path.join(ROOT, "drift"),
    workspace: path.join(place, "workspace"),
    temp: path.join(place, "temp"),
    eventName,
    event: { schedule: "0 6 * * 1", repository: { full_name: "acme/org" } },
    inputs,
    programs: path.join(place, "bin"),
  });

const STORE = "temp/issues.json";
const readIssues = () =>
  existsSync(path.join(place, STORE))
    ? (JSON.parse(readFileSync(path.join(place, STORE), "utf8")) as readonly Issue[])
    : [];

test("the first difference opens an issue, the next run updates it, and agreement closes it", () => {
  expect(play().conclusion).toBe("success");
  const [first] = readIssues();
  expect(first).toMatchObject({ title: "The org chart and the list of people differ", open: true });
  expect(first?.body).toMatch(/^<!-- orgwright drift company\.yaml -->\n### orgwright: 6 differences/u);

  const people = path.join(place, "workspace/people.csv");
  writeFileSync(people, readFileSync(people, "utf8").replace("106,Lee Wong", "106,Kim Park"));
  expect(play().conclusion).toBe("success");
  expect(readIssues()).toHaveLength(1);
  expect(readIssues()[0]?.body).toContain("5 differences");

  const company = "company: A\nofficers: [{ id: ceo, role: CEO, name: Ada Okafor }]\n";
  writeFileSync(path.join(place, "workspace/company.yaml"), company);
  writeFileSync(people, "Name,Title\nAda Okafor,CEO\n");
  expect(play().conclusion).toBe("success");
  expect(readIssues()).toMatchObject([{ number: 1, open: false }]);
  expect(play().steps.at(-1)?.log).toContain("no open issue");
});

test("an issue of somebody else with the same words is left alone", () => {
  const body = "<!-- orgwright drift company.yaml -->";
  writeFileSync(path.join(place, STORE), JSON.stringify([{ number: 1, title: "x", body, open: true, app: "" }]));
  play();
  expect(readIssues()).toMatchObject([{ number: 1, body }, { number: 2 }]);
});

test("without a comparison the issue stays as it is", () => {
  play();
  const before = readIssues();
  expect(play("schedule", { people: "nobody.csv" }).conclusion).toBe("failure");
  writeFileSync(path.join(place, "workspace/company.yaml"), "company: [\n");
  expect(play().conclusion).toBe("failure");
  expect(readIssues()).toEqual(before);
});

test.each(["pull_request", "pull_request_target", "issue_comment"])("'%s' is refused", (eventName) => {
  expect(play(eventName).conclusion).toBe("failure");
  expect(readIssues()).toEqual([]);
});
