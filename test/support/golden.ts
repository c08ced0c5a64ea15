import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect } from "vitest";

/** True under `npm run accept`: goldens are rewritten instead of compared. */
export const isAccepting = import.meta.env.MODE === "accept";

/** Compares with the text of a golden file; `npm run accept` writes it. */
export function expectGolden(file: string, actual: string): void {
  if (isAccepting) {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, actual);
    return;
  }
  const name = path.basename(file);
  if (!existsSync(file)) throw new Error(`${name} is missing: look at the output, then write it with 'npm run accept'`);
  expect(actual, `differs from ${name}; look at it, then 'npm run accept' if it is right`).toBe(
    readFileSync(file, "utf8"),
  );
}
