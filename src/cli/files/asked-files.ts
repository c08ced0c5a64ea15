import { readdirSync } from "node:fs";
import path from "node:path";
import { isCompanyFile } from "../../pipeline.js";
import { toPrintable } from "../../report/index.js";
import { listNames } from "../../wording/index.js";
import type { Deadline } from "../deadline.js";
import { toUsageError } from "./file-trouble.js";
import { readInputFile } from "./input-files.js";
import { findStats, refuseLinkOut } from "./links.js";
import { resolveStdinName, STDIN_WORD } from "./standard-input.js";
import { note } from "../terminal.js";
import { UsageError } from "../usage-error.js";

export interface FilesRequest {
  /** Files, folders and `-`, as typed. */
  readonly files: readonly string[];
  readonly stdinName: string | undefined;
  readonly deadline: Deadline;
}

/** The company files that a command is to read: at least one. */
export interface AskedFiles {
  /** Paths; each file appears once. */
  readonly paths: readonly string[];
  /** The path among `paths` that stands for standard input, if any. */
  readonly stream: string | undefined;
}

/**
 * Finds the company files that were asked for. Refuses a run that would read none, because such a run must not look
 * like a success.
 */
export async function findAskedFiles({ files, stdinName, deadline }: FilesRequest): Promise<AskedFiles> {
  const isStreamAsked = files.includes(STDIN_WORD);
  const stream = isStreamAsked ? resolveStdinName(stdinName) : undefined;
  if (stdinName !== undefined && !isStreamAsked)
    throw new UsageError("--stdin-name names what '-' reads. Add '-' as a file, or leave --stdin-name out.");
  const found = new Map<string, string>();
  for (const word of files.filter((each) => each !== STDIN_WORD))
    for (const file of isFolder(word) ? await listCompanyFiles(word, deadline) : [word])
      if (!found.has(path.resolve(file))) found.set(path.resolve(file), file);
  if (stream !== undefined && found.has(path.resolve(stream)))
    throw new UsageError(
      `'${toPrintable(stream)}' is named twice: as a file and as the name of standard input. Leave one of the two out.`,
    );
  const paths = [...found.values(), ...(stream === undefined ? [] : [stream])];
  if (paths.length === 0) throw new UsageError("No company file is named. Name one, a folder, or '-'.");
  return { paths, stream };
}

const MAIN_FILE = "company.yaml";

/** Lists the company files directly in a folder: only `company.yaml` if it exists, otherwise all of them. */
async function listCompanyFiles(folder: string, deadline: Deadline): Promise<readonly string[]> {
  const candidates = listCandidates(folder);
  if (candidates.includes(MAIN_FILE)) return [path.join(folder, MAIN_FILE)];
  const found: string[] = [];
  const others: string[] = [];
  for (const name of candidates) {
    const file = path.join(folder, name);
    ((await isCompany(file, deadline)) ? found : others).push(file);
  }
  const passedOver = others.length === 0 ? "" : `Skipped ${toPrintable(listNames(others))}: no 'company:' at the top.`;
  if (found.length === 0)
    throw new UsageError(
      [`There is no company file in '${toPrintable(folder)}'.`, passedOver || "Name another folder, or a file."].join(
        " ",
      ),
    );
  if (passedOver !== "") note(`${passedOver}\n`);
  return found;
}

/** Lists the names of YAML files that could hold a company; leaves out hidden files and config files. */
function listCandidates(folder: string): readonly string[] {
  // The folder may itself be a link.
  refuseLinkOut(path.join(folder, MAIN_FILE));
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => !entry.isDirectory())
      .map(({ name }) => name)
      .filter((name) => /^[^.].*\.ya?ml$/iu.test(name) && !/\.config\.ya?ml$/iu.test(name))
      .sort();
  } catch (error) {
    throw toUsageError(error, "read", folder);
  }
}

async function isCompany(file: string, { expired }: Deadline): Promise<boolean> {
  refuseLinkOut(file);
  // Pass over pipes and devices in a folder: nobody asked for them, and reading one may never end.
  if (findStats(file)?.isFile() === false) return false;
  return isCompanyFile(await readInputFile(file), expired);
}

function isFolder(word: string): boolean {
  return findStats(word)?.isDirectory() === true;
}
