/** E4 equal keys, E5 words that mean something to JavaScript, E6 values that YAML may take for something else. */
import { companyWith, file } from "../case.js";
import type { Finds, HostileCase } from "../case.js";

const EQUAL_KEYS: readonly HostileCase[] = [
  file("E4 plain and plain", "company: A\ncompany: B\n", "duplicate-key"),
  file("E4 plain and in double quotes", 'company: A\n"company": B\n', "duplicate-key"),
  file("E4 plain and in single quotes", "company: A\n'company': B\n", "duplicate-key"),
  file("E4 plain and as an escape", 'company: A\n"c\\u006fmpany": B\n', "duplicate-key"),
  file("E4 plain and explicit", "company: A\n? company\n: B\n", "duplicate-key"),
  file("E4 composed and decomposed accents", "company: A\nx-é: B\nx-e\u0301: C\n", "duplicate-key"),
  file("E4 in braces", "company: { name: A, name: B }\n", "duplicate-key"),
  file("E4 officer twice", companyWith("").replace("officer: cio }", "officer: cio, officer: none }"), "duplicate-key"),
  file("E4 by a merge key", "x-a: &a { name: A }\ncompany: { <<: *a, name: B }\n", "input-limit"),
  file("E4 a merge key twice", "company: { <<: {}, <<: {} }\n", "input-limit"),
  file("E4 the same unknown key", companyWith("x-a: 1\nx-a: 2\n"), "duplicate-key"),
  file(
    "E4 the same key of links",
    companyWith("people:\n  - { name: A, department: it, links: { a: 'https://a.b', a: 'https://c.d' } }\n"),
    "duplicate-key",
  ),
  file("E4 a number and the same in quotes", companyWith("x-m: { 1: a, '1': b }\n"), "duplicate-key"),
  file("E4 another case is another key", companyWith("Company: B\n"), "no error"),
  file("E4 a key of a list", "[a, b]: c\n", "yaml-syntax"),
  file("E4 a key of a map", "{ a: b }: c\n", "yaml-syntax"),
  file("E4 an empty key", "company: A\n: b\n", "yaml-syntax"),
  file("E4 an empty key in quotes", 'company: A\n"": b\n', "yaml-syntax"),
];

const WORDS = [
  "__proto__",
  "constructor",
  "prototype",
  "toString",
  "toJSON",
  "valueOf",
  "hasOwnProperty",
  "then",
  "__defineGetter__",
  "length",
  "undefined",
];

const PROTOTYPES: readonly HostileCase[] = WORDS.flatMap((word) => [
  file(`E5 ${word} as a key of the file`, companyWith(`${word}: { polluted: true }\n`), "no error"),
  file(
    `E5 ${word} as a key of a department`,
    companyWith(`people:\n  - { name: A, department: it, ${word}: { polluted: true } }\n`),
    "no error",
  ),
  file(
    `E5 ${word} as the key of a link and of focus areas`,
    companyWith(
      `people:\n  - { name: A, department: it, links: { ${word}: "https://a.b" } }\nfocus: { ${word}: { owner: it } }\n`,
    ),
    "unknown-reference",
  ),
  file(
    `E5 ${word} as ids and names`,
    `company: { name: ${word}, id: ${word}-c }
officers: [{ id: ${word}, role: ${word}, name: ${word}, person: ${word} }, { id: cio, role: CIO, reportsTo: ${word}, dotted: [${word}] }]
departments: [{ id: ${word}-d, name: ${word}, officer: ${word}, head: ${word}, kind: ${word}, teams: [{ name: ${word} }] }]
committees: [{ id: ${word}-b, name: ${word}, kind: ${word}, members: [${word}] }]
dotted: [{ from: ${word}-d, to: ${word} }]
exceptions: [{ rule: ${word}, on: ${word}, reason: a reason that is long enough }]
`,
    "no error",
  ),
  file(
    `E5 ${word} where nobody has that id`,
    companyWith(`people: [{ name: A, reportsTo: ${word}, deputy: ${word} }]\n`),
    "unknown-reference",
  ),
]);

