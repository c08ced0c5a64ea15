/** E1 aliases, E2 nesting, E3 shapes that cost a parser more than their size. */
import { companyWith, file, fill, largeChart, largeFile, lines } from "../case.js";
import type { HostileCase } from "../case.js";

const laughs = (levels: number, each: number) =>
  `a0: &a0 ha\n${lines(levels, (at) => `a${at + 1}: &a${at + 1} [${Array(each).fill(`*a${at}`).join(", ")}]\n`)}`;

const ALIASES: readonly HostileCase[] = [
  file("E1 billion laughs, nine of nine", laughs(9, 9), "input-limit"),
  file("E1 doubling, 24 levels", laughs(24, 2), "input-limit"),
  file("E1 alias of the list it stands in", "company: A\nx-a: &d [1, *d]\n", "yaml-syntax"),
  file("E1 alias of the map it stands in", "company: A\nx-a: &d { b: *d }\n", "yaml-syntax"),
  file("E1 alias of the whole file", "&all\ncompany: A\ndepartments: [*all]\n", "yaml-syntax"),
  file("E1 alias without an anchor", "company: *nobody\n", "yaml-syntax"),
  file("E1 alias before its anchor", "company: *a\nx-b: &a A\n", "yaml-syntax"),
  file("E1 alias as a key", "company: A\nx-a: &k b\n*k : c\n", "yaml-syntax"),
  file("E1 alias called __proto__", "company: *__proto__\n", "yaml-syntax"),
  file(
    "E1 alias called constructor",
    "x-a: &constructor Acme\ncompany: *constructor\ndepartments: [{ name: A }]\n",
    "no error",
  ),
  file("E1 alias of an anchor that stands on a key", "&k company: A\ndepartments: [{ name: *k }]\n", "yaml-syntax"),
  file(
    "E1 an anchor with a name of 100,000 letters",
    `company: &${"a".repeat(100_000)} A\ndepartments: [{ name: B }]\n`,
    "no error",
  ),
  file("E1 an alias with a name of 1,000 letters", `company: *${"a".repeat(1000)}\n`, "yaml-syntax"),
  file(
    "E1 50 aliases",
    `x-a: &a b\ncompany: A\ndepartments: [{ name: A }]\nx-l: [${Array(50).fill("*a").join(", ")}]\n`,
    "no error",
  ),
  file("E1 51 aliases", `x-a: &a b\ncompany: A\nx-l: [${Array(51).fill("*a").join(", ")}]\n`, "input-limit"),
  file(
    "E1 a department repeated inside itself",
    "company: A\ndepartments:\n  - &d { name: A, departments: [*d] }\n",
    "yaml-syntax",
  ),
  file("E1 a department repeated beside itself", "company: A\ndepartments:\n  - &d { name: A }\n  - *d\n", "no error"),
  file(
    "E1 aliases that nest beyond the depth",
    `x-a0: &a0 x\n${lines(40, (at) => `x-a${at + 1}: &a${at + 1} [[*a${at}]]\n`)}`,
    "input-limit",
  ),
  file("E1 an anchor twice", "company: &a &b A\n", "yaml-syntax"),
  file("E1 an anchor redefined", "x-a: &a A\nx-b: &a B\ncompany: *a\ndepartments: [{ name: C }]\n", "no error"),
  largeFile(
    "E1 20,000 anchors",
    `company: A\n${lines(20_000, (at) => `x-${at}: &a${at} some words\n`)}departments: [{ name: B }]\n`,
    "no error",
  ),
  largeFile("E1 20,000 anchors without a value", "some words: &\n".repeat(20_000), "yaml-syntax"),
  largeFile("E1 350,000 aliases", fill("*a "), "input-limit"),
  largeFile(
    "E1 a merge chain of 2,000 links",
    `x-0: &a0 { b: c }\n${lines(2000, (at) => `x-${at + 1}: &a${at + 1}\n  <<: *a${at}\n`)}`,
    "input-limit",
  ),
];

