import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import process from "node:process";
import { createInterface } from "node:readline";

const MAIN = path.resolve("dist/cli/main.js");

/** A program that runs until it is stopped. */
export interface LongRun {
  /** First line that the program printed; a preview prints its address. */
  readonly address: string;
  readonly pid: number;
  /** Texts that the program has written to standard error. */
  readonly notes: () => string;
  /** Lines that the program has printed so far. */
  readonly lines: () => readonly string[];
  /** Ends the program as Ctrl-C does, and returns its exit code. */
  readonly stop: () => Promise<number | null>;
}

/** A module that is loaded before the program, and its settings. */
export interface Probe {
  readonly module: string;
  readonly env: Readonly<Record<string, string>>;
}

/** Starts a program that prints one line when it is ready, and waits for that line. */
export async function startLongRun(words: readonly string[], folder: string, probe?: Probe): Promise<LongRun> {
  const watched = probe === undefined ? [] : ["--import", probe.module];
  const child = spawn(process.execPath, [...watched, MAIN, ...words], {
    cwd: folder,
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, ...probe?.env },
  });
  let notes = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => (notes += text));
  const ended = once(child, "exit") as Promise<[number | null]>;
  const printed: string[] = [];
  const output = createInterface({ input: child.stdout }).on("line", (line) => printed.push(line));
  await Promise.race([once(output, "line"), ended]);
  const [address] = printed;
  if (address === undefined) throw new Error(`The program ended before it was ready: ${notes}`);
  return {
    address,
    lines: () => printed,
    pid: child.pid ?? 0,
    notes: () => notes,
    stop: async () => {
      child.kill("SIGINT");
      const [code] = await ended;
      return code;
    },
  };
}
