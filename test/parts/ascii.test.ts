/** Parts are read as one byte a character, so that every character in them has to be one byte. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { runInThisContext } from "node:vm";
import { expect, test } from "vitest";
import { toAscii } from "../../src/parts/ascii.js";

const MADE = path.join(import.meta.dirname, "../../dist/parts/made");

test("every part is ASCII", () => {
  const parts = readdirSync(MADE).filter((name) => name.endsWith(".cjs"));
  expect(parts).toContain("program.cjs");
  const others = parts.filter((name) => !/^\p{ASCII}*$/u.test(readFileSync(path.join(MADE, name), "utf8")));
  expect(others).toEqual([]);
});

test("escaped patterns and texts mean what they meant", () => {
  const script = '["ß–𝕏".replace(/[ßæ]|–/gu, "s"), /^[😀x]$/u.test("😀")]';
  expect(toAscii(script)).toMatch(/^\p{ASCII}*$/u);
  expect(toAscii("–ß")).toBe("\\u2013\\u00df");
  expect(runInThisContext(toAscii(script))).toEqual(["ss𝕏", true]);
});
