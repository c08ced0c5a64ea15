/**
 * SourceDocument -> Settings. In: the plain tree of a config file, or the text of one setting from elsewhere. Out: the
 * settings of charts and checks, and what is wrong with them. The surprise: command line, environment and config file
 * share one table of settings, so that a value has the same meaning in all three, and is refused in the same words.
 */
export { describeBrandConcerns } from "./brand.js";
export { isFontPackage } from "./fonts.js";
export { CONFIG_FILE, readConfig } from "./read-config.js";
export type { ConfigFile, LoadConfigOptions, LoadedConfig } from "./read-config.js";
export { PAPER_WORDS } from "./paper.js";
export { readSetting, SETTING_NAMES } from "./settings.js";
export type { SettingName, SettingReading } from "./settings.js";
