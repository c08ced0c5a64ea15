import path from "node:path";
import { toPrintable } from "../../report/index.js";
import {
  CONFIG_NAMES,
  findNamedConfig,
  PACKAGE_FILE,
  readNamedConfig,
  seemsToHavePackageKey,
  toConfig,
} from "../config-files.js";
import type { Config, ConfigRequest } from "../config-files.js";
import { toText } from "../files/input-files.js";
import type { InputFile } from "../files/input-files.js";
import { UsageError } from "../usage-error.js";
import type { RevisionFile } from "./revision.js";
import { folderOf } from "./tree-reader.js";

/** Reads a company file of a commit; when it is not there, says what to do. */
export function readRevisionFile({ shown, tree, path: file }: RevisionFile): Uint8Array {
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

/**
 * Reads the config for a file of a commit. A config that the user names is read from the disk; a config that is found
 * is read from the commit.
 */
export async function readConfigOf(
  file: RevisionFile,
  { named, theme, deadline }: Omit<ConfigRequest, "companyFile">,
): Promise<Config> {
  const asked = findNamedConfig(named);
  if (asked !== undefined) return toConfig(await readNamedConfig(asked), { theme, deadline });
  const found = findConfig(file);
  // Fonts that the config names are read from the disk and not from the commit.
  const folder = found && path.join(file.repository.workTree, path.posix.dirname(found.path.replace(/^[^:]*:/su, "")));
  return toConfig(found, { theme, deadline }, folder);
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
