import { expect, test } from "vitest";
import type { IncludedContent, Origin } from "../../src/model/source.js";
import { Includes, parseSource } from "../../src/source/index.js";

const AT: Origin = { file: "org/company.yaml", path: ["departments", 0, "include"] };

/** Opens an include of `org/company.yaml`, with files by their path below `org/`. */
function open(pattern: string, files: Readonly<Record<string, string>> = {}, origin = AT) {
  const includes = createIncludes(files);
  const opened = includes.open(pattern, origin)?.map(({ file }) => file);
  return { opened, problems: includes.problems.map(({ rule, message }) => `${rule}: ${message}`), includes };
}

function createIncludes(files: Readonly<Record<string, string>>): Includes {
  return new Includes(
    { path: "org/company.yaml", content: "company: A\n" },
    {
      list: (pattern) => {
        const test = new RegExp(`^${pattern.replaceAll(".", "\\.").replaceAll("*", "[^/]*")}$`);
        return Object.keys(files).filter((file) => test.test(file));
      },
      read: (path): IncludedContent => {
        const content = files[path];
        return content === undefined ? { kind: "refused", reason: "missing" } : { kind: "content", content };
      },
    },
  );
}

test("a path starts at the folder of the file it is written in", () => {
  const files = { "departments/security.yaml": "name: S", "departments/iam.yaml": "name: I", "iam.yaml": "name: X" };
  expect(open("departments/security.yaml", files).opened).toEqual(["org/departments/security.yaml"]);
  expect(open("./departments//security.yaml", files).opened).toEqual(["org/departments/security.yaml"]);
  const includes = createIncludes(files);
  includes.open("departments/security.yaml", AT);
  const inside: Origin = { file: "org/departments/security.yaml", path: ["teams", 0, "include"] };
  expect(includes.open("iam.yaml", inside)?.map(({ file }) => file)).toEqual(["org/departments/iam.yaml"]);
  expect(includes.open("../iam.yaml", inside)?.map(({ file }) => file)).toEqual(["org/iam.yaml"]);
  expect(includes.problems).toEqual([]);
  expect(includes.files.map(({ path }) => path)).toEqual([
    "org/company.yaml",
    "org/departments/security.yaml",
    "org/departments/iam.yaml",
    "org/iam.yaml",
  ]);
});

test("a pattern gives its files in text order; one without any is reported", () => {
  const files = { "data/a.yaml": "name: A", "data/b.yaml": "name: B", "data/deep/c.yaml": "name: C" };
  expect(open("data/*.yaml", files).opened).toEqual(["org/data/a.yaml", "org/data/b.yaml"]);
  expect(open("*/*/*.yaml", files).opened).toEqual(["org/data/deep/c.yaml"]);
  expect(open("nothing/*.yaml", files).problems).toEqual([
    "unreadable-include: There is no file that matches 'nothing/*.yaml'.",
  ]);
});

test.each([
  ["/etc/passwd.yaml", "is an absolute path"],
  ["//host/share/a.yaml", "is an absolute path"],
  ["../secrets.yaml", "leads out of the folder of the company file"],
  ["a/../../secrets.yaml", "leads out of the folder of the company file"],
  ["a/b/../../../c.yaml", "leads out of the folder of the company file"],
  ["https://example.com/a.yaml", "is the address of a page or a drive"],
  ["file:///etc/a.yaml", "is the address of a page or a drive"],
  ["FILE:a.yaml", "is the address of a page or a drive"],
  ["C:/a.yaml", "is the address of a page or a drive"],
  ["C:\\a.yaml", "is the address of a page or a drive"],
  ["a\\b.yaml", "holds a backslash"],
  ["\\\\host\\a.yaml", "holds a backslash"],
  ["departments/**/a.yaml", "holds '**'"],
  [".env", "does not end in '.yaml' or '.yml'"],
  ["departments", "does not end in '.yaml' or '.yml'"],
  ["missing.yaml", "does not exist"],
  ["%2e%2e/secrets.yaml", "does not exist"],
  ["~/secrets.yaml", "does not exist"],
])("'%s' is refused: it %s", (pattern, why) => {
  const { opened, problems } = open(pattern, { "secrets.yaml": "name: S" });
  expect(opened).toEqual([]);
  expect(problems).toEqual([expect.stringMatching(`^unreadable-include: '.*' ${why.replaceAll("*", "\\*")}`)]);
});

test("a circle is refused where it closes, with the way round", () => {
  const includes = createIncludes({ "a.yaml": "name: A", "b.yaml": "name: B" });
  includes.open("a.yaml", AT);
  includes.open("b.yaml", { file: "org/a.yaml", path: ["teams", 0, "include"] });
  expect(includes.open("a.yaml", { file: "org/b.yaml", path: ["teams", 0, "include"] })).toEqual([]);
  expect(includes.open("company.yaml", { file: "org/b.yaml", path: ["teams", 1, "include"] })).toEqual([]);
  expect(includes.problems.map(({ message, origin }) => [origin?.file, message])).toEqual([
    ["org/b.yaml", "Files include one another in a circle: 'a.yaml' -> 'b.yaml' -> 'a.yaml'."],
    ["org/b.yaml", "Files include one another in a circle: 'company.yaml' -> 'a.yaml' -> 'b.yaml' -> 'company.yaml'."],
  ]);
});

