import { expect, test } from "vitest";
import { RULE_CARDS } from "../../src/check/index.js";
import { CONFIG_FILE, describeBrandConcerns, readConfig } from "../../src/config/index.js";
import { parseSource } from "../../src/source/index.js";

function read(content: string, under?: string) {
  const source = parseSource({ path: "orgwright.config.yaml", content }, { kind: CONFIG_FILE });
  const { value, problems } = readConfig(source, { under, cards: RULE_CARDS });
  const places = problems.map(({ rule, origin, range, message }) => {
    const place = range ?? (origin && source.value?.locate(origin));
    return `${place?.start.line ?? 0}:${place?.start.column ?? 0} ${rule} ${message}`;
  });
  return { settings: value?.settings, check: value?.check, brandOrigins: value?.brandOrigins, problems: places };
}

test("every setting is read, and what is absent is not set", () => {
  const text = "page: a4\npages: one\nminFont: 10\npeople: all\nnames: none\ndepth: 3\ntheme: dark\n";
  expect(read(text)).toMatchObject({
    settings: {
      page: { widthPx: (297 * 96) / 25.4 },
      pages: "one",
      minFontPt: 10,
      people: "all",
      names: "none",
      depth: 3,
      theme: "dark",
    },
    problems: [],
  });
  expect(read("page: fit\n").settings).toEqual({ page: "fit" });
});

test("a theme may be a map with colours, long or short, in any case", () => {
  const { settings, brandOrigins, problems } = read('theme: { name: print, cio: "#16327f", ciso: "#0aF" }\n');
  expect(problems).toEqual([]);
  expect(settings).toEqual({ theme: "print", brand: { cio: "#16327F", ciso: "#00AAFF" } });
  expect([...(brandOrigins ?? [])]).toEqual([
    ["cio", { file: "orgwright.config.yaml", path: ["theme", "cio"] }],
    ["ciso", { file: "orgwright.config.yaml", path: ["theme", "ciso"] }],
  ]);
});

test("a theme map without colours sets none", () => {
  expect(read("theme: { name: dark }\n").settings).toEqual({ theme: "dark" });
  expect(read("theme: {}\n").settings).toEqual({});
});

test.each(["", "# nothing yet\n", "~\n", "page:\n", "page: ~\ntheme: null\n", "{}", "x-note: ours\n"])(
  "%j asks for nothing and is fine",
  (text) => {
    expect(read(text)).toMatchObject({ settings: {}, problems: [] });
  },
);

test("a mistake is reported with its place, and the rest counts", () => {
  const { settings, problems } = read("page: a44\ndepth: [2]\ntheme:\n  cto: blue\n  cio: #123456\nnames: none\n");
  expect(settings).toEqual({ names: "none" });
  expect(problems).toEqual([
    "1:7 wrong-type 'page' cannot be 'a44'.",
    "2:8 wrong-type 'depth' must be a single value, not a list.",
    "4:8 wrong-type 'cto' must be a colour, written as '#' and six hexadecimal digits, not the text 'blue'.",
    "5:3 wrong-type 'cio' has no colour.",
  ]);
});

test.each(["#12345", "#1234567", "#12345G", "123456", "#12 34 56", "rgb(0,0,0)", "#16327F00"])(
  "'%s' is not a colour",
  (text) => {
    expect(read(`theme: { cio: "${text}" }\n`)).toMatchObject({
      settings: {},
      problems: [expect.stringContaining("1:15")],
    });
  },
);

test("unknown keys are named with what may have been meant", () => {
  const { value, problems } = readConfig(
    parseSource({ path: "c.yaml", content: "pgae: a4\ncolour: red\n__proto__: 1\n" }, { kind: CONFIG_FILE }),
    { cards: [] },
  );
  expect(value?.settings).toEqual({});
  expect(problems.map(({ rule, help }) => [rule, help])).toEqual([
    ["unknown-key", "Write 'page'."],
    [
      "unknown-key",
      "Remove it, or write 'x-colour' to keep a key of your own. Known: view, roles, page, pages, headline, minFont, people, names and 13 more.",
    ],
    ["unknown-key", "Write 'photos'."],
  ]);
});

test("'company' is the path of the file that includes others", () => {
  expect(
    readConfig(parseSource({ path: "c.yaml", content: "company: org/company.yaml\n" }, { kind: CONFIG_FILE }), {
      cards: [],
    }).value,
  ).toMatchObject({
    company: "org/company.yaml",
  });
});

test.each([
  "../company.yaml",
  "/company.yaml",
  "a/../../company.yaml",
  "http://a/b.yaml",
  "c:/a.yaml",
  "passwd",
  "[a.yaml]",
  "a\\b.yaml",
])("'company' cannot be '%s': a config file comes from strangers", (written) => {
  expect(read(`company: ${written}\n`).problems).toEqual([
    expect.stringMatching(/^1:10 wrong-type 'company' must be the path of a YAML file in this folder or below, not /),
  ]);
});

test("under a key only that key is looked at", () => {
  const text = '{ "page": "a5", "note": "\\u0000", "orgwright": { "page": "a44" } }';
  expect(read(text, "orgwright")).toMatchObject({
    settings: {},
    problems: ["1:58 wrong-type 'page' cannot be 'a44'."],
  });
  expect(read('{ "name": "bikes" }', "orgwright")).toEqual({ problems: [] });
  expect(read('{ "orgwright": "a4" }', "orgwright").problems).toEqual([
    "1:16 wrong-type 'orgwright' must be a group of keys, not the text 'a4'.",
  ]);
});

test("a file that is not a map, or not YAML, gives no settings", () => {
  expect(read("- page: a4\n")).toMatchObject({
    problems: ["1:1 wrong-type This file holds a list, but a config file holds keys such as 'page:' and 'theme:'."],
  });
  expect(read("page: [\n").settings).toBeUndefined();
});

test("a concern about a colour stands at the key of the colour", () => {
  const config = readConfig(
    parseSource({ path: "c.yaml", content: 'theme: { cto: "#FFFFFF" }' }, { kind: CONFIG_FILE }),
    {
      cards: [],
    },
  ).value;
  const concerns = [{ officer: "cto" as const, message: "Too pale." }];
  expect(describeBrandConcerns(concerns, config)).toEqual([
    {
      rule: "brand-colour",
      message: "Too pale.",
      help: "Change the colour, or leave 'cto' out to keep the built-in one.",
      subjects: ["cto"],
      origin: { file: "c.yaml", path: ["theme", "cto"] },
    },
  ]);
});
