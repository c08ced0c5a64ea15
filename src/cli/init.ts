import path from "node:path";
import { toPrintable } from "../report/index.js";
import { joinWithAnd } from "../wording/index.js";
import { findToday, readNow } from "./check-date.js";
import { HOST_NAMES } from "./ci-choices.js";
import type { CiChoice } from "./ci-choices.js";
import { listCiFiles } from "./ci-files.js";
import type { ProjectFile } from "./ci-files.js";
import { findCodeHost } from "./code-host.js";
import type { Deadline } from "./deadline.js";
import { findStats, refuseLinkOut } from "./files/links.js";
import { compareOutputFile, writeOutputFiles } from "./files/output-files.js";
import { askDecisions, canAsk, readDecisions } from "./init-decisions.js";
import type { TypedDecisions } from "./init-decisions.js";
import { listCompanyFolderFiles, listEditorFiles } from "./project-files.js";
import { findProjectPlace, isTaken, refuseOddFolder } from "./project-place.js";
import type { ProjectPlace } from "./project-place.js";
import { quoteForShell } from "./shell-words.js";
import { TEMPLATES } from "./template-list.js";
import type { Template } from "./template-list.js";
import { fillTemplate } from "./template-text.js";
import { note, noteFile, printLine } from "./terminal.js";
import { UsageError } from "./usage-error.js";

export interface InitOptions extends TypedDecisions {
  readonly folder: string;
  readonly force: boolean;
  readonly deadline: Deadline;
}

interface Project {
  readonly place: ProjectPlace;
  readonly template: Template;
  readonly name: string | undefined;
  readonly ci: CiChoice;
}

/** Carries out `orgwright init`: writes either all files of a new company or none. Returns the exit code. */
export async function init({ folder, force, deadline, ...typed }: InitOptions): Promise<number> {
  const decisions = readDecisions(typed);
  const place = findProjectPlace(folder);
  // Refuse before asking: nobody should answer questions in vain.
  refuseTaken([path.join(folder, "company.yaml")], force);
  const host = place.isInRepository ? findCodeHost(place.root) : "none";
  const isCiOpen = place.isInRepository && host === "none";
  const { template, name, ci } = canAsk() ? await deadline.waitFor(() => askDecisions(decisions, isCiOpen)) : decisions;
  await writeProject({ place, template: template ?? TEMPLATES[0], name, ci: ci ?? host }, { force, deadline });
  return 0;
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
  await writeOutputFiles(written, deadline.checkpoint);
  for (const file of paths) printLine(toPrintable(file));
  for (const file of kept) await noteKept(file);
  noteFile(describeNext(project));
}

async function noteKept(file: ProjectFile): Promise<void> {
  if ((await compareOutputFile(file)) === "same") return;
  note(`${toPrintable(file.path)} stays as it is: ${file.ifThere ?? ""}.\n`);
}

/** Lists all files of a project, with paths from the current folder. */
function listProjectFiles({ place, template, name, ci }: Project): readonly ProjectFile[] {
  const company = fillTemplate(template, { name, asOf: readNow(undefined) ?? findToday() });
  const below = (top: string) => (file: ProjectFile) => ({ ...file, path: path.join(top, file.path) });
  return [
    ...[{ path: "company.yaml", content: company }, ...listCompanyFolderFiles(template.policy)].map(
      below(place.folder),
    ),
    ...[...listEditorFiles(), ...listCiFiles(ci, place.fromRoot)].map(below(place.root)),
  ];
}

/** Refuses to replace files that are there, unless that was asked for; never replaces anything but files. */
function refuseTaken(files: readonly string[], force: boolean): void {
  const odd = files.find((file) => isTaken(file) && findStats(file)?.isFile() !== true);
  if (odd !== undefined) throw new UsageError(`'${toPrintable(odd)}' is not a file, so it cannot be replaced.`);
  const taken = files.filter(isTaken);
  if (force || taken.length === 0) return;
  const [verb, them] = taken.length === 1 ? ["is", "it"] : ["are", "them"];
  const names = joinWithAnd(taken.map((file) => `'${toPrintable(file)}'`));
  // Only CI files end with .yml. One may be there because the repository holds another company.
  const remedy = taken.every((file) => file.endsWith(".yml"))
    ? `Replace ${them} with --force, or leave CI files out with --ci none.`
    : `Choose another folder, or replace ${them} with --force.`;
  throw new UsageError(`${names} ${verb} already there. ${remedy}`);
}

function describeNext({ place, template, ci }: Project): string {
  const company = quoteForShell(path.join(place.folder, "company.yaml"));
  const commands = [
    [`orgwright render ${company}`, "draws the chart as out/company.svg"],
    [`orgwright check ${company}`, `finds one thing on purpose: ${template.lesson}`],
    [`orgwright who "the laptops" ${company}`, "says who answers for something"],
  ] as const;
  const width = Math.max(...commands.map(([command]) => command.length));
  const lines = commands.map(([command, outcome]) => `  ${command.padEnd(width)}  ${outcome}\n`);
  const checked =
    ci === "none" ? "No CI files: --ci github or --ci gitlab writes them." : `Checked by ${HOST_NAMES[ci]}.`;
  return `A ${template.title}; every name is invented. ${checked}\nNext:\n${lines.join("")}`;
}
