/** E10 and E11 paths and addresses in include, E12 config, E13 patterns, E14 shapes of an organisation. */
import { companyWith, file, largeChart, largeFile, lines, quoted } from "../case.js";
import type { Finds, HostileCase } from "../case.js";

const PART = "name: Security\nhead: Amal Idris\n";
const MARKUP = `"><script>alert(1)</script><img src=x onerror=alert(1)>`;
/** Lies above the folder of the company file and must never be read. */
const SECRET = { "../secret.yaml": "name: do-not-show\n" };

const include = (what: string, path: string, more: Partial<HostileCase> = {}): HostileCase => ({
  name: what,
  files: { "company.yaml": `company: A\ndepartments:\n  - name: B\n  - include: ${quoted(path)}\n` },
  finds: "unreadable-include",
  ...more,
});

const refused = (path: string): HostileCase =>
  include(`E10 include ${path.length > 60 ? `${path.slice(0, 57)}...` : path}`, path);

const linked = (what: string, target: string, finds: Finds = "unreadable-include"): HostileCase => {
  const plain = include(`E10 a link to ${what}`, "part.yaml");
  return { ...plain, links: { "part.yaml": target }, finds };
};

const including = (files: Readonly<Record<string, string>>, path = "part.yaml") => ({
  files: { "company.yaml": `company: A\ndepartments:\n  - name: B\n  - include: ${quoted(path)}\n`, ...files },
});

