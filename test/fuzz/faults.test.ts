/**
 * Companies are broken on purpose, and `check` finds exactly what was broken, at its place. A file gets an answer
 * however it is damaged. `npm run fuzz` goes on with both for as long as you like.
 */
import fc from "fast-check";
import { expect, test } from "vitest";
import { FAULT_NAMES } from "./faults.mjs";
import { damageFile, describeInput } from "./inputs.mjs";
import { brokenCompany, checkBroken } from "./model.mjs";
import { judgeBytes } from "./oracle.mjs";

test("what was broken is what is found", () => {
  const done = new Set<string>();
  fc.assert(
    fc.property(brokenCompany, (broken) => {
      checkBroken(broken);
      for (const name of broken.faults) done.add(name);
    }),
    { numRuns: 400 },
  );
  expect([...done].sort(), "every way of breaking a company came about").toEqual([...FAULT_NAMES].sort());
});

test("a miss and a finding too many are noticed", () => {
  const content = "company: A\ndepartments: [{ name: B, officer: nobody }]\n";
  expect(() => {
    checkBroken({ content, faults: [], expected: [] });
  }).toThrow(/found besides: unknown-reference@45/);
  expect(() => {
    checkBroken({ content, faults: [], expected: ["unknown-reference@45", "unknown-key@0"] });
  }).toThrow(/not found: unknown-key@0/);
});

test("damaged files are answered", async () => {
  for (let number = 0; number < 400; number++) await judgeBytes(damageFile(1, number));
});

test("the same seed and number give the same input", () => {
  for (const number of [1, 4]) expect(describeInput(3, number)).toEqual(describeInput(3, number));
  expect(describeInput(3, 1)).not.toEqual(describeInput(4, 1));
});

test("broken companies are drawn harmless", async () => {
  const companies = fc.sample(brokenCompany, 25);
  for (const { content } of companies) await judgeBytes(new TextEncoder().encode(content), { isDrawn: true });
});
