/**
 * Each folder beside this file is one session of a user: `command.txt` holds the lines typed into a shell, and the
 * other files lie in the folder they are typed in. The test expects `stdout.txt`, `stderr.txt` and `status.txt`,
 * which `npm run accept` rewrites, and the files of `expected/` afterwards.
 */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { expectGolden } from "../support/golden.js";
import { playSession, readIfThere } from "../support/session.js";

const HERE = import.meta.dirname;
const CASES = readdirSync(HERE).filter((name) => statSync(path.join(HERE, name)).isDirectory());

test.concurrent.each(CASES)("%s", async (name) => {
  const folder = path.join(HERE, name);
  const commands = readFileSync(path.join(folder, "command.txt"), "utf8");
  await playSession(folder, commands, (copy, { stdout, stderr, status }) => {
    expect(stderr, "a stack trace is for --verbose only").not.toMatch(/^\s+at .+:\d+/m);
    expectGolden(path.join(folder, "stdout.txt"), stdout);
    expectGolden(path.join(folder, "stderr.txt"), stderr);
    expectGolden(path.join(folder, "status.txt"), `${String(status)}\n`);
    for (const file of listFiles(path.join(folder, "expected")))
      expect(readIfThere(path.join(copy, file)), file).toBe(readIfThere(path.join(folder, "expected", file)));
  });
});

function listFiles(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) =>
    statSync(path.join(folder, file)).isFile(),
  );
}
