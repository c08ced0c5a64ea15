import { lstat } from "node:fs/promises";
import path from "node:path";
import process from "node:process";
import type { Finding } from "../model/finding.js";
import type { FontRequest } from "../model/font.js";
import type { CheckSettings, Settings, ThemeName } from "../model/settings.js";
import { loadConfig } from "../pipeline.js";
import { toPrintable } from "../report/index.js";
import type { Deadline } from "./deadline.js";
import { findVariable, variableOf } from "./asked-settings.js";
import { codeOf, toUsageError } from "./files/file-trouble.js";
import { readNamedFile, toText } from "./files/input-files.js";
import type { InputFile } from "./files/input-files.js";
import { UsageError } from "./usage-error.js";
import type { Looked } from "./watch/watched-places.js";

/** Config of a company file; if none was found, `input` is absent and nothing is set. */
export interface Config {
  readonly input?: InputFile;
  readonly settings: Settings;
  readonly check: CheckSettings;
  /**
   * Path of the company file that the config names. If the user names only a part, its company is found through this
   * path.
   */
  readonly company?: string;
  /** Typefaces in the order in which they are tried; paths are relative to `folder`. */
  readonly fonts: readonly FontRequest[];
  /** Folder on the disk that relative paths in the config start from. */
  readonly folder: string;
  readonly findings: readonly Finding[];
  /** Whether the config cannot be used, because an error is among the findings. */
  readonly isBad: boolean;
}

/**
 * Names of config files. If a folder has several of them, only the first in this order counts. Config files hold data
 * only, never a program, because a stranger's pull request can add one.
 */
export const CONFIG_NAMES = ["orgwright.config.yaml", "orgwright.config.json", "package.json"] as const;
export const PACKAGE_FILE = "package.json";
const PACKAGE_KEY = "orgwright";
const NOUN = "config file";
const MOST_BYTES = 1024 * 1024;

const NO_CONFIG: Config = {
  settings: {},
  check: { rules: {}, words: {} },
  fonts: [],
  folder: ".",
  findings: [],
  isBad: false,
};

export interface ConfigRequest {
  readonly companyFile: string;
  /** Config file that the user named. */
  readonly named: string | undefined;
  /** Theme that the user asked for outside the config file. */
  readonly theme?: ThemeName | undefined;
  /** Called with each file and folder just before it is read or looked for. */
  readonly looked?: Looked | undefined;
  readonly deadline: Deadline;
}

/**
 * Reads the config file that was named. If none was named, reads the nearest one in the company file's folder or above
 * it.
 */
export async function readConfigFor({ named, theme, deadline, ...request }: ConfigRequest): Promise<Config> {
  return toConfig(await findConfigFile(findNamedConfig(named), request), { theme, deadline });
}

/** Returns the config file named by `--config`, or else by ORGWRIGHT_CONFIG. */
export function findNamedConfig(option: string | undefined): string | undefined {
  return option ?? findVariable(process.env, variableOf("config"));
}

/**
 * Reads the settings in a config file. Without a config file, nothing is set.
 * @param folder folder on the disk that paths in the config start from; by default, the config file's own folder
 */
export function toConfig(
  input: InputFile | undefined,
  { theme, deadline }: Pick<ConfigRequest, "theme" | "deadline">,
  folder?: string,
): Config {
  if (input === undefined) return NO_CONFIG;
  if (input.content.length > MOST_BYTES)
    throw new UsageError(`'${toPrintable(input.path)}' is larger than 1 MiB, the limit for a config file.`);
  const under = isPackageFile(input) ? PACKAGE_KEY : undefined;
  const { settings, check, company, fonts, findings } = loadConfig(input, { under, theme, expired: deadline.expired });
  if (settings === undefined && findings.length === 0)
    throw new UsageError(`'${toPrintable(input.path)}' has no key '${PACKAGE_KEY}'. Add it, or name another file.`);
  const isBad = findings.some(({ severity }) => severity === "error");
  return {
    input,
    settings: settings ?? {},
    check: check ?? NO_CONFIG.check,
    ...(company !== undefined && { company: path.join(path.dirname(input.path), company) }),
    fonts: fonts ?? [],
    folder: folder ?? path.dirname(input.path),
    findings,
    isBad,
  };
}

/**
 * Tells whether a config comes from a key of package.json. A revision and colon at the start of the path are ignored.
 */
function isPackageFile(input: InputFile): boolean {
  return path.basename(input.path).replace(/^.*:/su, "") === PACKAGE_FILE;
}

/** Reads a config file that was named. */
export function readNamedConfig(named: string): Promise<InputFile> {
  return readNamedFile(named, NOUN, MOST_BYTES + 1);
}

async function findConfigFile(
  named: string | undefined,
  { companyFile, looked }: Pick<ConfigRequest, "companyFile" | "looked">,
): Promise<InputFile | undefined> {
  if (named !== undefined) {
    looked?.(named);
    return readNamedConfig(named);
  }
  let folder = path.dirname(path.resolve(companyFile));
  for (;;) {
    for (const name of CONFIG_NAMES) {
      looked?.(path.join(folder, name));
      const found = await readIfConfig(path.join(folder, name), !path.isAbsolute(companyFile));
      if (found !== undefined) return found;
    }
    const above = path.dirname(folder);
    // Stop at the repository's root: a config above it is not part of the project.
    if (above === folder || (await isThere(path.join(folder, ".git")))) return undefined;
    folder = above;
  }
}

/** Reads a config file that no option or variable names, and shows its path as the user would write it. */
async function readIfConfig(file: string, isShownRelative: boolean): Promise<InputFile | undefined> {
  const shown = isShownRelative ? path.relative("", file) : file;
  const isPackage = path.basename(file) === PACKAGE_FILE;
  const kind = await findKind(file);
  if (kind === undefined || (isPackage && kind !== "file")) return undefined;
  // Refuse links: a link in a pull request could lead to any file or device of this machine.
  if (kind !== "file")
    throw new UsageError(`'${toPrintable(shown)}' is a ${kind}. Make it a file, or name the file after --config.`);
  const input = await readNamedFile(shown, NOUN, MOST_BYTES + 1);
  return isPackage && !seemsToHavePackageKey(toText(input) ?? "") ? undefined : input;
}

/**
 * Tells whether a package.json has the key `orgwright`. If the file is not valid JSON, looks for the key in its text,
 * so that the fault is reported.
 */
export function seemsToHavePackageKey(text: string): boolean {
  try {
    const facts: unknown = JSON.parse(text);
    return typeof facts === "object" && facts !== null && Object.hasOwn(facts, PACKAGE_KEY);
  } catch {
    return text.includes(`"${PACKAGE_KEY}"`);
  }
}

async function isThere(file: string): Promise<boolean> {
  return (await findKind(file)) !== undefined;
}

async function findKind(file: string): Promise<"file" | "link" | "folder" | "device" | undefined> {
  try {
    const stats = await lstat(file);
    if (stats.isSymbolicLink()) return "link";
    if (stats.isDirectory()) return "folder";
    return stats.isFile() ? "file" : "device";
  } catch (error) {
    if (codeOf(error) === "ENOENT" || codeOf(error) === "ENOTDIR") return undefined;
    throw toUsageError(error, "read", file);
  }
}
