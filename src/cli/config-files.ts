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
  /** Path of the company file that the config names; other company files may be files that this one includes. */
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
 * Names of config files; only the first of these in a folder counts. They hold data only, never a program: a stranger's
 * pull request may add a config file.
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

/** Reads the config file that was named, or else the nearest one beside the company file or above it. */
export async function readConfigFor({ named, theme, deadline, ...request }: ConfigRequest): Promise<Config> {
  return toConfig(await findConfigFile(findNamedConfig(named), request), { theme, deadline });
}

/** Returns the config file that was asked for by the option, or else by the variable. */
export function findNamedConfig(option: string | undefined): string | undefined {
  return option ?? findVariable(process.env, variableOf("config"));
}

/**
 * Reads what a config file sets; without one, nothing is set.
 * @param folder folder on the disk for a config that was read from a commit; by default, the folder of its path
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
    // Stop at the root of a repository: folders above it belong to somebody else.
    if (above === folder || (await isThere(path.join(folder, ".git")))) return undefined;
    folder = above;
  }
}

/** Reads a config file that was found rather than named, and shows its path as the user would write it. */
async function readIfConfig(file: string, isShownRelative: boolean): Promise<InputFile | undefined> {
  const shown = isShownRelative ? path.relative("", file) : file;
  const isPackage = path.basename(file) === PACKAGE_FILE;
  const kind = await findKind(file);
  if (kind === undefined || (isPackage && kind !== "file")) return undefined;
  // A link in a pull request could lead to any file or device of this machine.
  if (kind !== "file")
    throw new UsageError(`'${toPrintable(shown)}' is a ${kind}. Make it a file, or name the file after --config.`);
  const input = await readNamedFile(shown, NOUN, MOST_BYTES + 1);
  return isPackage && !seemsToHavePackageKey(toText(input) ?? "") ? undefined : input;
}

/**
 * Tells whether a package.json has the key of this program. A broken file that seems to have it counts, and is
 * reported.
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
