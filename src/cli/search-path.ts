import { accessSync, constants, realpathSync, statSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { isBelow } from "./files/links.js";

/**
 * Returns the folders of PATH that are absolute, are not the current folder, and lie outside the folders in `outside`.
 */
export function listSearchFolders(searchPath: string, outside: readonly string[]): readonly string[] {
  const here = toReal(process.cwd());
  return searchPath.split(path.delimiter).filter((folder) => {
    if (!path.isAbsolute(folder)) return false;
    const real = toReal(folder);
    return real !== here && !outside.some((each) => isBelow(each, real));
  });
}

/** Returns the path of a program in the first folder that has it. */
export function findProgram(name: string, folders: readonly string[]): string | undefined {
  return folders.map((folder) => path.join(folder, name)).find(isProgram);
}

/** Returns the path of a folder without links, or its absolute path if there is no such folder. */
export function toReal(folder: string): string {
  try {
    return realpathSync(folder);
  } catch {
    return path.resolve(folder);
  }
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}
