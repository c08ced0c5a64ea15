import { realpathSync } from "node:fs";
import { findRepositoryRoot } from "../repository.js";
import { codeOf } from "../files/file-trouble.js";
import { isBelow, isGitData } from "../files/links.js";
import { readRegularFile } from "../files/regular-file.js";

/** One byte more than the limit for a font, so that a file over the limit is noticed. */
const READ_AT_MOST_BYTES = 20 * 1024 * 1024 + 1;

/** Content of a font file, or a sentence about why it is not read. */
export type FontFile =
  { readonly kind: "content"; readonly content: Uint8Array } | { readonly kind: "refused"; readonly because: string };

/**
 * Returns the folder that fonts have to be in: the repository, or the folder itself if there is none. The path that is
 * returned contains no links.
 */
export function findFontRoot(folder: string): string {
  const real = realpathSync(folder);
  return findRepositoryRoot(real) ?? real;
}

/**
 * Reads a font file. Links are followed first. Otherwise, a stranger's pull request that names the file could show
 * other files of this machine, or make a run hang on a device.
 * @param root folder that the file must be in; absent if the user typed the file's name
 */
export function readFontFile(file: string, root: string | undefined): FontFile {
  try {
    const real = realpathSync(file);
    if (root !== undefined && !isBelow(root, real))
      return refuse(
        "It is outside the repository or, without a repository, outside the folder of the config. Put the file itself there.",
      );
    if (root !== undefined && isGitData(root, real)) return refuse("It is git's own data. Name a TTF or OTF file.");
    const read = readRegularFile(real, READ_AT_MOST_BYTES);
    if (read.kind === "content") return read;
    return refuse(
      read.reason === "folder"
        ? `It is a folder. Name the TTF or OTF file in it.`
        : "It is not a regular file. Name a TTF or OTF file.",
    );
  } catch (error) {
    const code = codeOf(error);
    if (code === "ENOENT" || code === "ENOTDIR") return refuse("There is no such file. Correct the path.");
    if (code === "EACCES" || code === "EPERM") return refuse("Permission to read it is denied.");
    if (code === "ELOOP" || code === "ENAMETOOLONG")
      return refuse("Its path is too long, or leads through links in a circle. Correct it.");
    throw error;
  }
}

function refuse(because: string): FontFile {
  return { kind: "refused", because };
}