test("a file is read once", () => {
  const includes = createIncludes({ "a.yaml": "name: A" });
  includes.open("a.yaml", AT);
  expect(includes.open("./a.yaml", { ...AT, path: ["departments", 1, "include"] })).toEqual([]);
  expect(includes.problems).toMatchObject([
    { message: "'org/a.yaml' is included twice; each file is read once.", related: [{ origin: AT }] },
  ]);
});

test("eight levels of files are read, and not a ninth", () => {
  const files = Object.fromEntries(Array.from({ length: 9 }, (_, at) => [`${at}.yaml`, `name: N${at}`]));
  const includes = createIncludes(files);
  let from = AT;
  const opened = Object.keys(files).map((path) => {
    const [document] = includes.open(path, from) ?? [];
    from = { file: `org/${path}`, path: ["include"] };
    return document?.file;
  });
  expect(opened.filter(Boolean)).toHaveLength(8);
  expect(includes.problems).toMatchObject([{ rule: "input-limit", origin: { file: "org/7.yaml" } }]);
});

test("bytes and lines count for all files together", () => {
  const half = `# ${"x".repeat(9 * 1024 * 1024)}\nname: A\n`;
  const { problems } = open("*.yaml", { "a.yaml": half, "b.yaml": half });
  expect(problems).toEqual([
    expect.stringMatching(/^input-limit: .* together larger than the limit of 16 MiB or 1,000,000 lines/),
  ]);
  const lines = `name: A\n${"# word\n".repeat(600_000)}`;
  expect(open("*.yaml", { "a.yaml": lines, "b.yaml": lines }).problems).toHaveLength(1);
  expect(open("*.yaml", { "a.yaml": lines }).problems).toEqual([]);
});

test("a thousand files are read, and no more", () => {
  const files = Object.fromEntries(Array.from({ length: 1002 }, (_, at) => [`d/${at}.yaml`, `name: N${at}`]));
  const { opened, problems } = open("d/*.yaml", files);
  expect(opened).toHaveLength(1000);
  expect(new Set(problems).size).toBe(1);
});

test("what is wrong in an included file is said with its name and place", () => {
  const { includes } = open("a.yaml", { "a.yaml": "name: A\nhead: [unclosed\n" });
  expect(includes.problems).toMatchObject([
    { rule: "yaml-syntax", origin: { file: "org/a.yaml" }, range: { start: { line: 2, column: 7 } } },
  ]);
});

test("origins are located in the file they are in", () => {
  const { includes } = open("a.yaml", { "a.yaml": "name: A\nhead: Ann\n" });
  expect(includes.locate({ file: "org/a.yaml", path: ["head"] }).start).toMatchObject({ line: 2, column: 7 });
  expect(includes.locate({ file: "org/unknown.yaml", path: ["head"] }).start).toMatchObject({ line: 1, column: 1 });
});

test("without a reader nothing is read, and that is said", () => {
  const includes = new Includes({ path: "company.yaml", content: "" }, undefined);
  expect(includes.open("a.yaml", { file: "company.yaml", path: [] })).toEqual([]);
  expect(includes.problems).toMatchObject([{ rule: "unreadable-include" }]);
});

test("entries of all files are counted before the first is parsed", () => {
  const unit = (teams: number) => `name: A\nteams: [{ name: no }]\ndepartments: [${"{ name: Team },".repeat(teams)}]\n`;
  const load = (teams: readonly number[]) => {
    const files = Object.fromEntries(teams.map((count, at) => [`d/${at}.yaml`, unit(count)]));
    const reads: string[] = [];
    const includes = new Includes(
      { path: "org/company.yaml", content: "" },
      {
        list: () => Object.keys(files),
        read: (path) => {
          reads.push(path);
          return { kind: "content", content: files[path] ?? "" };
        },
      },
    );
    const { value } = parseSource({
      path: "org/company.yaml",
      content: "company: A\ndepartments: [{ include: d/*.yaml }]\n",
    });
    if (value !== undefined) includes.setDocument(value);
    return { opened: includes.open("d/*.yaml", AT)?.length, reads, problems: includes.problems };
  };
  expect(load([50_000, 50_000])).toEqual({ opened: 2, reads: ["d/0.yaml", "d/1.yaml"], problems: [] });
  // The third need not be read: two are too many already.
  expect(load([50_000, 50_001, 1])).toEqual({ opened: undefined, reads: ["d/0.yaml", "d/1.yaml"], problems: [] });
});

test("a file that includes itself is not read for that", () => {
  const { opened, problems } = open("company.yaml");
  expect(opened).toEqual([]);
  expect(problems[0]).toMatch(/in a circle/u);
});
