import type { Settings } from "../model/settings.js";
import { readSetting, SETTING_NAMES } from "../config/index.js";
import type { SettingName } from "../config/index.js";
import { toPrintable } from "../report/index.js";
import { UsageError } from "./usage-error.js";

/** Settings as typed; undefined for a setting that was not typed. */
export type SettingFlags = Readonly<Record<SettingName, string | undefined>>;

export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Name of the option for each setting. The setting's environment variable has the same words, in capitals, after
 * `ORGWRIGHT_`.
 */
const OPTIONS: Readonly<Record<SettingName, string>> = {
  view: "view",
  roles: "roles",
  page: "page",
  pages: "pages",
  headline: "headline",
  minFont: "min-font",
  people: "people",
  names: "names",
  photos: "photos",
  depth: "depth",
  theme: "theme",
  scale: "scale",
  background: "background",
};

/**
 * Returns settings from the command line and the environment. The command line wins; an empty variable counts as
 * absent.
 */
export function readAskedSettings(flags: SettingFlags, environment: Environment): Settings {
  let settings: Settings = {};
  for (const name of SETTING_NAMES) {
    const option = OPTIONS[name];
    const flag = flags[name];
    const variable = variableOf(option);
    const text = flag ?? findVariable(environment, variable);
    if (text === undefined) continue;
    const reading = readSetting(name, text);
    if (reading.kind === "refused") {
      const { reason, help } = reading.refusal;
      throw new UsageError(toPrintable(`${flag === undefined ? variable : `--${option}`} ${reason} ${help}`));
    }
    settings = { ...settings, ...reading.settings };
  }
  return settings;
}

/** Returns the name of the environment variable, such as `ORGWRIGHT_MIN_FONT`, for an option such as `min-font`. */
export function variableOf(option: string): string {
  return `ORGWRIGHT_${option.toUpperCase().replaceAll("-", "_")}`;
}

export function findVariable(environment: Environment, variable: string): string | undefined {
  const value = environment[variable];
  return value === "" ? undefined : value;
}
