/**
 * Documents with one thing wrong in them, and the very token that must be pointed at: start and end, with line and
 * column. Nothing else may be reported. Each is read as it stands, and with a byte order mark and the line ends of
 * Windows.
 */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Finding } from "../../src/model/finding.js";
import type { IncludedContent, IncludeReader } from "../../src/model/source.js";
import { loadCompany, loadConfig } from "../../src/pipeline.js";
import { countPlace, unmark } from "./broken.js";
import type { BrokenDocument, Token } from "./broken.js";
import { BROKEN_CONFIGS } from "./config.js";
import { BROKEN_KEYS } from "./keys.js";
import { BROKEN_STRUCTURES } from "./structure.js";
import { BROKEN_BYTES, BROKEN_TEXTS } from "./text.js";

const COMPANIES = [...BROKEN_TEXTS, ...BROKEN_KEYS, ...BROKEN_STRUCTURES];

test("there are documents enough, and no two are the same", () => {
  const documents = [...COMPANIES, ...BROKEN_CONFIGS].map(([, , marked, included]) =>
    JSON.stringify([marked, included]),
  );
  expect(new Set(documents).size).toBe(documents.length);
  expect(documents.length).toBeGreaterThanOrEqual(300);
});

test("every key of the schema has a document in which it is wrong", () => {
  const schema = JSON.parse(
    readFileSync(new URL("../../templates/company.schema.json", import.meta.url), "utf8"),
  ) as Schema;
  const kinds = { file: schema, ...schema.definitions };
  const keys = Object.entries(kinds).flatMap(([kind, { properties }]) =>
    Object.keys(properties).map((key) => `${kind}.${key}`),
  );
  expect(new Set(BROKEN_KEYS.map(([name]) => name))).toEqual(new Set(keys));
});

function named(document: BrokenDocument) {
  const [name, rule] = document;
  return [`${name}: ${rule}`, document] as const;
}

interface Schema {
  readonly properties: object;
  readonly definitions: Readonly<Record<string, { readonly properties: object }>>;
}

describe.each<[how: string, change: (marked: string) => string]>([
  ["as it stands", (marked) => marked],
  ["with CRLF and a byte order mark", (marked) => `\uFEFF${marked.replace(/\n/g, "\r\n")}`],
])("%s", (_, change) => {
  test.each(COMPANIES.map(named))("%s", (_name, [, rule, marked, included = {}]) => {
    const files = read({ "org/company.yaml": marked, ...inFolder(included) }, change);
    const { findings } = loadCompany(
      { path: "org/company.yaml", content: files["org/company.yaml"]?.content ?? "" },
      { includes: createReader(files) },
    );
    expect(findings.map((finding) => describeFinding(finding, files))).toEqual(expected(rule, files));
  });

  test.each(BROKEN_CONFIGS.map(named))("config: %s", (_name, [, rule, marked]) => {
    const files = read({ "orgwright.config.yaml": marked }, change);
    const content = files["orgwright.config.yaml"]?.content ?? "";
    const { findings } = loadConfig({ path: "orgwright.config.yaml", content });
    expect(findings.map((finding) => describeFinding(finding, files))).toEqual(expected(rule, files));
  });
});

test.each(BROKEN_BYTES)("%s: the byte, its line and its column", (_, before, bytes, byte) => {
  const content = Buffer.concat([Buffer.from(before), Buffer.from(bytes)]);
  const { findings } = loadCompany({ path: "company.yaml", content });
  const place = countPlace(before, before.length);
  expect(findings).toMatchObject([{ rule: "not-text", range: { start: place, end: place } }]);
  expect(findings[0]?.message).toContain(`byte ${byte}, on line ${place.line},`);
});

/** Returns a file as it is read, and without its byte order mark, as places count in it. */
interface ReadFile {
  readonly content: string;
  readonly document: string;
  readonly tokens: readonly Token[];
}

type Files = Readonly<Record<string, ReadFile>>;

function inFolder(included: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(included).map(([path, marked]) => [`org/${path}`, marked]));
}

function read(files: Readonly<Record<string, string>>, change: (marked: string) => string): Files {
  return Object.fromEntries(
    Object.entries(files).map(([path, marked]) => {
      const { document: content } = unmark(change(marked));
      return [path, { ...unmark(change(marked).replace(/^\uFEFF/u, "")), content }];
    }),
  );
}

function createReader(files: Files): IncludeReader {
  return {
    list: () => [],
    read: (path): IncludedContent => {
      const file = files[`org/${path}`];
      return file === undefined ? { kind: "refused", reason: "missing" } : { kind: "content", content: file.content };
    },
  };
}

/** Returns every marked token as a line of a report. */
function expected(rule: string, files: Files): readonly string[] {
  return Object.entries(files).flatMap(([path, { document, tokens }]) =>
    tokens.map(({ start, end }) => {
      const [from, to] = [countPlace(document, start), countPlace(document, end)];
      return describePlace(rule, path, { start: from, end: to }, document.slice(start, end));
    }),
  );
}

function describeFinding({ rule, file, range }: Finding, files: Files): string {
  return describePlace(rule, file, range, files[file]?.document.slice(range.start.offset, range.end.offset) ?? "");
}

type Range = Readonly<Record<"start" | "end", { readonly line: number; readonly column: number }>>;

function describePlace(rule: string, file: string, { start, end }: Range, token: string): string {
  const shown = token.length > 60 ? `${token.slice(0, 60)} (${token.length})` : token;
  return `${rule} ${file}:${start.line}:${start.column} to ${end.line}:${end.column} ${JSON.stringify(shown)}`;
}
