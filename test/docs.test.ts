/** The files beside the code are true: schema, licences, reasons for dependencies, the README's commands. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { Ajv } from "ajv";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { RULE_CARDS } from "../src/check/index.js";
import { COMMANDS, COMMON_OPTIONS } from "../src/cli/commands/index.js";
import { createCompanySchema } from "../src/company/index.js";
import { SETTING_NAMES } from "../src/config/index.js";
import { PAPER_WORDS } from "../src/config/paper.js";
import { loadConfig } from "../src/pipeline.js";
import { writeRuleReference } from "../src/report/index.js";

const ROOT = path.join(import.meta.dirname, "..");
const read = (file: string) => readFileSync(path.join(ROOT, file), "utf8");

interface Manifest {
  readonly version: string;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly engines: { readonly node: string };
}
interface Lockfile {
  readonly packages: Readonly<Record<string, LockedPackage>>;
}
interface LockedPackage {
  readonly version?: string;
  readonly license?: string;
  readonly dev?: boolean;
}
const MANIFEST = JSON.parse(read("package.json")) as Manifest;
/** Licences that a package states only in a file. */
const STATED_IN_A_FILE: Readonly<Record<string, string>> = { "png-js": "MIT" };
const LOCKED = Object.entries((JSON.parse(read("package-lock.json")) as Lockfile).packages)
  .filter(([place, { dev }]) => place !== "" && dev !== true)
  .map(([place, facts]) => ({ name: place.replace(/^.*node_modules\//, ""), ...facts }));

/** Returns the cells of the table rows that name a package: their first cell has no spaces around words. */
function rowsOf(markdown: string): readonly (readonly string[])[] {
  return markdown
    .split("\n")
    .filter((line) => line.startsWith("| "))
    .map((line) =>
      line
        .split("|")
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
}

describe("templates/company.schema.json", () => {
  const schema = createCompanySchema();
  const validate = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(schema);

  test("is what 'orgwright schema' prints", () => {
    expect(read("templates/company.schema.json"), "write it: orgwright schema > templates/company.schema.json").toBe(
      JSON.stringify(schema, null, 2) + "\n",
    );
  });

  const files = ["examples", "templates"].flatMap((folder) =>
    readdirSync(path.join(ROOT, folder))
      .filter((name) => name.endsWith(".yaml"))
      .map((name) => path.join(folder, name)),
  );
  test.each(files)("accepts %s", (file) => {
    validate(parse(read(file)));
    expect(validate.errors ?? []).toEqual([]);
  });

  test.each(RULE_CARDS.filter(({ id, group }) => id !== "unprintable-text" && group !== "config"))(
    "accepts the good example of $id",
    ({ example }) => {
      validate(parse(example.good));
      expect(validate.errors ?? []).toEqual([]);
    },
  );

  test.each([
    ["a department without a name", "company: A\ndepartments: [{ id: a }]"],
    ["an officer without a role", "company: A\nofficers: [{ id: a }]"],
    ["a misspelt key", "company: A\ndepartments: [{ name: a, oficer: b }]"],
    ["departments that are a text", "company: A\ndepartments: Sales"],
  ])("refuses %s", (_, text) => {
    expect(validate(parse(text))).toBe(false);
  });
});

describe("dependencies", () => {
  test("every package that comes along is in THIRD_PARTY.md with its version and licence, and no other", () => {
    const rows = rowsOf(read("THIRD_PARTY.md")).filter(([name]) => name !== "package" && !/^-+$/.test(name ?? ""));
    const listed = rows.map((cells) => cells.join(" ")).sort();
    const installed = LOCKED.map(
      ({ name, version, license }) => `${name} ${version ?? ""} ${license ?? STATED_IN_A_FILE[name] ?? ""}`,
    ).sort();
    expect(listed).toEqual(installed);
  });

  test("every dependency has its reason, licence and door in docs/dependencies.md", () => {
    const rows = rowsOf(read("docs/dependencies.md"));
    for (const name of Object.keys(MANIFEST.dependencies)) {
      const row = rows.find(([first]) => first === name);
      expect(row, `${name}: what for, why not ourselves, size, licence, door`).toHaveLength(6);
      expect(row?.[4]).toBe(LOCKED.find((facts) => facts.name === name)?.license);
      const door = row?.[5]?.replaceAll("`", "") ?? "";
      expect(read(door), `${name} in ${door}`).toContain(`"${name}`);
    }
  });

  test("every development package is in docs/dependencies.md", () => {
    const names = rowsOf(read("docs/dependencies.md")).flatMap(([first]) => first?.split(", ") ?? []);
    for (const name of Object.keys(MANIFEST.devDependencies)) expect(names).toContain(name);
  });

  test("versions are exact", () => {
    for (const [name, version] of Object.entries({ ...MANIFEST.dependencies, ...MANIFEST.devDependencies }))
      expect(version, name).toMatch(/^\d+\.\d+\.\d+$/);
  });

  test("the lockfile holds integrity, no addresses, and every optional package for other machines", () => {
    const lock = JSON.parse(read("package-lock.json")) as {
      readonly packages: Readonly<Record<string, LockEntry>>;
    };
    for (const [place, entry] of Object.entries(lock.packages)) {
      if (place === "") continue;
      expect(entry.integrity, place).toMatch(/^sha512-/);
      expect(entry.resolved, place).toBeUndefined();
      for (const optional of Object.keys(entry.optionalDependencies ?? {}))
        expect(Object.keys(lock.packages), `${place} needs it: npm ci would fail`).toContain(
          `node_modules/${optional}`,
        );
    }
  });
});

interface LockEntry {
  readonly integrity?: string;
  readonly resolved?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

test("docs/rules.md is what 'orgwright rules -f markdown' prints", () => {
  expect(read("docs/rules.md"), "write it: orgwright rules -f markdown > docs/rules.md").toBe(
    writeRuleReference(RULE_CARDS),
  );
});

describe("what users read", () => {
  test("the README's commands are those that .ci/run and people use", () => {
    const readme = read("README.md");
    expect(readme).toContain("npm ci && npx orgwright render examples/northwind-bank.yaml");
    expect(readme).toContain("npm ci && npm test");
    expect(read(".ci/run")).toContain("npm ci && npm test");
  });

  test("every option of every command is in docs/command-line.md, and every key in docs/config.md", () => {
    const options = COMMANDS.flatMap((command) => Object.keys(command.options));
    const listed = rowsOf(read("docs/command-line.md")).map(([first]) => first ?? "");
    for (const option of [...options, ...Object.keys(COMMON_OPTIONS)])
      expect(listed, option).toContainEqual(expect.stringContaining(`\`--${option}\``));
    const keys = rowsOf(read("docs/config.md")).map(([first]) => first);
    for (const name of SETTING_NAMES) expect(keys).toContain(`\`${name}\``);
  });

  test("every page size is in the help and in docs/command-line.md", () => {
    const help = read("test/cli/help-render/stdout.txt");
    for (const word of PAPER_WORDS) {
      expect(help).toMatch(new RegExp(`\\b${word}\\b`));
      expect(read("docs/command-line.md")).toContain(`\`${word}\``);
    }
  });

  test("the config file in docs/config.md is one", () => {
    const content = /```yaml\n(?<text>.*?)```/su.exec(read("docs/config.md"))?.groups?.text ?? "";
    const { settings, findings } = loadConfig({ path: "docs/config.md", content });
    expect(findings).toEqual([]);
    expect(settings).toMatchObject({ minFontPt: 10, theme: "light", brand: { cio: "#16327F" } });
  });

  test("every promise of SECURITY.md names tests that are there", () => {
    const promises = rowsOf(read("SECURITY.md")).slice(2);
    expect(promises.length).toBeGreaterThan(5);
    for (const [promise, tests = ""] of promises) {
      const named = [...tests.matchAll(/`(?<place>test\/[^`]+)`(?:: "(?<name>[^"]+)")?/gu)];
      expect(named, promise).not.toHaveLength(0);
      for (const { groups: { place = "", name } = {} } of named)
        expect(read(name === undefined ? `${place}/command.txt` : place), promise).toContain(name ?? "orgwright");
    }
  });

  test("the changelog has a part for what is not released yet", () => {
    expect(read("CHANGELOG.md")).toMatch(/^# Changelog\n[^#]*## Unreleased\n/);
  });
});
