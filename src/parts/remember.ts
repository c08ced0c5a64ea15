/**
 * Runs the commands that users run most and keeps the code that V8 made of them, so that the next process need not
 * make it again. `make.ts` runs it as a process of its own, so that it keeps no code of the build.
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { filesOfPart, openParts } from "./index.js";

const COMPANY = "examples/northwind-bank.yaml";

const parts = openParts();
if (parts === undefined) throw new Error("No parts were made whose code could be remembered.");
const { runProgram } = parts.loadProgram();
const folder = mkdtempSync(path.join(tmpdir(), "orgwright-build-"));
try {
  for (const command of [
    ["check", COMPANY, "-f", "text"],
    ["render", COMPANY, "-o", path.join(folder, "one.svg")],
    ["render", COMPANY, "--page", "slide", "-o", path.join(folder, "slides.svg")],
  ]) {
    const exitCode = await runProgram(command);
    // Exit code 1 is also an answer: the company has errors.
    if (exitCode > 1) throw new Error(`'orgwright ${command.join(" ")}' ended with ${exitCode}.`);
  }
  for (const { name, code } of parts.listCode()) writeFileSync(filesOfPart(name).code, code);
} finally {
  rmSync(folder, { recursive: true });
}
