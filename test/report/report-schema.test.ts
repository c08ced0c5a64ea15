/** `templates/report.schema.json` is written by hand; real reports of `check -f json` are held against it. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { RULE_CARDS } from "../../src/check/index.js";
import { checkOpened, openCompany } from "../../src/pipeline.js";
import { reportFindings } from "../../src/report/index.js";
import { contextOf, findingOn } from "../support/finding.js";
import { playSession } from "../support/session.js";

const ROOT = path.join(import.meta.dirname, "../..");
const SCHEMA = JSON.parse(readFileSync(path.join(ROOT, "templates/report.schema.json"), "utf8")) as JsonObject;
type JsonObject = Readonly<Record<string, unknown>>;

const validate = compile(SCHEMA);
/** Readers must accept keys of later versions, but orgwright may write none that the schema does not describe. */
const validateClosed = compile(close(SCHEMA) as JsonObject);

function compile(schema: JsonObject) {
  return new Ajv2020({ strict: true, allErrors: true }).compile(schema);
}

/** Returns the same schema, in which an object may have only the keys described. */
function close(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(close);
  if (typeof value !== "object" || value === null) return value;
  const closed = Object.fromEntries(Object.entries(value).map(([key, each]) => [key, close(each)]));
  return closed.type === "object" && "properties" in closed ? { ...closed, additionalProperties: false } : closed;
}

interface Report {
  readonly dates: readonly string[];
  readonly files: readonly string[];
  readonly summary: Readonly<Record<"error" | "warn" | "info" | "known" | "excepted", number>>;
  readonly findings: readonly { readonly rule: string; readonly severity: string; readonly file: string }[];
}

/** Returns the report that the last of the commands prints, held against the schema. */
async function reportOf(folder: string, commands: string): Promise<Report> {
  let stdout = "";
  await playSession(path.join(ROOT, folder), commands, (_, result) => ({ stdout } = result));
  const report = JSON.parse(stdout) as Report;
  validateClosed(report);
  expect(validateClosed.errors ?? []).toEqual([]);
  return report;
}

describe("real reports keep to it", () => {
  test("on all examples together", async () => {
    const { files, findings } = await reportOf("examples", "orgwright check *.yaml -f json");
    expect(files).toEqual(readdirSync(path.join(ROOT, "examples")).filter((name) => name.endsWith(".yaml")));
    expect([...new Set(findings.map(({ severity }) => severity))].sort()).toEqual(["error", "info", "warn"]);
  });

  test("on a file in which nothing is wrong", async () => {
    expect(await reportOf("test/cli/check-clean", "orgwright check hello.yaml -f json")).toMatchObject({
      dates: ["2026-06-30"],
      findings: [],
    });
  });

  test("on a config file that is wrong", async () => {
    const { findings } = await reportOf("test/cli/check-bad-config", "orgwright check company.yaml -f json");
    expect(findings).toMatchObject([{ rule: "wrong-type", file: "orgwright.config.yaml" }]);
  });

  test("with custom rules, one of them accepted by an exception", async () => {
    const own = await reportOf("test/cli/own-rules", "orgwright check company.yaml -f json");
    expect(own.findings.map(({ rule }) => rule)).toContain("no-shops-in-person");
    const exception = `exceptions: [{ rule: no-shops-in-person, reason: a shop of the founder }]`;
    const excepted = await reportOf(
      "test/cli/own-rules",
      `echo '${exception}' >> company.yaml; orgwright check company.yaml -f json`,
    );
    expect(excepted.findings.map(({ rule }) => rule)).not.toContain("no-shops-in-person");
    expect(excepted.summary.excepted).toBe(1);
  });

  test("with a baseline, an entry of which no longer occurs", async () => {
    const report = await reportOf(
      "test/cli/baseline-ratchets",
      `orgwright check company.yaml --baseline known.json --update-baseline > all.txt
       sed -i /shops/d company.yaml
       orgwright check company.yaml --baseline known.json -f json`,
    );
    expect(report.summary.known).toBe(1);
    expect(report.findings).toMatchObject([{ rule: "unused-suppression", file: "known.json" }]);
  });

  test.each(RULE_CARDS.filter(({ group }) => group !== "config"))("on the bad example of $id", ({ id, example }) => {
    const settings = { rules: { [id]: example.settings ?? {} }, words: {} };
    const { findings } = checkOpened(openCompany({ path: "company.yaml", content: example.bad }), { settings });
    expect(findings.map(({ rule }) => rule)).toContain(id);
    validateClosed(JSON.parse(reportFindings("json", findings, contextOf({ "company.yaml": example.bad }))));
    expect(validateClosed.errors ?? []).toEqual([]);
  });
});

