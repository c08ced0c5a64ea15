import fc from "fast-check";
import { expect, test } from "vitest";
import { validateCompany } from "../../src/company/index.js";
import type { SourceRange } from "../../src/model/source.js";
import { parseSource } from "../../src/source/index.js";

const VALID = `version: 1
company: { name: Northwind Bikes, headcount: 412, asOf: 2026-03-31 }
officers:
  - { id: ceo, role: CEO, name: Ada Okafor }
  - { id: ciso, role: CISO, name: "Sofía Ruiz", status: interim, dotted: [risk] }
departments:
  - id: it
    name: Information Technology
    officer: ceo
    head: { name: Jan Dvořák, title: Director of IT }
    teams:
      - { id: desk, name: Service Desk, headcount: 14 }
    people: &people
      - { id: mei, title: VP, names: [Mei Lin, Zoë Xu], reportsTo: ciso }
  - name: Marketing
    officer: none
    why: |
      no technology
      of its own
    people: *people
committees:
  - { id: risk, name: Risk, members: [ceo], oversees: [it] }
dotted:
  - { from: it, to: risk, note: 'launch' }
`;

/** Reads any content and expects an answer with a place for every problem, and never an exception. */
function readAnything(content: string | Uint8Array): void {
  const { value: source, problems } = parseSource({ path: "x.yaml", content });
  if (source === undefined) expect(problems.length).toBeGreaterThan(0);
  const company = source === undefined ? undefined : validateCompany(source, () => []);
  for (const problem of [...problems, ...(company?.problems ?? [])]) {
    expect(problem.message).toMatch(/^[^a-z].*\.$/su);
    expect(problem.help).toMatch(/^[A-Z].*\.$/su);
    const range = problem.range ?? (problem.origin === undefined ? undefined : source?.locate(problem.origin));
    expect(range).toSatisfy(isSensible);
  }
}

function isSensible(range: SourceRange | undefined): boolean {
  if (range === undefined) return false;
  const { start, end } = range;
  return (
    start.line >= 1 && start.column >= 1 && start.offset >= 0 && end.offset >= start.offset && end.line >= start.line
  );
}

test("any text is answered", () => {
  const characters = fc.constantFrom(
    ...Array.from("abc:-[]{}&*!|>'\"%@`#,? \n\t\r\u0000\u0001\u0002\u001f\uFEFF\ud800é😀~<=0123."),
  );
  fc.assert(fc.property(fc.string({ unit: characters, maxLength: 60 }), readAnything), { seed: 1, numRuns: 2000 });
  fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 60 }), readAnything), { seed: 2, numRuns: 500 });
});

test("any bytes are answered", () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 60 }), readAnything), { seed: 3, numRuns: 500 });
});

test("a valid file is answered however it is damaged", () => {
  const piece = fc.constantFrom(
    "",
    " ",
    "\n",
    "\t",
    ":",
    "- ",
    "[",
    "]",
    "{",
    "}",
    '"',
    "'",
    "&a ",
    "*people",
    "!!int ",
    "~",
    "null",
    "{}",
    "a: b",
    "\n  x: ",
    "\u0000",
    "\\0",
    "999",
    "none",
    "vacant",
    "%",
    "#",
    "? ",
    "---\n",
    "<<: ",
  );
  const damage = fc.tuple(fc.nat(VALID.length), fc.nat(30), piece);
  fc.assert(
    fc.property(fc.array(damage, { minLength: 1, maxLength: 3 }), (damages) => {
      let text = VALID;
      for (const [at, length, replacement] of damages) text = text.slice(0, at) + replacement + text.slice(at + length);
      readAnything(text);
    }),
    { seed: 4, numRuns: 3000 },
  );
});

test("any value under any known key is answered", () => {
  const keys = fc.constantFrom(
    ...[
      "id",
      "name",
      "names",
      "role",
      "officer",
      "head",
      "heads",
      "people",
      "teams",
      "departments",
      "company",
      "status",
    ],
    ...[
      "vacant",
      "headcount",
      "reportsTo",
      "dotted",
      "committees",
      "officers",
      "members",
      "from",
      "to",
      "asOf",
      "version",
    ],
    ...["focus", "email", "x-y", "include", "__proto__"],
  );
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof(
      { depthSize: "small" },
      fc.jsonValue({ maxDepth: 1 }),
      fc.constantFrom("none", "vacant", "cio"),
      tie("map"),
      fc.array(tie("value"), { maxLength: 3 }),
    ),
    map: fc.dictionary(keys, tie("value"), { maxKeys: 5 }),
  }));
  fc.assert(
    fc.property(fc.dictionary(keys, value, { minKeys: 1 }), (file) => {
      readAnything(JSON.stringify(file));
    }),
    { seed: 5, numRuns: 1500 },
  );
});
