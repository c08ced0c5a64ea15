/** The layout of company files: the same content, comments and graph in one order, and nothing to do a second time. */
import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatCompany } from "../../src/format.js";
import { openCompany } from "../../src/pipeline.js";
import { formatText } from "../../src/source/index.js";
import { COMPANY_FILES } from "../support/bridged.js";
import { anyCompanyWithDottedLines } from "../support/generated-company.js";
import { expectGolden } from "../support/golden.js";

const ROOT = path.join(import.meta.dirname, "../..");
const CASES = path.join(import.meta.dirname, "formatted");
/** Larger files only take longer. */
const MOST_BYTES = 200_000;

const YAML_FILES = ["examples", "templates", "test"].flatMap((folder) =>
  readdirSync(path.join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .map((name) => path.join(folder, name))
    .filter((name) => /\.ya?ml$/u.test(name))
    .filter((name) => {
      const stats = statSync(path.join(ROOT, name), { throwIfNoEntry: false });
      return stats?.isFile() === true && stats.size <= MOST_BYTES;
    }),
);

function readText(file: string): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(readFileSync(path.join(ROOT, file)));
  } catch {
    return undefined;
  }
}

/** Returns the comments of a text, in the order of the alphabet: entries move together with theirs. */
const commentsOf = (text: string) =>
  text
    .split(/\r?\n/u)
    .flatMap((line) => /(?:^|\s)#.*$/u.exec(line)?.[0].trim() ?? [])
    .sort();

function factsOf(content: string): string {
  const { graph } = openCompany({ path: "company.yaml", content });
  return JSON.stringify(graph, (key, value: unknown) =>
    key === "origin" ? undefined : value instanceof Map ? [...(value as ReadonlyMap<unknown, unknown>)] : value,
  );
}

function expectStable(text: string, file?: string): void {
  const formatted = formatText(text);
  expect(formatText(formatted), file).toBe(formatted);
  expect(commentsOf(formatted), file).toEqual(commentsOf(text));
}

describe("every YAML file of the repository", () => {
  test("keeps its comments, and is not changed a second time", () => {
    for (const file of YAML_FILES) {
      const text = readText(file);
      if (text !== undefined) expectStable(text, file);
    }
  });

  test.each(COMPANY_FILES)("%s keeps its graph", (file) => {
    const text = readText(file) ?? "";
    const formatted = formatCompany({ path: file, content: text });
    if (formatted.kind !== "formatted") throw new Error("a company can be formatted");
    expect(factsOf(formatted.text)).toBe(factsOf(text));
  });
});

/** Further right than any entry. */
const FAR = " ".repeat(60);

/** Writes a value as YAML in one of the many ways that people have, with comments and empty lines in between. */
class Scribe {
  readonly #pick: (choices: number) => number;
  #comments = 0;

  constructor(choices: readonly number[]) {
    let at = 0;
    this.#pick = (most) => (choices[at++ % choices.length] ?? 0) % most;
  }

  write(value: unknown): string {
    return `${this.#block(value, 0).join("\n")}\n`;
  }

  #block(value: unknown, indent: number): readonly string[] {
    const pad = " ".repeat(indent);
    if (Array.isArray(value))
      return value.flatMap((item: unknown) => [...this.#noise(pad), ...this.#item(item, indent)]);
    const entries = Object.entries(value as object) as [string, unknown][];
    for (let at = entries.length - 1; at > 0; at--) {
      const other = this.#pick(at + 1);
      [entries[at], entries[other]] = [entries[other] ?? ["", ""], entries[at] ?? ["", ""]];
    }
    return entries.flatMap(([key, inner], at) => [
      ...(at === 0 ? [] : this.#noise(pad)),
      ...this.#pair(`${pad}${key}:`, inner, indent),
    ]);
  }

  #pair(start: string, value: unknown, indent: number): readonly string[] {
    if (!isCollection(value)) return [`${start}${" ".repeat(1 + this.#pick(3))}${this.#scalar(value)}${this.#end()}`];
    if (isEmpty(value) || this.#pick(3) === 0) return [`${start} ${this.#flow(value)}${this.#end()}`];
    const inside = indent + (Array.isArray(value) ? this.#pick(3) : 1 + this.#pick(4));
    return [`${start}${this.#end()}`, ...this.#block(value, inside)];
  }

  #item(value: unknown, indent: number): readonly string[] {
    const dash = `${" ".repeat(indent)}-`;
    if (!isCollection(value)) return [`${dash} ${this.#scalar(value)}${this.#end()}`];
    if (isEmpty(value) || Array.isArray(value) || this.#pick(3) === 0)
      return [`${dash} ${this.#flow(value)}${this.#end()}`];
    const inside = indent + 2 + this.#pick(3);
    const [first = "", ...others] = this.#block(value, inside);
    return [`${dash}${first.slice(indent + 1)}`, ...others];
  }

  #flow(value: unknown): string {
    if (!isCollection(value)) return JSON.stringify(value);
    const space = " ".repeat(this.#pick(2));
    if (Array.isArray(value)) return `[${space}${value.map((item) => this.#flow(item)).join(", ")}${space}]`;
    const pairs = Object.entries(value as object).map(([key, inner]) => `${key}: ${this.#flow(inner)}`);
    return this.#pick(3) === 0 ? `{\n${FAR}${pairs.join(`,\n${FAR}`)} }` : `{${space}${pairs.join(", ")}${space}}`;
  }

  #scalar(value: unknown): string {
    return JSON.stringify(value);
  }

  #end(): string {
    return this.#pick(6) === 0 ? `  # behind ${++this.#comments}` : "";
  }

  #noise(pad: string): readonly string[] {
    const kind = this.#pick(8);
    if (kind === 0) return [`${pad}# above ${++this.#comments}`];
    if (kind === 1) return [""];
    return kind === 2 ? ["", `${pad}# above ${++this.#comments}`, ""] : [];
  }
}

function isCollection(value: unknown): boolean {
  return typeof value === "object" && value !== null;
}

function isEmpty(value: unknown): boolean {
  return Object.keys(value as object).length === 0;
}

test("any company keeps its graph and comments, whatever the layout, and is not changed a second time", () => {
  let changed = 0;
  fc.assert(
    fc.property(
      anyCompanyWithDottedLines(8),
      fc.array(fc.nat(), { minLength: 40, maxLength: 40 }),
      (sketch, choices) => {
        const text = new Scribe(choices).write(JSON.parse(JSON.stringify(sketch)));
        expect(openCompany({ path: "company.yaml", content: text }).locator, text).toBeDefined();
        expectStable(text);
        const formatted = formatCompany({ path: "company.yaml", content: text });
        if (formatted.kind !== "formatted") throw new Error("a company can be formatted");
        expect(factsOf(formatted.text)).toBe(factsOf(text));
        if (formatted.text !== text) changed++;
      },
    ),
    { numRuns: 60 },
  );
  expect(changed).toBeGreaterThan(50);
});

describe("cases", () => {
  const names = readdirSync(CASES).filter((name) => name.endsWith(".in.yaml"));
  test.each(names)("%s", (name) => {
    const text = readFileSync(path.join(CASES, name), "utf8");
    const formatted = formatText(text);
    expectGolden(path.join(CASES, name.replace(".in.yaml", ".out.yaml")), formatted);
    expectStable(text, name);
  });
});

test.each([
  ["line ends of Windows", "company: X\r\nofficers: []\r\n", "company: X\r\nofficers: []\r\n"],
  ["a byte order mark", "\uFEFFofficers: []\ncompany: X\n", "\uFEFFcompany: X\nofficers: []\n"],
  ["a missing line end", "company: X", "company: X\n"],
  ["braces around the file", "{company: X, version: 1}\n", "{ version: 1, company: X }\n"],
  ["the end of a document", "---\nofficers: []\ncompany: X\n...\n", "---\ncompany: X\nofficers: []\n...\n"],
])("%s", (_, text, formatted) => {
  expect(formatText(text)).toBe(formatted);
});

test.each([
  ["an alias that would come before its anchor", "officers: &a [x]\ncompany: *a\n"],
  ["keys that are lists", "? [a]\n: b\n"],
  ["text that is not YAML", "company: [\n"],
  ["two documents", "company: X\n---\ncompany: Y\n"],
])("%s stays as it is", (_, text) => {
  expect(formatText(text)).toBe(text);
});
