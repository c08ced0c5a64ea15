/** The scripts of `orgwright completion` in the shells they are for; each shell is asked what it offers for a line. */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const MAIN = path.join(import.meta.dirname, "../../dist/cli/main.js");
const ZSH_DRIVER = path.join(import.meta.dirname, "completion.zsh");
const BASH_DRIVER = `source "$1"; shift; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _orgwright
[[ \${#COMPREPLY[@]} == 0 ]] || printf '%s\\n' "\${COMPREPLY[@]}"`;

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "orgwright-"));
  mkdirSync(path.join(folder, "org"));
  writeFileSync(path.join(folder, "my company.yaml"), "company: A\n");
  for (const shell of ["bash", "zsh", "fish"])
    writeFileSync(path.join(folder, `script.${shell}`), execFileSync(process.execPath, [MAIN, "completion", shell]));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function run(program: string, ...args: readonly string[]): string {
  return execFileSync(program, args, { cwd: folder, encoding: "utf8", env: { PATH: process.env.PATH, HOME: folder } });
}

/** Asks a shell what it offers at the end of a line. */
const OFFERS: Readonly<Record<string, (line: string) => readonly string[]>> = {
  bash: (line) =>
    run("bash", "--norc", "-c", BASH_DRIVER, "bash", "script.bash", ...line.split(" "))
      .split("\n")
      .filter(Boolean),
  zsh: (line) =>
    [...run("zsh", "-f", ZSH_DRIVER, "script.zsh", line).matchAll(/offer:(?<word>[^\r\n]*)/gu)].map(
      ({ groups }) => groups?.word?.replaceAll("\\ ", " ") ?? "",
    ),
  fish: (line) =>
    run("fish", "--no-config", "-c", `source script.fish; complete -C '${line}'`)
      .split("\n")
      .flatMap((offer) => (offer === "" ? [] : (offer.split("\t")[0] ?? "").replace(/\/$/u, ""))),
};

describe.each(Object.keys(OFFERS))("%s", (shell) => {
  const offersFor = (line: string) => [...new Set(OFFERS[shell]?.(line))].sort();

  test("offers commands, and the one that a word begins", () => {
    expect(offersFor("orgwright ")).toEqual(expect.arrayContaining(["check", "completion", "init", "render"]));
    expect(offersFor("orgwright rend")).toEqual(["render"]);
  });

  test("offers the options of the command, and those of every command", () => {
    expect(offersFor("orgwright render --")).toEqual(
      expect.arrayContaining(["--theme", "--page", "--quiet", "--help"]),
    );
    expect(offersFor("orgwright render --")).not.toContain("--fail-on");
    expect(offersFor("orgwright check --fail")).toEqual(["--fail-on"]);
  });

  test("offers the values of a choice, and nothing for free text", () => {
    expect(offersFor("orgwright render --theme ")).toEqual(["auto", "dark", "light", "print"]);
    expect(offersFor("orgwright check -f sa")).toEqual(["sarif"]);
    expect(offersFor("orgwright render --depth ")).toEqual([]);
  });

  test("offers files, also those with spaces, and folders where a folder is meant", () => {
    expect(offersFor("orgwright render my")).toEqual(["my company.yaml"]);
    expect(offersFor("orgwright init ")).toEqual(["org"]);
    expect(offersFor("orgwright check --config my")).toEqual(["my company.yaml"]);
  });
});