describe("other reports do not", () => {
  const COMPANY = "company: Northwind Bikes\nofficer: cito\n";
  const related = [{ message: "here", file: "a.yaml", range: findingOn(COMPANY, "company").range }];
  const text = reportFindings("json", [findingOn(COMPANY, "cito", { related })], {
    ...contextOf({ "a.yaml": COMPANY }),
    dates: ["2026-06-30"],
  });

  test("as it is written, it is one", () => {
    expect(validate(JSON.parse(text))).toBe(true);
  });

  test.each([
    ["another version", '"version": 1', '"version": 2'],
    ["another tool", '"name": "orgwright"', '"name": "eslint"'],
    ["a date with a time", '"2026-06-30"', '"2026-06-30T00:00:00Z"'],
    ["a severity of another program", '"severity": "error"', '"severity": "warning"'],
    ["a line 0", '"line": 2', '"line": 0'],
    ["a count below nothing", '"known": 0', '"known": -1'],
    ["a rule that is a sentence", '"rule": "unknown-reference"', '"rule": "Unknown reference"'],
    ["a short fingerprint", '"0123456789abcdef"', '"0123"'],
    ["subjects that are not a list", '"subjects": []', '"subjects": "it"'],
  ])("%s", (_, part, other) => {
    expect(text).toContain(part);
    expect(validate(JSON.parse(text.replace(part, other)))).toBe(false);
  });

  /** Returns every object of the report, with the path to its copy. */
  function* objectsIn(value: unknown): Generator<Record<string, unknown>> {
    if (typeof value !== "object" || value === null) return;
    if (!Array.isArray(value)) yield value as Record<string, unknown>;
    for (const each of Object.values(value)) yield* objectsIn(each);
  }

  test("without any one of its keys", () => {
    const count = [...objectsIn(JSON.parse(text))].flatMap((object) => Object.keys(object)).length;
    expect(count).toBeGreaterThan(30);
    for (let index = 0; index < count; index += 1) {
      const report: unknown = JSON.parse(text);
      const keys = [...objectsIn(report)].flatMap((object) => Object.keys(object).map((key) => ({ object, key })));
      const { object, key } = keys[index] ?? { object: {}, key: "" };
      Reflect.deleteProperty(object, key);
      expect(validate(report), key).toBe(false);
    }
  });
});

test("every key is described for a reader, and keys of later versions are borne with", () => {
  const definitions = [SCHEMA, ...Object.values(SCHEMA.$defs as JsonObject)] as readonly JsonObject[];
  const keys = definitions.flatMap(({ properties = {} }) => Object.entries(properties as JsonObject));
  expect(keys.length).toBeGreaterThan(20);
  for (const [key, value] of keys) {
    const { description } = value as JsonObject;
    expect([key, description]).toEqual([key, expect.stringMatching(/^\S.{6,}\.$/u)]);
  }
  const report = JSON.parse(reportFindings("json", [], contextOf({ "a.yaml": "" }))) as JsonObject;
  expect(validate({ ...report, policies: [] })).toBe(true);
  expect(validateClosed({ ...report, policies: [] })).toBe(false);
});

test("the package hands it out", async () => {
  const manifest = JSON.parse(readFileSync(path.join(ROOT, "package.json"), "utf8")) as JsonObject;
  expect(manifest.files).toContain("templates");
  const { default: handedOut } = (await import("orgwright/report.schema.json", { with: { type: "json" } })) as {
    readonly default: unknown;
  };
  expect(handedOut).toEqual(SCHEMA);
});
