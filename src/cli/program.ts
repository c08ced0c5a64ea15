import process from "node:process";
import { runCommandLine } from "./command-line.js";
import { endProgress, guardOutput, note } from "./terminal.js";
import { UsageError } from "./usage-error.js";

/**
 * Carries out one command line and returns the exit code; it does not end the process: Node does so once the last byte
 * of output is written.
 */
export async function runProgram(args: readonly string[]): Promise<number> {
  // These variables make the YAML parser log to standard output, in the middle of a report.
  delete process.env.LOG_STREAM;
  delete process.env.LOG_TOKENS;
  guardOutput();
  try {
    return await runCommandLine(args);
  } catch (error) {
    note(explainFailure(error, args.includes("--verbose")));
    return 2;
  } finally {
    endProgress();
  }
}

function explainFailure(error: unknown, isVerbose: boolean): string {
  const stack = isVerbose && error instanceof Error ? `\n${error.stack ?? ""}\n` : "";
  if (error instanceof UsageError) return `orgwright: ${error.message}\n${stack}`;
  const reason = error instanceof Error ? error.message : String(error);
  return `orgwright: this is a fault in orgwright, not in your file: ${reason.split("\n", 1)[0] ?? ""}
Please report it with the command and, if you can, the part of the file that causes it${
    isVerbose ? "." : ";\nthe same command with --verbose shows where it happened."
  }
${stack}`;
}
