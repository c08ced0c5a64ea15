import { writeSync } from "node:fs";
import process from "node:process";
import pc from "picocolors";
import { disarmCommands } from "../model/build-server.js";
import type { Colours } from "../report/index.js";

/** For what is read by programs or kept in files. */
export const NO_COLOURS: Colours = pc.createColors(false);

/** Colours for one stream: NO_COLOR turns them off, FORCE_COLOR on, otherwise a terminal has them. */
export function coloursFor(stream: NodeJS.WriteStream): Colours {
  const { NO_COLOR: no, FORCE_COLOR: force, TERM: term } = process.env;
  if (no !== undefined && no !== "") return NO_COLOURS;
  if (force !== undefined && force !== "") return pc.createColors(force !== "0" && force !== "false");
  return pc.createColors(stream.isTTY && term !== "dumb");
}

/** Data: what the command was asked for. */
export function print(content: string | Uint8Array): void {
  process.stdout.write(content);
}

/** A line of data that holds words of the user's, made printable. */
export function printLine(line: string): void {
  print(`${disarmCommands(line)}\n`);
}

/** Notes and progress; whatever stands in them, no line is a command to a build server. */
export function note(text: string): void {
  process.stderr.write(text.split("\n").map(disarmCommands).join("\n"));
}

/**
 * A reader that goes away (`orgwright check x.yaml | head`) has what it wanted; the work goes on and the exit
 * code stays true. Any other trouble with standard output means that data is lost.
 */
export function guardOutput(): void {
  process.stderr.on("error", ignore);
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") return;
    writeSync(process.stderr.fd, `orgwright: standard output cannot be written (${error.code ?? error.message}).\n`);
    process.exit(2);
  });
}

function ignore(): void {
  // Nobody is left to tell.
}
