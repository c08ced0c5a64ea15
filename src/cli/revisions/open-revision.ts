import path from "node:path";
import { checkOpened, openCompany } from "../../pipeline.js";
import type { LoadedCompany } from "../../pipeline.js";
import { toPrintable } from "../../report/index.js";
import {
  CONFIG_NAMES,
  findNamedConfig,
  PACKAGE_FILE,
  readNamedConfig,
  seemsToHavePackageKey,
  toConfig,
} from "../config-files.js";
import type { Config } from "../config-files.js";
import type { Deadline } from "../deadline.js";
import { toText } from "../files/input-files.js";
import type { InputFile } from "../files/input-files.js";
import { UsageError } from "../usage-error.js";
import type { RevisionFile } from "./revision.js";
import { createTreeReader, folderOf } from "./tree-reader.js";

export interface RevisionRequest {
  /** Config file that was named; it is read from the disk, while one that is found is of the commit. */
  readonly config: string | undefined;
  /** Date of the check. */
  readonly now: string | undefined;
  readonly today: string;
  readonly deadline: Deadline;
}

/** A company of a commit, with the config of that commit. */
export interface RevisionCompany extends LoadedCompany {
  readonly config: Config;
}

/** Opens and checks a company as a commit has it: its file, the files it includes, and its config. */
export async function openRevisionCompany(file: RevisionFile, request: RevisionRequest): Promise<RevisionCompany> {
  const { deadline, now, today } = request;
  const content = readFile(file);
  const named = findNamedConfig(request.config);
  const input = named === undefined ? findConfig(file) : await readNamedConfig(named);
  const config = toConfig(input, { deadline });
  const { expired } = deadline;
  const opened = openCompany(
    { path: file.shown, content },
    { includes: createTreeReader(file.tree, file.path), expired },
  );
  if (opened.isPart)
    throw new UsageError(
      `'${toPrintable(file.shown)}' holds one department, so it is a part of a company file. Name the company file that includes it.`,
    );
  return { ...opened, ...checkOpened(opened, { settings: config.check, now, today, expired }), config };
}

function readFile({ shown, tree, path: file }: RevisionFile): Uint8Array {
  const entry = tree.find(file);
  if (entry === undefined)
    throw new UsageError(
      `'${toPrintable(shown)}' does not exist: that commit has no such file. Paths start at the root of the repository, or with './' at the current folder.`,
    );
  if (entry.kind !== "file")
    throw new UsageError(`'${toPrintable(shown)}' is a ${entry.kind} and not a file. Name the company file.`);
  const content = tree.read(entry);
  if (content === undefined)
    throw new UsageError(
      `Git cannot read '${toPrintable(shown)}': the clone is partial or damaged, or the file is larger than 32 MiB.`,
    );
  return content;
}

/** Finds the nearest config of the same commit, beside the company file or above it. */
function findConfig({ shown, tree, path: file }: RevisionFile): InputFile | undefined {
  const revision = shown.slice(0, shown.indexOf(":"));
  for (let folder = folderOf(file); ; folder = folderOf(folder)) {
    for (const name of CONFIG_NAMES) {
      const at = path.posix.join(folder, name);
      const entry = tree.find(at);
      const content = entry?.kind === "file" ? tree.read(entry) : undefined;
      if (content === undefined) continue;
      const input = { path: `${revision}:${at}`, content };
      if (name !== PACKAGE_FILE || seemsToHavePackageKey(toText(input) ?? "")) return input;
    }
    if (folder === "") return undefined;
  }
}
