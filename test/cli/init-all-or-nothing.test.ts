/** A disk that fails half-way leaves no file of a new company behind. */
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test, vi } from "vitest";
import type { Deadline } from "../../src/cli/deadline.js";
import { init } from "../../src/cli/init.js";
import { NO_DEADLINE } from "../../src/model/deadline.js";

let failsAt = 0;
vi.mock("node:fs", async (load) => {
  const real = await load<typeof import("node:fs")>();
  let opened = 0;
  const openSync = (...words: Parameters<typeof real.openSync>) => {
    if (words[1] !== "wx") return real.openSync(...words);
    opened += 1;
    if (opened % failsAt === 0) {
      opened = 0;
      throw Object.assign(new Error("EACCES"), { code: "EACCES" });
    }
    return real.openSync(...words);
  };
  return { ...real, openSync };
});

const top = mkdtempSync(path.join(tmpdir(), "orgwright-"));
afterAll(() => {
  rmSync(top, { recursive: true, force: true });
});

const deadline: Deadline = {
  expired: () => false,
  checkpoint: NO_DEADLINE,
  leftMs: () => 1000,
  waitFor: <Answer>(person: () => Promise<Answer>) => person(),
  holdAgain: <Result>(work: (again: Deadline) => Promise<Result>) => work(deadline),
};

test.each([1, 2, 3, 4, 5, 6, 7])("nothing is left if file %i cannot be written", async (number) => {
  failsAt = number;
  const folder = path.join(top, "new", "org");
  const asked = { template: "bank", from: undefined, name: undefined, ci: "gitlab", force: false, deadline };
  await expect(init({ folder, ...asked })).rejects.toThrow("permission denied");
  expect(readdirSync(top)).toEqual([]);
});
