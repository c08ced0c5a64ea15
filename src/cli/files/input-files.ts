import { createReadStream } from "node:fs";
import { readdir } from "node:fs/promises";
import path from "node:path";
import { buffer } from "node:stream/consumers";
import { findMeantWord } from "../../catalog/index.js";
import type { SourceFile } from "../../model/source.js";
import { toPrintable } from "../../report/index.js";
import { didYouMean } from "../../wording/index.js";
import { codeOf, toUsageError } from "./file-trouble.js";
import { isLink, refuseLinkOut } from "./links.js";
import { UsageError } from "../usage-error.js";

export interface InputFile extends SourceFile {
  readonly content: Uint8Array;
}

/**
 * One byte more than the limit for a company file, so that a file over the limit is noticed. Reading an endless device
 * ends here too.
 */
export const READ_AT_MOST_BYTES = 16 * 1024 * 1024 + 1;

/** Reads one company file as bytes; when no file has that name, says what to do. */
export async function readInputFile(file: string): Promise<InputFile> {
  return readNamedFile(file, "company file", READ_AT_MOST_BYTES);
}

/** Reads a file that the user named, up to a number of bytes; `noun` is the word for it in messages. */
export async function readNamedFile(file: string, noun: string, readAtMostBytes: number): Promise<InputFile> {
  refuseLinkOut(file);
  try {
    return { path: file, content: await buffer(createReadStream(file, { end: readAtMostBytes - 1 })) };
  } catch (error) {
    const code = codeOf(error);
    if (code === "ENOENT") throw new UsageError(await explainMissing(file), { cause: error });
    if (code === "EISDIR") throw new UsageError(await explainFolder(file, noun), { cause: error });
    throw toUsageError(error, "read", file);
  }
}

/**
 * Returns the content as text, for reports to quote; undefined if the bytes are not text.
 * @param keepsMark whether a byte order mark at the start is part of the text.
 */
export function toText({ content }: SourceFile, keepsMark = false): string | undefined {
  if (typeof content === "string") return content;
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: keepsMark }).decode(content);
  } catch {
    return undefined;
  }
}

async function explainMissing(file: string): Promise<string> {
  if (isLink(file)) return `'${toPrintable(file)}' is a link that leads nowhere. Correct it, or name another file.`;
  const folder = path.dirname(file);
  const meant = findMeantWord(path.basename(file), await listYamlFiles(folder));
  const remedy = didYouMean(
    meant && toPrintable(path.join(folder, meant)),
    "Check the name and the folder you are in.",
  );
  return `There is no file '${toPrintable(file)}'.${remedy}`;
}

async function explainFolder(folder: string, noun: string): Promise<string> {
  const [first] = await listYamlFiles(folder);
  const example = first === undefined ? "" : `, for example '${toPrintable(path.join(folder, first))}'`;
  return `'${toPrintable(folder)}' is a folder. Name the ${noun} in it${example}.`;
}

async function listYamlFiles(folder: string): Promise<readonly string[]> {
  try {
    const names = await readdir(folder);
    return names.filter((name) => /\.ya?ml$/iu.test(name)).sort();
  } catch {
    // The names only serve a suggestion, so there is no suggestion if the folder cannot be listed.
    return [];
  }
}