const PATHS: readonly HostileCase[] = (
  [
    { ...include("E10 include of a blank", " "), finds: "missing-key" },
    { ...include("E10 include of nothing", ""), finds: "missing-key" },
    ...[
      "/etc/passwd",
      "/etc/passwd.yaml",
      "../secret.yaml",
      "../../../../etc/passwd.yaml",
      "departments/../../secret.yaml",
      "./../secret.yaml",
      "..",
      ".",
      "/",
      "//host/share/a.yaml",
      "\\\\host\\share\\a.yaml",
      "C:\\a.yaml",
      "c:/a.yaml",
      "~/a.yaml",
      "$HOME/a.yaml",
      "%2e%2e/secret.yaml",
      "..%2fsecret.yaml",
      "file:///etc/passwd.yaml",
      "/dev/zero",
      "/dev/zero.yaml",
      "/dev/stdin",
      "/proc/self/environ",
      "/proc/self/mem.yaml",
      "a.yaml/",
      "a.json",
      "a.yaml\u0000.txt",
      "company.yaml\u0000",
      "a\nb.yaml",
      "*",
      "**/*.yaml",
      "*/*",
      "..*/secret.yaml",
      "...yaml",
      "....//secret.yaml",
      "nowhere.yaml",
      "nowhere/*.yaml",
      `${"a".repeat(5000)}.yaml`,
      `${"a/".repeat(3000)}b.yaml`,
      `*/${"a".repeat(300)}.yaml`,
      `${"../".repeat(2000)}a.yaml`,
    ].map(refused),
    ...[
      "http://example.com/a.yaml",
      "https://user:password@example.com/a.yaml",
      "ftp://example.com/a.yaml",
      "HTTP://169.254.169.254/latest/meta-data.yaml",
      "data:text/yaml,name:%20A.yaml",
      "javascript:alert(1).yaml",
      "git+ssh://example.com/a.yaml",
      "s3://bucket/a.yaml",
      "//example.com/a.yaml",
      "jar:file:///a!/b.yaml",
    ].map((path) => include(`E11 include ${path}`, path)),
    { ...include("E10 a folder", "part.yaml"), ...including({ "part.yaml/a.yaml": PART }) },
    linked("a file above", "../secret.yaml"),
    linked("an absolute path", "/etc/hostname"),
    linked("an endless device", "/dev/zero"),
    linked("standard input", "/dev/stdin"),
    linked("the environment", "/proc/self/environ"),
    linked("a folder above", ".."),
    linked("itself", "part.yaml"),
    linked("nothing", "nowhere.yaml"),
    linked("the company file", "company.yaml"),
    { ...linked("a file beside it", "real.yaml", "no error"), ...including({ "real.yaml": PART }) },
    { ...include("E10 a link to a folder above, with a pattern", "up/*.yaml"), links: { up: ".." } },
    { ...include("E10 a link to a folder above, with a name", "up/secret.yaml"), links: { up: ".." } },
    {
      ...include("E10 links that lead to one another, with a pattern", "*/*/*/*/*/*/*/*/a.yaml"),
      links: Object.fromEntries(Array.from({ length: 20 }, (_, at) => [`l${at}`, "."])),
    },
    { ...include("E10 a link in a circle, with a pattern", "*.yml"), links: { "a.yml": "b.yml", "b.yml": "a.yml" } },
    { ...include("E10 itself", "company.yaml") },
    { ...include("E10 itself, by a detour", "x/../company.yaml") },
    {
      ...include("E10 two that include one another", "part.yaml"),
      ...including({
        "part.yaml": "departments: [{ include: other.yaml }]\n",
        "other.yaml": "departments: [{ include: part.yaml }]\n",
      }),
    },
    {
      ...include("E10 one file twice", "part.yaml"),
      files: {
        "company.yaml": "company: A\ndepartments: [{ include: part.yaml }, { include: ./part.yaml }]\n",
        "part.yaml": PART,
      },
    },
    {
      ...include("E10 nine levels", "0.yaml"),
      ...including(
        Object.fromEntries(
          Array.from({ length: 12 }, (_, at) => [
            `${at}.yaml`,
            `departments: [{ name: D${at} }, { include: ${at + 1}.yaml }]\n`,
          ]),
        ),
        "0.yaml",
      ),
      finds: "input-limit",
    },
    {
      ...include("E10 a binary file", "part.yaml"),
      files: {
        "company.yaml": "company: A\ndepartments: [{ include: part.yaml }]\n",
        "part.yaml": Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1]),
      },
      finds: "not-text",
    },
    { ...include("E10 an empty file", "part.yaml"), ...including({ "part.yaml": "" }), finds: "missing-key" },
    { ...include("E10 a bomb", "part.yaml"), ...including({ "part.yaml": "[".repeat(10_000) }), finds: "input-limit" },
    {
      ...include("E10 a list of includes that are not texts", "part.yaml"),
      files: { "company.yaml": "company: A\ndepartments: [{ include: [[a], { b: c }, 12] }]\n" },
      finds: "wrong-type",
    },
    {
      ...include("E10 markup in an included file", "part.yaml"),
      ...including({
        "part.yaml": `name: ${quoted(MARKUP)}\npurpose: ${quoted(MARKUP)}\nofficer: none\nwhy: ${quoted(MARKUP)}\nhead: { name: ${quoted(MARKUP)} }\n`,
      }),
      finds: "no error",
    },
    {
      ...include("E10 a file called like markup", "part.yaml"),
      ...including({ '"><img src=x onerror=alert(1)>.yaml': "name: [C]\n" }, '"><img src=x onerror=alert(1)>.yaml'),
      finds: "wrong-type",
    },
    {
      ...include("E10 a file called like a script", "part.yaml"),
      ...including({ "part javascript&colon;alert(1).yaml": "name: [C]\n" }, "part javascript&colon;alert(1).yaml"),
      finds: "wrong-type",
    },
    {
      ...include("E10 a company file", "part.yaml"),
      ...including({ "part.yaml": "company: B\ndepartments: [{ name: C }]\n" }),
      finds: "no error",
    },
    {
      ...include("E10 2,000 includes of nothing", ""),
      files: {
        "company.yaml": `company: A\ndepartments:\n${lines(2000, (at) => `  - include: nowhere-${at}.yaml\n`)}`,
      },
      isLarge: true,
    },
    {
      ...include("E10 20,000 patterns", ""),
      files: {
        "company.yaml": `company: A\ndepartments:\n${lines(20_000, () => "  - include: p/*.yaml\n")}`,
        ...Object.fromEntries(Array.from({ length: 200 }, (_, at) => [`p/${at}.yaml`, `name: D${at}\n`])),
      },
      isLarge: true,
    },
    {
      ...include("E10 1,100 files", ""),
      files: {
        "company.yaml": "company: A\ndepartments: [{ include: p/*.yaml }]\n",
        ...Object.fromEntries(Array.from({ length: 1100 }, (_, at) => [`p/${at}.yaml`, `name: D${at}\n`])),
      },
      finds: "input-limit",
      isLarge: true,
    },
  ] satisfies readonly HostileCase[]
).map((one: HostileCase) => ({ ...one, files: { ...SECRET, ...one.files } }));

