import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import path from "node:path";

const ROOT = path.join(import.meta.dirname, "../..");
/** File that the build writes last. */
const BUILT = path.join(ROOT, "dist/parts/made/made.json");

/** Builds `dist/` once before all tests if `src` is newer: tests start the built program as a user would. */
export default function buildIfStale(): void {
  if (existsSync(BUILT) && newestIn("src") <= statSync(BUILT).mtimeMs) return;
  execFileSync("npm", ["run", "build", "--silent"], { cwd: ROOT, stdio: "inherit" });
}

function newestIn(folder: string): number {
  const entries = readdirSync(path.join(ROOT, folder), { recursive: true, encoding: "utf8" });
  return Math.max(...entries.map((entry) => statSync(path.join(ROOT, folder, entry)).mtimeMs));
}