const deep = (open: string, close: string, levels: number) =>
  `company: A\nx-a: ${open.repeat(levels)}${close.repeat(levels)}\n`;
const steps = (levels: number, step: string) => lines(levels, (at) => `${" ".repeat(at * step.length)}${step}\n`);

const NESTING: readonly HostileCase[] = [
  file("E2 63 brackets", `${deep("[", "]", 63)}departments: [{ name: B }]\n`, "no error"),
  file("E2 64 brackets", deep("[", "]", 64), "input-limit"),
  file("E2 1,000 brackets", deep("[", "]", 1000), "input-limit"),
  file("E2 1,000 braces", deep("{a: ", "}", 1000), "input-limit"),
  file("E2 1,000 brackets and braces", deep("[{a: ", "}]", 500), "input-limit"),
  file("E2 braces never closed", `x-a: ${"{".repeat(5000)}`, "input-limit"),
  file("E2 dashes on one line", `${"- ".repeat(5000)}a\n`, "input-limit"),
  file("E2 question marks on one line", `${"? ".repeat(5000)}a\n`, "input-limit"),
  file("E2 colons on one line", `${": ".repeat(5000)}a\n`, "input-limit"),
  file("E2 keys indented 200 levels", steps(200, "a:"), "input-limit"),
  file("E2 lists indented 200 levels", steps(200, "-"), "input-limit"),
  file("E2 explicit keys indented 200 levels", steps(200, "?"), "input-limit"),
  file(
    "E2 departments 40 levels deep",
    `company: A\n${lines(40, (at) => `${"  ".repeat(at)}departments:\n${"  ".repeat(at)}- name: D${at}\n`)}`,
    "input-limit",
  ),
  file(
    "E2 departments 30 levels deep",
    `company: A\n${lines(30, (at) => `${"  ".repeat(at)}departments:\n${"  ".repeat(at)}- name: D${at}\n`)}`,
    "no error",
  ),
  largeFile("E2 a million brackets", fill("["), "input-limit"),
  largeFile("E2 a million braces", fill("{"), "input-limit"),
  largeFile("E2 half a million dashes", fill("- "), "input-limit"),
  largeFile("E2 half a million question marks", fill("? "), "input-limit"),
  largeFile("E2 half a million pairs of brackets", fill("[]"), "yaml-syntax"),
  largeFile("E2 closing braces", fill("}"), "yaml-syntax"),
];

/** Pieces of text, each of which is repeated to fill a megabyte. */
const REPEATED: readonly (readonly [what: string, piece: string, finds: HostileCase["finds"]])[] = [
  ["comments of one character", "#\n", "input-limit"],
  ["empty lines", "\n", "missing-key"],
  ["CRLF", "\r\n", "missing-key"],
  ["spaces", " ", "missing-key"],
  ["tabs", "\t", "missing-key"],
  ["double quotes", '"', "yaml-syntax"],
  ["single quotes", "'", "yaml-syntax"],
  ["pairs of quotes", '"" ', "yaml-syntax"],
  ["quoted words", '"some words" ', "yaml-syntax"],
  ["dashes", "-", "wrong-type"],
  ["colons", ":", "wrong-type"],
  ["exclamation marks", "!", "yaml-syntax"],
  ["tags", "! ", "yaml-syntax"],
  ["tags on lines", "- !tag some words\n", "yaml-syntax"],
  ["directives", "%a b c d\n", "yaml-syntax"],
  ["bare directives", "%\n", "yaml-syntax"],
  ["documents", "---\n", "yaml-syntax"],
  ["ends of documents", "...\n", "yaml-syntax"],
  ["block texts", "|\n", "yaml-syntax"],
  ["keys without a space", "key:value\n", "wrong-type"],
  ["two colons a line", "a: b: c\n", "yaml-syntax"],
  ["two colons again and again", "some: words: ", "yaml-syntax"],
  ["equal keys", "some key: b\n", "duplicate-key"],
  ["empty keys", ": some words\n", "yaml-syntax"],
  ["lists as keys", "? [some words]\n: b\n", "yaml-syntax"],
  ["merge keys", "<<: words\n", "input-limit"],
  ["lines indented with special spaces", "\u00a0key: b\n", "yaml-syntax"],
  ["lines indented with a tab", "\tkey: words\n", "yaml-syntax"],
  ["characters that cannot start a text", "- @\n", "input-limit"],
  ["longer texts that start with such a character", "- @some words\n", "yaml-syntax"],
  ["bad indentation", "a:\n   key: b\n  key: d\n", "yaml-syntax"],
];