const config = (what: string, files: Readonly<Record<string, string>>, finds: Finds = "no error"): HostileCase => ({
  name: `E12 ${what}`,
  files: { "company.yaml": companyWith(""), ...files },
  finds,
});

const THROWS = "throw new Error('code of the checked tree was run'); process.exit(99);\n";

const CODE: readonly HostileCase[] = [
  config("a config that is a program", {
    "orgwright.config.js": THROWS,
    "orgwright.config.mjs": THROWS,
    "orgwright.config.cjs": THROWS,
    "orgwright.config.ts": THROWS,
  }),
  config("a program called like the tool", {
    "orgwright.js": THROWS,
    "index.js": THROWS,
    "node_modules/orgwright/index.js": THROWS,
  }),
  config("packages of its own", {
    "node_modules/yaml/index.js": THROWS,
    "node_modules/jsdom/index.js": THROWS,
    "node_modules/d3/package.json": "{}",
  }),
  config("a package.json with scripts and imports", {
    "package.json":
      '{ "type": "commonjs", "main": "x.js", "imports": { "#yaml": "./x.js" }, "scripts": { "prepare": "exit 99" } }',
    "x.js": THROWS,
  }),
  config("settings of Node", {
    ".node-version": "4",
    ".npmrc": "node-options=--require=./x.js\n",
    "x.js": THROWS,
    ".env": "NODE_OPTIONS=--require=./x.js\n",
  }),
];

const PATTERNS: readonly HostileCase[] = [
  ...[
    "*a*a*a*a*a*a*a*a*a*a*b.yaml",
    `${"*".repeat(200)}b.yaml`,
    `${"*a".repeat(100)}.yaml`,
    "a*a*a*a*a*a*.yml",
    "(a+)+$.yaml",
    "[a-z]*.yaml",
    "{a,b}*.yaml",
    "a?*.yaml",
    "!(a)*.yaml",
    "*.yaml*.yaml",
  ].map((pattern) => {
    const one = include(`E13 the pattern ${pattern.slice(0, 40)}`, pattern);
    return { ...one, files: { ...one.files, [`${"a".repeat(240)}.txt`]: "", ["a".repeat(240)]: "" } };
  }),
];

const officers = (list: string, rest = "") => `company: A\nofficers:\n${list}${rest}`;

