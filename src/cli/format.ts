import process from "node:process";
import { formatCompany } from "../format.js";
import { toPrintable } from "../report/index.js";
import { countOf } from "../wording/index.js";
import type { Deadline } from "./deadline.js";
import { findAskedFiles } from "./files/asked-files.js";
import { createIncludeReader } from "./files/include-reader.js";
import { readInputFile, toText } from "./files/input-files.js";
import type { InputFile } from "./files/input-files.js";
import { refuseLinkOut } from "./files/links.js";
import { writeOutputFiles } from "./files/output-files.js";
import type { OutputFile } from "./files/output-files.js";
import { readStandardInput } from "./files/standard-input.js";
import { writeReport } from "./findings-report.js";
import { coloursFor, note, noteFile, print, printLine } from "./terminal.js";
import { UsageError } from "./usage-error.js";

export interface FormatRequest {
  readonly files: readonly string[];
  readonly check: boolean;
  readonly stdinName: string | undefined;
  readonly deadline: Deadline;
}

/**
 * Carries out `orgwright format`: writes company files in the usual layout, and prints the names of the files that
 * change. With `--check`, only prints these names. Returns exit code 1 if a file is not YAML or, with `--check`, if any
 * file would change.
 */
export async function format({ files, check, stdinName, deadline }: FormatRequest): Promise<number> {
  const { paths, stream } = await findAskedFiles({ files, stdinName, deadline });
  const changed: OutputFile[] = [];
  let isFaulty = false;
  for (const path of paths) {
    const input = path === stream ? await readStandardInput(path, deadline) : await readInputFile(path);
    deadline.checkpoint();
    const text = formatInput(input, deadline);
    if (text === undefined) isFaulty = true;
    else if (path === stream && !check) print(text);
    else if (text !== toText(input, true)) changed.push({ path, content: text });
  }
  if (!check) await replaceFiles(changed, deadline);
  for (const { path } of changed) printLine(toPrintable(path));
  if (check && changed.length > 0)
    noteFile(
      `${countOf(changed.length, "file")} to format: orgwright format ${changed.map(({ path }) => toPrintable(path)).join(" ")}\n`,
    );
  return isFaulty || (check && changed.length > 0) ? 1 : 0;
}

/** Returns the text of a file in the usual layout; if the file is not YAML, reports that and returns undefined. */
function formatInput(input: InputFile, { expired }: Deadline): string | undefined {
  const file = { path: input.path, content: toText(input, true) ?? input.content };
  const includes = createIncludeReader(input.path);
  const formatted = formatCompany(file, { includes, expired });
  if (formatted.kind === "formatted") return formatted.text;
  if (formatted.kind === "other")
    throw new UsageError(`'${toPrintable(input.path)}' holds neither a company nor departments. Name a company file.`);
  const { findings } = formatted;
  note(writeReport("text", { findings, inputs: [input], failOn: "error", colours: coloursFor(process.stderr) }));
  return undefined;
}

async function replaceFiles(changed: readonly OutputFile[], deadline: Deadline): Promise<void> {
  for (const { path } of changed) refuseLinkOut(path, "write");
  await writeOutputFiles(changed, deadline.checkpoint);
}