/** Pieces of text, each of which is repeated to fill a megabyte inside brackets that are closed. */
const IN_BRACKETS: readonly (readonly [what: string, piece: string, finds: HostileCase["finds"]])[] = [
  ["commas", ",", "input-limit"],
  ["words without commas", '"words"', "yaml-syntax"],
  ["brackets without commas", "[]{}", "input-limit"],
  ["maps without braces", "some: words: ", "yaml-syntax"],
  ["tags", "!tag words,", "yaml-syntax"],
  ["anchors", "&anchor words,", "wrong-type"],
  ["two anchors", "&one &two words,", "yaml-syntax"],
  ["a percent sign as each entry", "%,", "input-limit"],
  ["backticks", "`words,", "yaml-syntax"],
];

const SHAPES: readonly HostileCase[] = [
  ...REPEATED.map(([what, piece, finds]) => largeFile(`E3 nothing but ${what}`, fill(piece), finds)),
  ...IN_BRACKETS.map(([what, piece, finds]) => largeFile(`E3 brackets with ${what}`, `[${fill(piece)}]`, finds)),
  largeChart("E3 40,000 keys", companyWith(lines(40_000, (at) => `key number ${at}: 1\n`)), "no error"),
  largeFile(
    "E3 30,000 keys of a department",
    companyWith(lines(30_000, (at) => `    key-${at}: 1\n`)).replace(
      "departments:\n  - { id: it, name: Information Technology, officer: cio }",
      "departments:\n  - name: A",
    ),
    "no error",
  ),
  largeFile("E3 a line of dashes below a key", `a: b\n${fill("-")}`, "yaml-syntax"),
  largeFile("E3 dashes and letters below a key", `a: b\n${fill("-a")}`, "yaml-syntax"),
  largeChart("E3 one text", `company: ${fill("x")}\ndepartments: [{ name: A }]\n`, "no error"),
  largeChart("E3 one text of escapes", `company: "${fill("\\u0041")}"\ndepartments: [{ name: A }]\n`, "no error"),
  largeChart("E3 one text of escapes that do not exist", `company: "${fill("\\q")}"\n`, "yaml-syntax"),
  largeFile("E3 one text of empty lines", `company: "${fill("\n")}"\n`, "missing-key"),
  largeChart("E3 a block text", `company: |\n${fill("  words\n")}departments: [{ name: A }]\n`, "no error"),
  largeChart("E3 a text over many lines", `company: a\n${fill(" words\n")}departments: [{ name: A }]\n`, "no error"),
  largeChart(
    "E3 a headcount of a million digits",
    `company: { name: A, headcount: ${fill("9")} }\n`,
    "impossible-value",
  ),
  largeFile("E3 a date of a million digits", `company: { name: A, asOf: "${fill("1")}" }\n`, "wrong-type"),
  largeChart(
    "E3 an address of a million letters",
    companyWith(`people:\n  - { name: A, department: it, links: { a: "https://${fill("a")} b" } }\n`),
    // It is cut with a warning before anybody looks for the space in it.
    "no error",
  ),
  largeFile("E3 a line of a million spaces in an open bracket", `company: [A${fill(" ")}b\n`, "yaml-syntax"),
  largeFile(
    "E3 100,001 empty posts",
    `company: A\npeople: [${"{ id: a }, ".repeat(95_000)}${"{}, ".repeat(5001)}]\n`,
    "input-limit",
  ),
  largeFile("E3 a key of a million letters", `? ${fill("a")}\n: b\n`, "missing-key"),
  largeFile(
    "E3 20,000 unknown references",
    `company: A\ndepartments:\n${lines(20_000, (at) => `- { name: d${at}, officer: x${at}y }\n`)}`,
    "unknown-reference",
  ),
  largeFile(
    "E3 a list of unknown references",
    companyWith(`people:\n  - { name: A, department: it, dotted: [${lines(100_000, (at) => `name-${at}, `)}] }\n`),
    "unknown-reference",
  ),
  largeFile(
    "E3 a list of officers",
    `company: A\ndepartments:\n  - { name: A, officer: [${lines(100_000, (at) => `name-${at}, `)}] }\n`,
    "unknown-reference",
  ),
  largeFile(
    "E3 one id 20,000 times",
    `company: A\ndepartments:\n${lines(20_000, () => "- { id: same, name: Department }\n")}`,
    "duplicate-id",
  ),
  largeFile(
    "E3 one name 20,000 times",
    `company: A\ndepartments:\n${lines(20_000, () => "- { name: Department }\n")}`,
    "no error",
  ),
  largeFile(
    "E3 one name 10,000 times, and meant 10,000 times",
    `company: A\ndepartments:\n${lines(10_000, (at) => `- { name: one }\n- { name: unit-${at}, officer: one }\n`)}`,
    "duplicate-id",
  ),
  largeFile(
    "E3 names that are counted ids",
    `company: A\ndepartments:\n${lines(10_000, (at) => `- { name: one }\n- { name: one-${at} }\n`)}`,
    "no error",
  ),
  largeFile(
    "E3 20,000 heads of 20,000 namesakes",
    `company: A\ndepartments:\n- name: a\n  people:\n${lines(20_000, () => "  - { name: Ada }\n")}  heads: [${lines(20_000, () => "Ada, ")}]\n`,
    "no error",
  ),
  largeFile(
    "E3 a role of 50,000 roles",
    `company: A\nofficers:\n  - { role: [${lines(50_000, (at) => `role ${at}, `)}] }\n`,
    "no error",
  ),
  largeFile(
    "E3 20,000 officers of one role",
    `company: A\nofficers:\n${lines(20_000, () => "- { role: CIO, name: Ada }\n")}`,
    "no error",
  ),
  largeFile(
    "E3 60,000 links that are none",
    companyWith(
      `people:\n  - name: A\n    department: it\n    links: { ${lines(30_000, (at) => `key-${at}: "javascript:x", `)} }\n`,
    ),
    "impossible-value",
  ),
  largeFile(
    "E3 20,000 exceptions without a reason",
    companyWith(`exceptions:\n${lines(20_000, (at) => `- { rule: rule-${at}, on: it }\n`)}`),
    "suppression-needs-reason",
  ),
  largeFile(
    "E3 20,000 focus areas that do not exist",
    companyWith(`focus:\n${lines(20_000, (at) => `  cio.x${at}: { owner: it }\n`)}`),
    "unknown-reference",
  ),
  largeChart(
    "E3 20,000 dotted lines between two ends",
    companyWith(`dotted:\n${lines(20_000, () => "- { from: it, to: cio, kind: functional }\n")}`),
    "no error",
  ),
  largeFile("E3 departments that are lists", `company: A\ndepartments:\n${fill("- [words]\n")}`, "wrong-type"),
  largeFile(
    "E3 departments without a name",
    `company: A\ndepartments:\n${fill("- { headcount: 10 }\n")}`,
    "missing-key",
  ),
  largeFile("E3 people without anything", `company: A\npeople:\n${fill("- { tags: words }\n")}`, "unreachable-unit"),
  largeFile(
    "E3 20,000 names that cannot be shown",
    `company: A\ndepartments:\n${lines(20_000, () => '- name: "\\0 words"\n')}`,
    "no error",
  ),
];

export const SIZE: readonly HostileCase[] = [...ALIASES, ...NESTING, ...SHAPES];
