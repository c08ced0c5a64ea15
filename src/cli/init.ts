import path from "node:path";
import process from "node:process";
import { toPrintable, writeReview } from "../report/index.js";
import { joinWithAnd } from "../wording/index.js";
import { findToday, readNow } from "./check-date.js";
import { listCiFiles } from "./ci-files.js";
import type { ProjectFile } from "./ci-files.js";
import { findCodeHost } from "./code-host.js";
import type { Deadline } from "./deadline.js";
import { findStats, isSameFile, refuseLinkOut } from "./files/links.js";
import { compareOutputFile, writeOutputFiles } from "./files/output-files.js";
import { askDecisions, canAsk, readDecisions } from "./init-decisions.js";
import type { TypedDecisions } from "./init-decisions.js";
import { describeNext } from "./init-next.js";
import { readTableCompany, renameCompany } from "./init-from.js";
import type { Project } from "./project.js";
import { listCompanyFolderFiles, listEditorFiles } from "./project-files.js";
import { findProjectPlace, isTaken, refuseOddFolder } from "./project-place.js";
import { TEMPLATES } from "./template-list.js";
import { fillTemplate } from "./template-text.js";
import { coloursFor, note, noteFile, printLine } from "./terminal.js";
import { TOOL } from "./tool.js";
import { UsageError } from "./usage-error.js";

export interface InitOptions extends TypedDecisions {
  readonly folder: string;
  /** Table of people to start from. */
  readonly from: string | undefined;
  readonly force: boolean;
  readonly deadline: Deadline;
}

/**
 * Carries out `orgwright init`: writes either all files of a new company or none. Returns exit code 1 if rows of the
 * table were left out.
 */
export async function init({ folder, from, force, deadline, ...typed }: InitOptions): Promise<number> {
  const decisions = readDecisions(typed);
  if (from !== undefined && decisions.template !== undefined)
    throw new UsageError("--from and --template both say what to start from. Leave one of the two out.");
  const place = findProjectPlace(folder);
  // Refuse before asking, so that nobody answers questions in vain.
  refuseTaken([path.join(folder, "company.yaml")], force);
  const host = place.isInRepository ? findCodeHost(place.root) : "none";
  const isCiOpen = place.isInRepository && host === "none";
  const table = from === undefined ? undefined : await readTableCompany(from, deadline);
  const { template, name, ci } = canAsk()
    ? await deadline.waitFor(() => askDecisions(decisions, { isCiOpen, tableName: table?.name }))
    : decisions;
  const start = table ?? template ?? TEMPLATES[0];
  await writeProject({ place, start, from, name, ci: ci ?? host }, { force, deadline });
  return table !== undefined && table.review.counts.leftOut > 0 ? 1 : 0;
}

async function writeProject(
  project: Project,
  { force, deadline }: Pick<InitOptions, "force" | "deadline">,
): Promise<void> {
  refuseOddFolder(project.place, project.ci);
  const files = listProjectFiles(project);
  const kept = files.filter(({ path: file, ifThere }) => ifThere !== undefined && isTaken(file));
  const written = files.filter((file) => !kept.includes(file));
  const paths = written.map((file) => file.path);
  refuseTaken(paths, force);
  for (const file of paths) refuseLinkOut(file, "write");
  const { from, start } = project;
  if (from !== undefined && paths.some((file) => isSameFile(file, from)))
    throw new UsageError(
      `'${toPrintable(from)}' would be replaced by the company that is made from it. Rename it first.`,
    );
  await writeOutputFiles(written, deadline.checkpoint);
  if ("review" in start)
    note(await writeReview("text", start.review, { tool: TOOL, colours: coloursFor(process.stderr) }));
  for (const file of paths) printLine(toPrintable(file));
  for (const file of kept) await noteKept(file);
  noteFile(describeNext(project));
}

async function noteKept(file: ProjectFile): Promise<void> {
  if ((await compareOutputFile(file)) === "same") return;
  note(`${toPrintable(file.path)} stays as it is: ${file.ifThere ?? ""}.\n`);
}

/** Lists all files of a project, with paths from the current folder. */
function listProjectFiles({ place, start, name, ci }: Project): readonly ProjectFile[] {
  const below = (top: string) => (file: ProjectFile) => ({ ...file, path: path.join(top, file.path) });
  const company = { path: "company.yaml", content: writeStart(start, name) };
  const policy = "review" in start ? undefined : start.policy;
  return [
    ...[company, ...listCompanyFolderFiles(policy)].map(below(place.folder)),
    ...[...listEditorFiles(), ...listCiFiles(ci, place.fromRoot)].map(below(place.root)),
  ];
}

function writeStart(start: Project["start"], name: string | undefined): string {
  if (!("review" in start)) return fillTemplate(start, { name, asOf: readNow(undefined) ?? findToday() });
  return name === undefined ? start.content : renameCompany(start.content, name);
}

/**
 * Refuses to replace existing files unless `force` is set. Never replaces anything that is not a file, such as a
 * folder.
 */
function refuseTaken(files: readonly string[], force: boolean): void {
  const odd = files.find((file) => isTaken(file) && findStats(file)?.isFile() !== true);
  if (odd !== undefined) throw new UsageError(`'${toPrintable(odd)}' is not a file, so it cannot be replaced.`);
  const taken = files.filter(isTaken);
  if (force || taken.length === 0) return;
  const [verb, them] = taken.length === 1 ? ["is", "it"] : ["are", "them"];
  const names = joinWithAnd(taken.map((file) => `'${toPrintable(file)}'`));
  // Only the CI files of a project end with .yml. They can exist because of another company in the repository.
  const remedy = taken.every((file) => file.endsWith(".yml"))
    ? `Replace ${them} with --force, or leave CI files out with --ci none.`
    : `Choose another folder, or replace ${them} with --force.`;
  throw new UsageError(`${names} ${verb} already there. ${remedy}`);
}
