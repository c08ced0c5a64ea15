/** Surroundings in which a chart is drawn. */
export interface Setting {
  readonly locale: string;
  readonly timeZone: string;
  /** The root of the repository, or a folder with another name that holds a copy of the company file. */
  readonly folder: "here" | "elsewhere";
}

export const SETTINGS: readonly Setting[];

/** Company files, relative to the root of the repository. */
export const COMPANIES: readonly string[];

/** Returns the formats of a company that the manifest holds, in the order of its lines. */
export function listFormats(company: string): readonly string[];

/** Checks and renders one company; returns the lines that the manifest should have for it. */
export function renderCompany(company: string, setting: Setting): Promise<string[]>;

/** A file that was drawn. */
export interface DrawnFile {
  readonly name: string;
  readonly content: Buffer;
}

/** Checks a company and renders it with the given options; returns the files in the order of their names. */
export function drawFiles(company: string, setting: Setting, renderOptions: readonly string[]): Promise<DrawnFile[]>;

/** Returns the language and the time zone that Node takes from a setting. */
export function describeSetting(setting: Setting): Promise<string>;

/** Reads the lines of the manifest by company file. */
export function readManifest(): Map<string, string[]>;
