/** Two people or jobs may draw the same chart at once: a reader always finds one of the pictures, whole. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import process from "node:process";
import { setImmediate } from "node:timers/promises";
import { expect, test } from "vitest";
import { writeOutputFiles } from "../../src/cli/files/output-files.js";

const WRITER = path.join(import.meta.dirname, "../support/write-over.mjs");
const SIZE = 300_000;

test("four writers at once: every file is whole at every moment, and nothing else is left", async () => {
  const folder = mkdtempSync(path.join(tmpdir(), "orgwright-"));
  try {
    const names = ["bank-1.svg", "bank-2.svg"];
    const files = names.map((name) => path.join(folder, name));
    await writeOutputFiles(files.map((file) => ({ path: file, content: "o".repeat(SIZE) })));
    const writers = ["a", "b", "c", "d"].map((letter) =>
      spawn(process.execPath, [WRITER, letter, String(SIZE), "40", ...files], { stdio: "inherit" }),
    );
    let running = writers.length;
    const ended = writers.map(async (writer) => {
      const [status] = (await once(writer, "exit")) as [number | null];
      running -= 1;
      return status;
    });
    const seen = new Set<string>();
    while (running > 0) {
      for (const file of files) seen.add(describeContent(readFileSync(file, "utf8")));
      await setImmediate();
    }
    expect(await Promise.all(ended)).toEqual([0, 0, 0, 0]);
    expect([...seen].filter((content) => !/^[oabcd]{1}$/.test(content))).toEqual([]);
    expect(seen.size, "the reader saw several of them").toBeGreaterThan(2);
    expect(readdirSync(folder).sort()).toEqual(names);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

/** Returns one letter for a whole file, otherwise the letters in it and its length. */
function describeContent(text: string): string {
  const letters = [...new Set(text)].join("");
  return text.length === SIZE && letters.length === 1 ? letters : `${text.length} of ${letters}`;
}
