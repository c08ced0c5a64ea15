import type { Graph } from "../model/graph.js";
import type { HistoryCommit, HistoryLimit, HistoryRow, UnreadCommit } from "../model/history.js";
import type { Opened } from "../model/opened.js";
import { checkInput, openCompany } from "../pipeline.js";
import { toPrintable } from "../report/index.js";
import type { loadHistory } from "../states.js";
import { isBoundary } from "./commit-date.js";
import type { Deadline } from "./deadline.js";
import type { Git } from "./git.js";
import type { LoggedCommit } from "./revisions/commit-log.js";
import { FileHistory } from "./revisions/file-history.js";
import type { PastFile } from "./revisions/file-history.js";
import type { RevisionFile } from "./revisions/revision.js";
import { createTreeReader } from "./revisions/tree-reader.js";
import type { UsedPaths } from "./revisions/watched-tree.js";
import { announce } from "./terminal.js";
import { UsageError } from "./usage-error.js";

/** A company through all its commits. */
export interface TracedCompany {
  readonly rows: readonly HistoryRow[];
  /** The latest state that can be read. */
  readonly latest: Opened & { readonly graph: Graph };
  readonly commits: number;
  readonly first: string;
  readonly last: string;
  readonly unread: readonly UnreadCommit[];
  readonly limit?: HistoryLimit;
}

export interface TraceRequest {
  readonly git: Git;
  readonly file: RevisionFile;
  /** Name of the file in messages. */
  readonly name: string;
  readonly most: number;
  readonly hasNames: boolean;
  readonly history: Awaited<ReturnType<typeof loadHistory>>;
  readonly deadline: Deadline;
}

/**
 * Traces a company from its first commit, or from the oldest one within the limit on commits, to the commit that is
 * asked for.
 */
export function traceCompany(request: TraceRequest): TracedCompany {
  const { git, file, name, most } = request;
  const past = new FileHistory(git, file.repository, { commit: file.tree.commit, path: file.path, most });
  // A past state can include a file that is not watched yet. Only the next pass finds all commits that changed this
  // file.
  for (;;) {
    if (!past.find())
      throw new UsageError(
        `Git cannot list the commits of '${toPrintable(name)}': the clone is partial or damaged. Clone the repository again.`,
      );
    const traced = traceOnce(past, request);
    if (!past.hasMissed()) return conclude(traced, past, request);
  }
}

type Traced = Pick<TracedCompany, "rows" | "commits" | "unread"> & {
  readonly latest: Opened | undefined;
  /** Whether the file is now a part of a company file. */
  readonly isPart: boolean;
  readonly days: readonly string[];
};

function traceOnce(past: FileHistory, { file, name, history, hasNames, deadline }: TraceRequest): Traced {
  const tracer = history.createTracer({ hasNames, expired: deadline.expired });
  const isOlder = findLimit(past, file, 0) !== undefined;
  const days: string[] = [];
  const unread: UnreadCommit[] = [];
  let latest: Opened | undefined;
  let isPart = false;
  let before: { readonly path: string; readonly used: UsedPaths } | undefined;
  for (const state of past.listStates()) {
    deadline.checkpoint();
    const { commit, path, tree } = state;
    if (before?.path === path && !commit.changes.some((change) => before?.used.isTouchedBy(change.path))) continue;
    announce(`Reading ${toPrintable(name)} as of ${commit.day}`);
    const opened = openState(state, deadline);
    before = { path, used: tree.used };
    days.push(commit.day);
    const told = toCommit(commit, hasNames);
    if (opened !== undefined && opened.graph === undefined) unread.push({ commit: told, reason: explain(opened) });
    else tracer.add(told, opened?.graph, isOlder && days.length - unread.length === 1);
    if (opened?.graph !== undefined) latest = opened;
    isPart = opened?.isPart === true;
  }
  return { rows: tracer.listRows(), latest, isPart, commits: days.length, days, unread };
}

function toCommit({ id, day, subject, author }: LoggedCommit, hasNames: boolean): HistoryCommit {
  return { id, day, subject, ...(hasNames && author !== undefined && { author }) };
}

/** Opens the company as a commit has it; nothing if the commit deleted the file. */
function openState({ commit, path, tree }: PastFile, { expired }: Deadline): Opened | undefined {
  const entry = tree.find(path);
  if (entry === undefined) return undefined;
  const content = entry.kind === "file" ? tree.read(entry) : undefined;
  const shown = `${commit.id.slice(0, 7)}:${path}`;
  if (content === undefined) return { path: shown, problems: [], files: [], isPart: false };
  return openCompany({ path: shown, content }, { includes: createTreeReader(tree, path), skipsPhotos: true, expired });
}

/** Returns why a state cannot be read: its first error, with the line. */
function explain(opened: Opened): string {
  if (opened.files.length === 0) return "it is a link or too large, or git cannot read it";
  const error = checkInput(opened, {}).findings.find(({ severity }) => severity === "error");
  if (error === undefined) return "it names neither an officer nor a department";
  return `line ${error.range.start.line}: ${error.message}`;
}

function conclude(
  { days, latest, isPart, ...traced }: Traced,
  past: FileHistory,
  request: TraceRequest,
): TracedCompany {
  const { name, file, most } = request;
  const shown = toPrintable(name);
  const sorted = days.toSorted();
  const [first] = sorted;
  const last = sorted.at(-1);
  if (first === undefined || last === undefined)
    throw new UsageError(`'${shown}' was never committed, so it has no history. Commit it first.`);
  if (isPart)
    throw new UsageError(
      `'${shown}' holds one department, so it is a part of a company file. Name the company file that includes it.`,
    );
  if (latest?.graph === undefined) {
    const [reason = ""] = traced.unread.map((each) => ` The oldest one: ${toPrintable(each.reason)}`);
    throw new UsageError(`No commit of '${shown}' holds a company that can be read.${reason}`);
  }
  const limit = findLimit(past, file, most);
  return { ...traced, latest: { ...latest, graph: latest.graph }, first, last, ...(limit && { limit }) };
}

function findLimit(past: FileHistory, { repository }: RevisionFile, most: number): HistoryLimit | undefined {
  if (past.isCut) return { kind: "most", most };
  const { oldest } = past;
  return oldest !== undefined && isBoundary(oldest.id, repository) ? { kind: "shallow" } : undefined;
}
