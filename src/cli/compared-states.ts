import path from "node:path";
import { checkInput, isDate } from "../pipeline.js";
import { toPrintable } from "../report/index.js";
import type { Finding } from "../model/finding.js";
import type { Graph } from "../model/graph.js";
import type { Opened } from "../model/opened.js";
import type { SourceFile } from "../model/source.js";
import { findToday } from "./check-date.js";
import { openCompanies, openPastCompany } from "./company-files.js";
import type { Config } from "./config-files.js";
import type { Deadline } from "./deadline.js";
import { findAskedFiles } from "./files/asked-files.js";
import { readStandardInput, STDIN_WORD } from "./files/standard-input.js";
import { createGit } from "./git.js";
import type { Git } from "./git.js";
import { findCommitBefore, openRevision, openRevisionOf, readRevisionWord } from "./revisions/revision.js";
import type { RevisionFile } from "./revisions/revision.js";
import { announce } from "./terminal.js";
import { UsageError } from "./usage-error.js";

export interface StatesRequest {
  /** One or two of: a file, a folder, `-`, `REV:path`. */
  readonly operands: readonly string[];
  /** Revision or day to compare with, in place of the first of two operands. */
  readonly since: string | undefined;
  readonly stdinName: string | undefined;
  readonly config: string | undefined;
  readonly now: string | undefined;
  readonly deadline: Deadline;
}

/** One of the two states to compare, after its files were read. */
export interface OpenedState {
  readonly name: string;
  readonly graph?: Graph | undefined;
  readonly findings: readonly Finding[];
  /** Findings about faults in the files. Such faults can keep entries out of the graph. */
  readonly inputFindings: readonly Finding[];
  readonly files: readonly SourceFile[];
  readonly config: Config;
}

/** Opens the two states to compare; a single file is compared with its last commit. */
export async function openStates(request: StatesRequest): Promise<readonly [before: OpenedState, after: OpenedState]> {
  const { operands, since, deadline } = request;
  const git = createGit({ leftMs: deadline.leftMs });
  const [first = "", second] = operands;
  if (operands.filter((word) => word === STDIN_WORD).length > 1)
    throw new UsageError("Standard input can be only one of the two states. Name a file or a revision for the other.");
  if (second !== undefined) return [await openWord(first, git, request), await openWord(second, git, request)];
  const after = await openWord(first, git, request);
  const before = await openPast(findPast(git, after.path, since), request);
  return [before, after];
}

type NamedState = OpenedState & { readonly path: string };

async function openWord(word: string, git: Git, request: StatesRequest): Promise<NamedState> {
  const revision = readRevisionWord(word);
  if (revision !== undefined) return openPast(openRevision(git, revision), request);
  const { config, now, deadline } = request;
  const stdinName = word === STDIN_WORD ? request.stdinName : undefined;
  const { paths, stream: streamName } = await findAskedFiles({ files: [word], stdinName, deadline });
  const [only = "", another] = paths;
  if (another !== undefined)
    throw new UsageError(
      `'${toPrintable(word)}' holds several companies: '${toPrintable(only)}', '${toPrintable(another)}'. Name one of them.`,
    );
  const stream = streamName === undefined ? undefined : await readStandardInput(streamName, deadline);
  const dates = { now: now ?? findToday() };
  const [company] = await openCompanies(paths, { named: config, isChecked: true, stream, deadline, ...dates });
  if (company === undefined) throw new UsageError(`'${toPrintable(word)}' cannot be read.`);
  return { ...company, inputFindings: listInputFindings(company), name: company.path };
}

async function openPast(file: RevisionFile, { config, now, deadline }: StatesRequest): Promise<NamedState> {
  announce(`Reading ${toPrintable(file.shown)}`);
  const company = await openPastCompany(file, { named: config, isChecked: true, now: now ?? findToday(), deadline });
  return { ...company, inputFindings: listInputFindings(company), name: file.shown, path: file.shown };
}

function listInputFindings(company: Opened & { readonly config: Config }): readonly Finding[] {
  return checkInput(company, { settings: company.config.check }).findings;
}

/** Returns the state that a file is compared with: as of a revision, as of a day, or as last committed. */
function findPast(git: Git, file: string, since: string | undefined): RevisionFile {
  if (readRevisionWord(file) !== undefined)
    throw new UsageError(
      `'${toPrintable(file)}' is one past state. Name the state to compare it with: orgwright diff ${toPrintable(file)} ${toPrintable(path.posix.basename(file.replace(/^[^:]*:/su, "")))}`,
    );
  if (since === undefined || !isDate(since)) return openRevisionOf(git, file, since ?? "HEAD");
  return openRevisionOf(git, file, findCommitBefore(git, file, since));
}