const value = (what: string, field: string, finds: Finds): HostileCase =>
  file(`E6 ${what}`, `company: { name: A, ${field} }\ndepartments: [{ name: B }]\n`, finds);
const named = (text: string): HostileCase =>
  file(`E6 a department called ${text}`, `company: A\ndepartments: [{ name: ${text} }]\n`, "no error");

const MEANINGS: readonly HostileCase[] = [
  file("E6 YAML 1.1", "%YAML 1.1\n---\ncompany: A\n", "yaml-syntax"),
  file("E6 YAML 1.2", "%YAML 1.2\n---\ncompany: A\ndepartments: [{ name: B }]\n", "no error"),
  file("E6 YAML 1.2 twice", "%YAML 1.2\n%YAML 1.2\n---\ncompany: A\ndepartments: [{ name: B }]\n", "yaml-syntax"),
  file("E6 YAML 9.9", "%YAML 9.9\n---\ncompany: A\n", "yaml-syntax"),
  file("E6 a tag directive", "%TAG ! tag:example.com,2026:\n---\ncompany: !a A\n", "yaml-syntax"),
  ...[
    "!!js/function 'x'",
    "!!python/object/apply:os.system [id]",
    "!!binary aGk=",
    "!!set { a }",
    "!!omap [a: b]",
    "!own A",
    "!<tag:example.com,2026:a> A",
    "!!timestamp 2026-01-01",
    "!include /etc/passwd",
    "!ENV HOME",
  ].map((tag) => file(`E6 the tag ${tag.split(" ")[0] ?? ""}`, `company: ${tag}\n`, "yaml-syntax")),
  ...[
    "no",
    "on",
    "yes",
    "010",
    "0x1F",
    "0o17",
    "1_000",
    "1e3",
    ".inf",
    ".NaN",
    "12:30:45",
    "2026-03-31",
    "true",
    "Null",
    "~name",
    "=",
    "1.0",
    "-0",
    "+1",
    "0b11",
  ].map(named),
  value("headcount 1e999", "headcount: 1e999", "impossible-value"),
  value("headcount -1", "headcount: -1", "impossible-value"),
  value("headcount -0", "headcount: -0", "no error"),
  value("headcount .inf", "headcount: .inf", "impossible-value"),
  value("headcount .nan", "headcount: .nan", "impossible-value"),
  value("headcount of 400 digits", `headcount: ${"9".repeat(400)}`, "impossible-value"),
  value("headcount 0x7fffffff", "headcount: 0x7fffffff", "impossible-value"),
  value("headcount 1e-400", "headcount: 1e-400", "no error"),
  value("headcount as text", 'headcount: "12"', "wrong-type"),
  value("headcount as a list", "headcount: [1]", "wrong-type"),
  value("headcount true", "headcount: true", "wrong-type"),
  value("a date with a time", "asOf: 2026-03-31T00:00:00Z", "wrong-type"),
  value("30 February", "asOf: 2026-02-30", "impossible-value"),
  value("29 February of a common year", "asOf: 2025-02-29", "impossible-value"),
  value("month 13", "asOf: 2026-13-01", "impossible-value"),
  value("year 0", "asOf: 0000-01-01", "no error"),
  value("a date in other digits", "asOf: ٢٠٢٦-٠٣-٣١", "wrong-type"),
  file("E6 version 2", companyWith("version: 2\n"), "impossible-value"),
  file(
    "E6 a vacant that is text",
    companyWith('people: [{ name: A, department: it, vacant: "true" }]\n'),
    "wrong-type",
  ),
  file("E6 two documents", "company: A\n---\ncompany: B\n", "yaml-syntax"),
  file("E6 a document after its end", "company: A\n...\ncompany: B\n", "yaml-syntax"),
  file("E6 a list at the top", "- company: A\n", "wrong-type"),
  file("E6 a text at the top", "company\n", "wrong-type"),
  file("E6 a null at the top", "null\n", "missing-key"),
];

export const MEANING: readonly HostileCase[] = [...EQUAL_KEYS, ...PROTOTYPES, ...MEANINGS];
