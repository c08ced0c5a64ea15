import { writeSync } from "node:fs";
import process from "node:process";
import pc from "picocolors";
import { disarmCommands } from "../model/build-server.js";
import type { Colours } from "../report/index.js";
import { Progress } from "./progress.js";

/** No colours, for output that programs read or files keep. */
export const NO_COLOURS: Colours = pc.createColors(false);

/**
 * Returns the colours for one stream: NO_COLOR turns them off and FORCE_COLOR on; if neither is set, only a terminal
 * has colours.
 */
export function coloursFor(stream: NodeJS.WriteStream): Colours {
  const { NO_COLOR: no, FORCE_COLOR: force, TERM: term } = process.env;
  if (no !== undefined && no !== "") return NO_COLOURS;
  if (force !== undefined && force !== "") return pc.createColors(force !== "0" && force !== "false");
  return pc.createColors(stream.isTTY && term !== "dumb");
}

/** Progress of the run, if there is a terminal to show it on. */
let progress: Progress | undefined;
let isQuiet = false;

const USUAL_COLUMNS = 80;

/** Begins a run. A quiet run prints no notes about the files it writes, and shows no progress. */
export function beginOutput(asked: { readonly isQuiet: boolean }): void {
  isQuiet = asked.isQuiet;
  const { isTTY, columns } = process.stderr;
  // Node's types claim that every stream is a terminal.
  const isTerminal = (isTTY as boolean | undefined) === true && process.env.TERM !== "dumb";
  progress =
    isQuiet || !isTerminal
      ? undefined
      : new Progress({
          write: (text) => process.stderr.write(text),
          // A terminal that does not know its width says 0.
          columns: columns > 0 ? columns : USUAL_COLUMNS,
          now: () => performance.now(),
        });
}

/** Tells people at a terminal what the run is doing. */
export function announce(words: string): void {
  progress?.announce(words);
}

/** Shows progress if a change of its line is due. */
export function showProgress(): void {
  progress?.tick();
}

export function endProgress(): void {
  progress?.end();
  progress = undefined;
}

/** Prints data that the command was asked for. */
export function print(content: string | Uint8Array): void {
  progress?.clear();
  process.stdout.write(content);
}

/** Prints a line of data that contains words that the user wrote. A build server cannot take the line for a command. */
export function printLine(line: string): void {
  print(`${disarmCommands(line)}\n`);
}

/** Prints notes. A build server cannot take any of their lines for a command. */
export function note(text: string): void {
  progress?.clear();
  process.stderr.write(text.split("\n").map(disarmCommands).join("\n"));
}

/** Prints a note about a file that the run writes, unless the run is quiet. */
export function noteFile(text: string): void {
  if (!isQuiet) note(text);
}

/**
 * Lets the program that reads standard output close it early, as `head` does in `orgwright check x.yaml | head`. The
 * run continues, so that its exit code is right. Any other error on standard output means that data is lost.
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
  // Nobody reads the stream any more, so nobody would see a message.
}
