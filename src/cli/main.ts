#!/usr/bin/env node
/**
 * In: the words after `orgwright`. Out: files, streams and the exit code. The only stage that knows files,
 * streams, colours, the environment and exit codes. The surprise: nothing here ends the process; the code
 * is set and Node ends when the last byte is written.
 */
import process from "node:process";
import { runCommandLine } from "./command-line.js";
import { guardOutput, note } from "./terminal.js";
import { UsageError } from "./usage-error.js";

const args = process.argv.slice(2);
// With these the YAML parser writes what it sees to standard output, in the middle of a report.
delete process.env.LOG_STREAM;
delete process.env.LOG_TOKENS;
guardOutput();
try {
  process.exitCode = await runCommandLine(args);
} catch (error) {
  process.exitCode = 2;
  note(explainFailure(error, args.includes("--verbose")));
}

function explainFailure(error: unknown, isVerbose: boolean): string {
  const stack = isVerbose && error instanceof Error ? `\n${error.stack ?? ""}\n` : "";
  if (error instanceof UsageError) return `orgwright: ${error.message}\n${stack}`;
  const reason = error instanceof Error ? error.message : String(error);
  return `orgwright: this is our fault, not your file's: ${reason.split("\n", 1)[0] ?? ""}
Please report it with the command and, if you can, the part of the file that brings it about${
    isVerbose ? "." : ";\nthe same command with --verbose shows where it happened."
  }
${stack}`;
}
