import type { ThemeName } from "../model/settings.js";
import { toPrintable } from "../report/index.js";
import { readConfigFor } from "./config-files.js";
import type { Config } from "./config-files.js";
import type { Deadline } from "./deadline.js";
import { readInputFile } from "./files/input-files.js";
import type { Git } from "./git.js";
import { openRevision, openRevisionOf, readRevisionWord } from "./revisions/revision.js";
import type { RevisionFile } from "./revisions/revision.js";
import { readConfigOf } from "./revisions/revision-files.js";
import { note } from "./terminal.js";

export interface HistoryFile {
  /** The file as the last commit of its history has it. */
  readonly file: RevisionFile;
  /** Name as the user typed it. */
  readonly name: string;
  readonly config: Config;
}

export interface HistoryFileRequest {
  readonly git: Git;
  readonly named: string | undefined;
  readonly theme: ThemeName | undefined;
  readonly deadline: Deadline;
}

/**
 * Opens the file whose history is asked for. Takes its state in the last commit, or for `REV:path` its state in that
 * revision.
 */
export async function openHistoryFile(word: string, request: HistoryFileRequest): Promise<HistoryFile> {
  const revision = readRevisionWord(word);
  if (revision !== undefined) {
    const file = openRevision(request.git, revision);
    return { file, name: word, config: await readConfigOf(file, request) };
  }
  const { content } = await readInputFile(word);
  const file = openRevisionOf(request.git, word, "HEAD");
  noteUncommitted(word, file, content);
  return { file, name: word, config: await readConfigFor({ ...request, companyFile: word }) };
}

/**
 * Prints a note if the file on disk differs from the last commit, since the history does not show changes that are not
 * committed.
 */
function noteUncommitted(word: string, { tree, path }: RevisionFile, content: Uint8Array): void {
  const entry = tree.find(path);
  const committed = entry?.kind === "file" ? tree.read(entry) : undefined;
  if (committed === undefined || withoutReturns(committed) === withoutReturns(content)) return;
  note(`${toPrintable(word)} has changes that are not committed; the history ends with the last commit.\n`);
}

/** Returns content as text without carriage returns, since git can add some when it checks a file out. */
function withoutReturns(content: Uint8Array): string {
  return Buffer.from(content).toString("latin1").replaceAll("\r", "");
}
