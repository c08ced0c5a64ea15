import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { chmod, cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { once } from "node:events";
import { tmpdir } from "node:os";
import path from "node:path";
import { text } from "node:stream/consumers";

const ROOT = path.join(import.meta.dirname, "../..");
const MAIN = path.join(ROOT, "dist/cli/main.js");
/** Cache folder of all sessions. If each session had its own, every command would compile the program again. */
const CACHE = path.join(ROOT, "node_modules/.cache");

export interface SessionResult {
  readonly stdout: string;
  readonly stderr: string;
  readonly status: number | null;
}

/**
 * Plays commands as a user types them, in a copy of `folder`, with `orgwright` on the path and without
 * this machine's environment, on 30 June 2026; `inspect` looks at the copy before it is removed.
 */
export async function playSession(
  folder: string,
  commands: string,
  inspect: (copy: string, result: SessionResult) => void,
  environment: Readonly<Record<string, string>> = {},
): Promise<void> {
  const place = await mkdtemp(path.join(tmpdir(), "orgwright-"));
  try {
    const copy = path.join(place, "copy");
    await cp(folder, copy, { recursive: true });
    await mkdir(CACHE, { recursive: true });
    const bin = path.join(place, "bin");
    await mkdir(bin);
    const launcher = path.join(bin, "orgwright");
    await writeFile(launcher, `#!/bin/sh\nexec '${process.execPath}' '${MAIN}' "$@"\n`);
    await chmod(launcher, 0o755);

    const shell = spawn("/bin/sh", ["-c", commands], {
      cwd: copy,
      env: {
        PATH: `${bin}:/usr/bin:/bin`,
        HOME: place,
        XDG_CACHE_HOME: CACHE,
        ORGWRIGHT_NOW: "2026-06-30",
        ...environment,
      },
      stdio: ["ignore", "pipe", "pipe"],
    });
    const [stdout, stderr] = await Promise.all([text(shell.stdout), text(shell.stderr), once(shell, "close")]);
    inspect(copy, { stdout, stderr, status: shell.exitCode });
  } finally {
    await rm(place, { recursive: true, force: true });
  }
}

/** Returns the text of a file, or `undefined` when there is no such file. */
export function readIfThere(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, "utf8") : undefined;
}