const SHAPES: readonly HostileCase[] = [
  file("E14 an officer that reports to itself", officers("- { id: a, role: CEO, reportsTo: a }\n"), "reporting-cycle"),
  file(
    "E14 a loop of two",
    officers("- { id: a, role: CIO, reportsTo: b }\n- { id: b, role: CTO, reportsTo: a }\n"),
    "reporting-cycle",
  ),
  file(
    "E14 a loop of three below a root",
    officers(
      "- { id: r, role: CEO }\n- { id: a, role: CIO, reportsTo: c }\n- { id: b, role: CTO, reportsTo: a }\n- { id: c, role: CISO, reportsTo: b }\n",
    ),
    "reporting-cycle",
  ),
  file(
    "E14 a loop of 300",
    officers(lines(300, (at) => `- { id: o${at}, role: Chief ${at}, reportsTo: o${(at + 1) % 300} }\n`)),
    "reporting-cycle",
  ),
  file(
    "E14 100 loops of two",
    officers(lines(200, (at) => `- { id: o${at}, role: Chief ${at}, reportsTo: o${at ^ 1} }\n`)),
    "reporting-cycle",
  ),
  file(
    "E14 a department below its own post",
    "company: A\ndepartments: [{ id: d, name: D, reportsTo: p, people: [{ id: p, title: P }] }]\n",
    "reporting-cycle",
  ),
  file("E14 an assistant of itself", companyWith("people: [{ id: a, name: A, assistantTo: a }]\n"), "reporting-cycle"),
  file(
    "E14 assistants of one another",
    companyWith("people: [{ id: a, name: A, assistantTo: b }, { id: b, name: B, assistantTo: a }]\n"),
    "reporting-cycle",
  ),
  file("E14 a deputy of itself", companyWith("people: [{ id: a, name: A, department: it, deputy: a }]\n"), "no error"),
  file("E14 dotted to itself", companyWith("dotted: [{ from: it, to: it }]\n"), "no error"),
  file(
    "E14 a committee of itself",
    companyWith("committees: [{ id: c, name: C, chair: c, members: [c], oversees: [c] }]\n"),
    "unknown-reference",
  ),
  file(
    "E14 an officer below a department",
    officers("- { id: a, role: CIO, reportsTo: d }\n", "departments: [{ id: d, name: D, officer: a }]\n"),
    "unknown-reference",
  ),
  file(
    "E14 two managers",
    officers("- { id: a, role: CEO }\n- { id: b, role: CIO, reportsTo: [a, a] }\n"),
    "wrong-type",
  ),
  file("E14 nothing at all", "company: A\n", "missing-key"),
  file("E14 empty lists", "company: A\nofficers: []\ndepartments: []\npeople: []\n", "missing-key"),
  file("E14 posts only", "company: A\npeople: [{ name: A }, { name: B, reportsTo: c }]\n", "missing-key"),
  file(
    "E14 500 tops",
    officers(lines(500, (at) => `- { id: o${at}, role: Chief ${at}, name: Person ${at} }\n`)),
    "no error",
  ),
  file(
    "E14 500 committees",
    companyWith(`committees:\n${lines(500, (at) => `- { id: c${at}, name: Committee ${at}, kind: board }\n`)}`),
    "no error",
  ),
  file(
    "E14 a chain of 300 officers",
    officers(lines(300, (at) => `- { id: o${at}, role: Chief ${at}${at === 0 ? "" : `, reportsTo: o${at - 1}`} }\n`)),
    "no error",
  ),
  file(
    "E14 a manager with 500 officers",
    officers(`- { id: a, role: CEO }\n${lines(500, (at) => `- { id: o${at}, role: Chief ${at}, reportsTo: a }\n`)}`),
    "no error",
  ),
  file(
    "E14 300 dotted lines between 300 departments",
    `company: A\ndepartments:\n${lines(300, (at) => `- { id: d${at}, name: D ${at} }\n`)}dotted:\n${lines(300, (at) => `- { from: d${at}, to: d${(at * 7 + 3) % 300} }\n`)}`,
    "no error",
  ),
  file(
    "E14 100 assistants of one officer",
    companyWith(`people:\n${lines(100, (at) => `- { name: Assistant ${at}, assistantTo: cio }\n`)}`),
    "no error",
  ),
  largeChart(
    "E14 400 departments below one",
    `company: A\ndepartments:\n- name: B\n  teams:\n${lines(399, (at) => `  - { name: Team ${at}, headcount: 4, head: Person ${at} }\n`)}`,
    "no error",
  ),
  largeChart(
    "E14 a chain of 400 officers",
    officers(lines(400, (at) => `- { id: o${at}, role: Chief ${at}${at === 0 ? "" : `, reportsTo: o${at - 1}`} }\n`)),
    "no error",
  ),
  largeChart(
    "E14 a comb of 400",
    officers(
      lines(
        400,
        (at) =>
          `- { id: o${at}, role: Chief ${at}${at === 0 ? "" : `, reportsTo: o${at % 2 === 0 ? at - 2 : at - 1}`} }\n`,
      ),
    ),
    "no error",
  ),
  largeFile(
    "E14 20,000 departments",
    `company: A\ndepartments:\n${lines(20_000, (at) => `- { name: Department ${at} }\n`)}`,
    "no error",
  ),
  largeFile(
    "E14 a loop of 10,000",
    officers(lines(10_000, (at) => `- { id: o${at}, role: Chief ${at}, reportsTo: o${(at + 1) % 10_000} }\n`)),
    "reporting-cycle",
  ),
  largeFile(
    "E14 10,000 that report to themselves",
    officers(lines(10_000, (at) => `- { id: o${at}, role: Chief ${at}, reportsTo: o${at} }\n`)),
    "reporting-cycle",
  ),
];

export const STRUCTURE: readonly HostileCase[] = [...PATHS, ...CODE, ...PATTERNS, ...SHAPES];
