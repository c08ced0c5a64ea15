/** On a read-only disk Node's `recursive` hides why a folder cannot be made. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test, vi } from "vitest";
import { writeOutputFiles } from "../../src/cli/files/output-files.js";

vi.mock("node:fs", async (load) => {
  const real = await load<typeof import("node:fs")>();
  const mkdirSync = (folder: string, options?: { readonly recursive?: boolean }) => {
    if (real.existsSync(folder)) return real.mkdirSync(folder, options);
    const code = options?.recursive === true ? "ENOENT" : real.existsSync(path.dirname(folder)) ? "EROFS" : "ENOENT";
    throw Object.assign(new Error(code), { code });
  };
  return { ...real, mkdirSync };
});

const folder = mkdtempSync(path.join(tmpdir(), "orgwright-"));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

test.each(["charts/bank.svg", "charts/2026/bank.svg"])("%s in a folder that is not there says why", async (name) => {
  await expect(writeOutputFiles([{ path: path.join(folder, name), content: "new" }])).rejects.toThrow(
    `Cannot write '${path.join(folder, name)}': the disk is read-only.`,
  );
});

test("a folder that is there needs no making", async () => {
  await writeOutputFiles([{ path: path.join(folder, "bank.svg"), content: "new" }]);
});
