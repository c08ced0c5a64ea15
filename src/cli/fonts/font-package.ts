import { readdirSync, realpathSync } from "node:fs";
import path from "node:path";
import { findMeantWord } from "../../catalog/index.js";
import { didYouMean } from "../../wording/index.js";
import { findStats } from "../files/links.js";

/** Scope of packages that hold whole TTF files, each weight in a file of its own. */
const SCOPE = "@expo-google-fonts";
/** Scope of packages that hold compressed web fonts, split by writing system. */
const WEB_SCOPE = "@fontsource";

/** Endings of file names, by weight. The program draws in the weights 400 and 600. */
const REGULAR = /[-_]400Regular\.(?:ttf|otf)$/u;
const BOLD = [/[-_]600SemiBold\.(?:ttf|otf)$/u, /[-_]700Bold\.(?:ttf|otf)$/u] as const;
/** Folders of a package that hold the files of one weight. */
const WEIGHT_FOLDER = /^(?:400Regular|600SemiBold|700Bold)$/u;

/** The files of a package, or sentences about why it cannot be used. */
export type FontPackage =
  | { readonly kind: "found"; readonly regular: string; readonly bold: string | undefined }
  | { readonly kind: "refused"; readonly because: string };

/**
 * Finds the font files of a package, which is in the `node_modules` of a folder or of a folder above it. Only file
 * names are read: no code of a package ever runs.
 * @param root topmost folder that is searched; its path contains no links
 */
export function findFontPackage(word: string, folder: string, root: string): FontPackage {
  const name = word.replace(/^@[^/]*\//u, "");
  const folders = listFolders(realpathSync(folder), root).map((each) => path.join(each, "node_modules"));
  const isWebOnly = word.startsWith(`${WEB_SCOPE}/`);
  const found = isWebOnly ? undefined : findFolder(folders, SCOPE, name);
  if (found !== undefined) return chooseFiles(found, name);
  const install = `Install one with whole fonts: npm i -D ${SCOPE}/${name}`;
  if (findFolder(folders, WEB_SCOPE, name) !== undefined)
    return refuse(`Its package ${WEB_SCOPE}/${name} holds fonts for the web, split by script. ${install}`);
  const meant = findMeantWord(
    name,
    folders.flatMap((each) => listNames(path.join(each, SCOPE))),
  );
  return refuse(`It is not installed.${didYouMean(meant, "")} To install it: npm i -D ${SCOPE}/${name}`);
}

/** Lists a folder and those above it, up to the root. */
function listFolders(folder: string, root: string): readonly string[] {
  const folders = [folder];
  for (let at = folder; at !== root && at !== path.dirname(at); at = path.dirname(at)) folders.push(path.dirname(at));
  return folders;
}

function findFolder(folders: readonly string[], scope: string, name: string): string | undefined {
  return folders.map((each) => path.join(each, scope, name)).find((each) => findStats(each)?.isDirectory() === true);
}

function chooseFiles(folder: string, name: string): FontPackage {
  const inside = listNames(folder).filter((each) => WEIGHT_FOLDER.test(each));
  const files = ["", ...inside].flatMap((each) =>
    listNames(path.join(folder, each)).map((file) => path.join(folder, each, file)),
  );
  const regular = files.find((file) => REGULAR.test(file));
  if (regular === undefined) return refuse(`Its package ${SCOPE}/${name} has no file of the weight 400.`);
  const bold = BOLD.map((pattern) => files.find((file) => pattern.test(file))).find((file) => file !== undefined);
  return { kind: "found", regular, bold };
}

/** Lists the names in a folder, in an order that does not depend on the machine. */
function listNames(folder: string): readonly string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}

function refuse(because: string): FontPackage {
  return { kind: "refused", because };
}
