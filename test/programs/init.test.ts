/** Questions as people see them: `script` runs the command on a terminal of its own and types the answers. */
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import process from "node:process";
import { afterEach, beforeEach, expect, test } from "vitest";

const MAIN = path.join(import.meta.dirname, "../../dist/cli/main.js");

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "orgwright-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Types keys, one each second, and returns everything that the terminal receives. */
function runOnTerminal(words: string, keys: readonly string[]): string {
  const command = `stty columns 100 rows 40; '${process.execPath}' '${MAIN}' ${words} >paths.txt`;
  const typed = keys.map((key) => `sleep 1; printf '${key}'; `).join("");
  return execFileSync("sh", ["-c", `( ${typed} sleep 1 ) | script --quiet --command "$COMMAND" record || true`], {
    cwd: folder,
    encoding: "utf8",
    env: { PATH: process.env.PATH, HOME: folder, TERM: "xterm", COMMAND: command },
  });
}

test("three answers make a company, and standard output holds its paths only", { timeout: 60_000 }, () => {
  const seen = runOnTerminal("init org --deadline 3", ["\\033[B", "\\033[B", "\\r", "Acme", "\\r"]);
  expect(seen).toContain("Which company is most like yours?");
  expect(seen).toContain("What is it called?");
  expect(seen).toContain("orgwright render org/company.yaml");
  expect(readFileSync(path.join(folder, "org/company.yaml"), "utf8")).toMatch(/retail bank[^]*\n {2}name: "Acme"\n/u);
  expect(readFileSync(path.join(folder, "paths.txt"), "utf8").split("\n")[0]).toBe("org/company.yaml");
});

test("what was typed is not asked for", { timeout: 60_000 }, () => {
  const seen = runOnTerminal("init --template city --name Acme", []);
  expect(seen).not.toContain("?");
  expect(existsSync(path.join(folder, "company.yaml"))).toBe(true);
});

test("an answer that is not given leaves nothing behind", { timeout: 60_000 }, () => {
  expect(runOnTerminal("init org", ["\\003"])).toContain("Nothing was written");
  expect(existsSync(path.join(folder, "org"))).toBe(false);
});
