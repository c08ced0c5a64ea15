/** A finding reports every text that is cut, whichever key holds it. */
import { expect, test } from "vitest";
import { loadCompany } from "../../src/index.js";

function listLimits(content: string): readonly string[] {
  const { findings } = loadCompany({ path: "company.yaml", content });
  return findings
    .filter(({ rule }) => rule === "input-limit")
    .map(({ severity, message }) => {
      expect(severity).toBe("warn");
      return message.replace(/'x{20,}…?'/gu, "X");
    });
}

const COMPANY = "company: A\nofficers: [{ id: ceo, role: CEO, name: Eva }]\n";

/** Keys that are drawn, each with a file that holds a text under it and the words that name it. */
const DRAWN: readonly (readonly [string, (text: string) => string, string])[] = [
  ["a company", (text) => `company: ${text}\ndepartments: [{ name: B }]\n`, "'company'"],
  ["a named company", (text) => `company: { name: ${text} }\ndepartments: [{ name: B }]\n`, "'name' of the company"],
  ["an officer", (text) => `company: A\nofficers: [{ id: a, role: CEO, name: ${text} }]\n`, "'name' of X"],
  ["a role", (text) => `company: A\nofficers: [{ id: a, role: ${text} }]\n`, "'role' of 'a'"],
  ["a title", (text) => `${COMPANY}people: [{ id: p, title: ${text}, reportsTo: ceo }]\n`, "'title' of 'p'"],
  ["a scope", (text) => `company: A\nofficers: [{ id: a, role: CEO, scope: ${text} }]\n`, "'scope' of 'a'"],
  [
    "one of several names",
    (text) => `${COMPANY}people: [{ id: p, names: [B, ${text}], reportsTo: ceo }]\n`,
    "Entry 2 of 'names' of 'p'",
  ],
  ["a department", (text) => `${COMPANY}departments: [{ id: d, name: ${text} }]\n`, "'name' of X"],
  ["a head", (text) => `${COMPANY}departments: [{ name: D, head: ${text} }]\n`, "'head' of 'D'"],
  [
    "one of several heads",
    (text) => `${COMPANY}departments: [{ name: D, heads: [B, ${text}] }]\n`,
    "Entry 2 of 'heads' of 'D'",
  ],
  [
    "a described head",
    (text) => `${COMPANY}departments: [{ name: D, head: { name: ${text} } }]\n`,
    "'name' of 'head' of 'D'",
  ],
  ["a committee", (text) => `${COMPANY}committees: [{ id: c, name: ${text} }]\n`, "'name' of X"],
  ["a member", (text) => `${COMPANY}committees: [{ name: C, members: [${text}] }]\n`, "Entry 1 of 'members' of 'C'"],
  ["a chair", (text) => `${COMPANY}committees: [{ name: C, chair: ${text} }]\n`, "'chair' of 'C'"],
  [
    "a note",
    (text) => `${COMPANY}departments: [{ id: d, name: D }]\ndotted: [{ from: d, to: ceo, note: ${text} }]\n`,
    "'note' of entry 1 of 'dotted'",
  ],
  [
    "a kind of line",
    (text) => `${COMPANY}departments: [{ id: d, name: D }]\ndotted: [{ from: d, to: ceo, kind: ${text} }]\n`,
    "'kind' of entry 1 of 'dotted'",
  ],
  [
    "who acts",
    (text) => `company: A\nofficers: [{ id: a, role: CEO, vacant: true, acting: ${text} }]\n`,
    "'acting' of 'a'",
  ],
];

test.each(DRAWN)("what is drawn of %s has 200 characters", (_, write, what) => {
  const message = `${what.charAt(0).toUpperCase()}${what.slice(1)} is longer than the limit of 200 characters.`;
  expect(listLimits(write("x".repeat(200)))).toEqual([]);
  expect(listLimits(write("x".repeat(201)))).toContain(message);
  expect(listLimits(write("x".repeat(100_000)))).toContain(message);
});

const unit = (keys: string) => `${COMPANY}departments: [{ id: d, name: D, officer: ceo, ${keys} }]\n`;
const READ: readonly (readonly [string, (text: string) => string, string])[] = [
  ["a purpose", (text) => unit(`purpose: ${text}`), "'purpose' of 'D'"],
  ["a location", (text) => unit(`location: ${text}`), "'location' of 'D'"],
  ["a reason", (text) => unit(`why: ${text}`), "'why' of 'D'"],
  ["a kind", (text) => unit(`kind: ${text}`), "'kind' of 'D'"],
  ["a tag", (text) => unit(`tags: [${text}]`), "Entry 1 of 'tags' of 'D'"],
  ["an address", (text) => unit(`links: { wiki: "https://example.com/${text}" }`), "'wiki' of 'D'"],
  [
    "a regime",
    (text) => `company: { name: A, regimes: ${text} }\ndepartments: [{ name: B }]\n`,
    "'regimes' of the company",
  ],
  ["an id", (text) => `${COMPANY}departments: [{ id: ${text}, name: D }]\n`, "'id' of 'D'"],
  ["a person", (text) => `${COMPANY}people: [{ id: p, person: ${text}, reportsTo: ceo }]\n`, "'person' of 'p'"],
  [
    "why an area is left out",
    (text) => `${COMPANY}focus: { cio.it-governance: { notApplicable: ${text} } }\n`,
    "'notApplicable' of 'cio.it-governance'",
  ],
  [
    "why a finding is accepted",
    (text) => `${COMPANY}exceptions: [{ rule: root-count, reason: ${text} }]\n`,
    "'reason' of the exception from 'root-count'",
  ],
];

test.each(READ)("what is read of %s has 10,000 characters", (_, write, what) => {
  expect(listLimits(write("x".repeat(9000)))).toEqual([]);
  expect(listLimits(write("x".repeat(100_000)))).toContain(
    `${what.charAt(0).toUpperCase()}${what.slice(1)} is longer than the limit of 10,000 characters.`,
  );
});

test("text that is not read has no limit", () => {
  expect(listLimits(`${COMPANY}x-own: ${"x".repeat(100_000)}\n`)).toEqual([]);
});
