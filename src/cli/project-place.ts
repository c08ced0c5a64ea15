import { lstatSync, realpathSync } from "node:fs";
import path from "node:path";
import { toPrintable } from "../report/index.js";
import type { CiChoice } from "./ci-choices.js";
import { findRepositoryRoot } from "./repository.js";
import { UsageError } from "./usage-error.js";

/** The folder of a new company, and the folder that code hosts and editors treat as the root of the project. */
export interface ProjectPlace {
  /** Folder of the company, as typed. */
  readonly folder: string;
  /** Root of the repository, relative to the current folder; outside of repositories, the company's own folder. */
  readonly root: string;
  /** The company's folder relative to the root, with `/` between names; empty if it is the root. */
  readonly fromRoot: string;
  /** Whether the company's folder is in a repository. */
  readonly isInRepository: boolean;
}

/** Finds where the files of a company go. Links are followed, so that the root is the one that git would find. */
export function findProjectPlace(folder: string): ProjectPlace {
  if (folder === "")
    throw new UsageError("The name of the folder is empty. Name a folder, for example: orgwright init org");
  const real = toReal(path.resolve(folder));
  const root = findRepositoryRoot(real);
  if (root === undefined) return { folder, root: folder, fromRoot: "", isInRepository: false };
  const fromRoot = path.relative(root, real).split(path.sep).join("/");
  return { folder, root: path.relative("", root), fromRoot, isInRepository: true };
}

/** Refuses a folder whose name cannot be written in a CI file, where some characters are patterns or variables. */
export function refuseOddFolder({ fromRoot }: ProjectPlace, ci: CiChoice): void {
  if (ci === "none" || /^[\p{L}\p{M}\p{N} ._/-]*$/u.test(fromRoot)) return;
  throw new UsageError(
    `CI files cannot name the folder '${toPrintable(fromRoot)}': only letters, digits, spaces, '.', '_' and '-' are safe there. ` +
      "Choose another folder, or leave the CI files out with --ci none.",
  );
}

/** Returns the real path of a folder, which may not exist yet. */
function toReal(folder: string): string {
  try {
    return realpathSync(folder);
  } catch {
    const above = path.dirname(folder);
    return above === folder ? folder : path.join(toReal(above), path.basename(folder));
  }
}

/** Tells whether a path is taken, even by a link that leads nowhere. */
export function isTaken(file: string): boolean {
  try {
    return lstatSync(file, { throwIfNoEntry: false }) !== undefined;
  } catch {
    // A part of the path is a file or cannot be searched; the later attempt to write reports that.
    return false;
  }
}
