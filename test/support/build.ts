import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import path from "node:path";

const ROOT = path.join(import.meta.dirname, "../..");
const BUILT = path.join(ROOT, "dist/cli/main.js");

/** Runs once before all tests: what they start as a user would must be what `src` says now. */
export default function buildIfStale(): void {
  if (existsSync(BUILT) && newestIn("src") <= statSync(BUILT).mtimeMs) return;
  execFileSync(process.execPath, [path.join(ROOT, "node_modules/typescript/bin/tsc"), "-p", "tsconfig.build.json"], {
    cwd: ROOT,
    stdio: "inherit",
  });
}

function newestIn(folder: string): number {
  const entries = readdirSync(path.join(ROOT, folder), { recursive: true, encoding: "utf8" });
  return Math.max(...entries.map((entry) => statSync(path.join(ROOT, folder, entry)).mtimeMs));
}
