import path from "node:path";
import process from "node:process";
import type { FontRequest, Typeface } from "../../model/font.js";
import { isFontPackage } from "../../config/index.js";
import { FontRefusal, openTypeface } from "../../pipeline.js";
import { toPrintable } from "../../report/index.js";
import type { Config } from "../config-files.js";
import { refuseLinkOut } from "../files/links.js";
import { note } from "../terminal.js";
import { UsageError } from "../usage-error.js";
import type { Looked } from "../watch/watched-places.js";
import { findFontRoot, readFontFile } from "./font-file.js";
import { findFontPackage } from "./font-package.js";

/** The parts of a config that say which typefaces to use. */
export type FontConfig = Pick<Config, "fonts" | "folder" | "input">;

/** Limit for all font files of a run together. */
const MOST_BYTES = 120 * 1024 * 1024;

/** A typeface that is asked for, and the option or key that asks for it. */
interface Asked extends FontRequest {
  /** Folder that relative paths start from, and in which the search for packages begins. */
  readonly folder: string;
  /** Name of the option or key, at the start of messages. */
  readonly asker: string;
  readonly isTyped: boolean;
}

/** The typefaces of a run. Each file is read once, however many companies the run draws. */
export class Typefaces {
  readonly #typed: readonly string[];
  readonly #looked: Looked | undefined;
  readonly #opened = new Map<string, Promise<Typeface>>();
  #bytes = 0;

  /**
   * @param typed Packages and paths as they were typed; they win over the config.
   * @param looked Called with each file just before it is read.
   */
  constructor(typed: readonly string[], looked?: Looked) {
    this.#typed = typed;
    this.#looked = looked;
  }

  /**
   * Returns the typefaces that a company is drawn with, in the order in which they are tried.
   * @throws UsageError if a typeface is not installed, or if its file cannot be used.
   */
  async of(config: FontConfig): Promise<readonly Typeface[]> {
    const opened: Typeface[] = [];
    for (const asked of this.#list(config)) {
      const key = JSON.stringify([asked.folder, asked.name, asked.bold, asked.isMain]);
      const typeface = this.#opened.get(key) ?? this.#open(asked);
      this.#opened.set(key, typeface);
      opened.push(await typeface);
    }
    return opened;
  }

  #list({ fonts, folder, input }: FontConfig): readonly Asked[] {
    if (this.#typed.length > 0)
      return this.#typed.map((name) => ({
        name,
        isMain: false,
        folder: process.cwd(),
        asker: "--font",
        isTyped: true,
      }));
    return fonts.map((font) => ({ ...font, folder, asker: `'fonts:' of ${input?.path ?? ""}`, isTyped: false }));
  }

  async #open(asked: Asked): Promise<Typeface> {
    const { name, isMain } = asked;
    const own = findFiles(asked, name);
    const bold = asked.bold === undefined ? own.bold : findFiles(asked, asked.bold).regular;
    const regular = this.#read(asked, own.regular);
    const files = { regular, ...(bold !== undefined && { bold: this.#read(asked, bold) }) };
    try {
      const typeface = await openTypeface({ name, isMain, ...files });
      if (bold === undefined) noteNoBold(asked);
      return typeface;
    } catch (error) {
      if (!(error instanceof FontRefusal)) throw error;
      throw refuse(asked, error.isBold && bold !== undefined ? bold : own.regular, error.message);
    }
  }

  #read(asked: Asked, placed: PlacedFile): Uint8Array {
    this.#looked?.(placed.file);
    const read = readFontFile(placed.file, placed.root);
    if (read.kind === "refused") throw refuse(asked, placed, read.because);
    this.#bytes += read.content.length;
    if (this.#bytes > MOST_BYTES)
      throw refuse(asked, placed, `All fonts together may have ${MOST_BYTES / 1024 / 1024} MiB. Leave one out.`);
    return read.content;
  }
}

interface PlacedFile {
  /** Path or name as messages show it. */
  readonly shown: string;
  readonly file: string;
  /** Folder that the file must be in; absent if the user typed the file's name. */
  readonly root: string | undefined;
}

interface PlacedFiles {
  readonly regular: PlacedFile;
  readonly bold: PlacedFile | undefined;
}

/** Finds the files of a package, or the one file that a path names. */
function findFiles(asked: Asked, name: string): PlacedFiles {
  const { folder, isTyped } = asked;
  if (!isFontPackage(name)) {
    if (isTyped) refuseLinkOut(name);
    const root = isTyped ? undefined : findFontRoot(folder);
    return { regular: { shown: name, file: path.resolve(folder, name), root }, bold: undefined };
  }
  const root = findFontRoot(folder);
  const found = findFontPackage(name, folder, root);
  if (found.kind === "refused") throw refuse(asked, { shown: name }, found.because);
  const place = (file: string): PlacedFile => ({ shown: `${name}/${path.basename(file)}`, file, root });
  return { regular: place(found.regular), bold: found.bold === undefined ? undefined : place(found.bold) };
}

function noteNoBold({ name, asker, isMain }: Asked): void {
  const remedy = isMain ? "  Name its bold file: '{ main: FILE, bold: FILE }'." : "";
  note(`${toPrintable(`${asker}: '${name}' has no bold file, so bold text is set in its regular weight.${remedy}`)}\n`);
}

function refuse({ asker }: Asked, { shown }: Pick<PlacedFile, "shown">, because: string): UsageError {
  return new UsageError(toPrintable(`${asker}: '${shown}' cannot be used. ${because}`));
}
