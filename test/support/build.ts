import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import path from "node:path";

const ROOT = path.join(import.meta.dirname, "../..");
/** What the build writes last. */
const BUILT = path.join(ROOT, "dist/parts/made/program.code");

/** Runs once before all tests: what they start as a user would must be what `src` says now. */
export default function buildIfStale(): void {
  if (existsSync(BUILT) && newestIn("src") <= statSync(BUILT).mtimeMs) return;
  execFileSync("npm", ["run", "build", "--silent"], { cwd: ROOT, stdio: "inherit" });
}

function newestIn(folder: string): number {
  const entries = readdirSync(path.join(ROOT, folder), { recursive: true, encoding: "utf8" });
  return Math.max(...entries.map((entry) => statSync(path.join(ROOT, folder, entry)).mtimeMs));
}
