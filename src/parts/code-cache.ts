/**
 * Keeps V8's code of the parts in the user's cache folder from one run to the next. An entry consists of a digest, the
 * part's code, and the number of bytes of code that the process had when it made the entry. The digest covers the code and the key,
 * which depends on the text that the code was compiled from. The digest therefore reveals damaged code and code of
 * another text, which V8 itself might not notice. `cache-folder.ts` makes sure that nobody else wrote the entry.
 */
import { createHash, randomBytes } from "node:crypto";
import { readdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import v8 from "node:v8";
import { readOwnFile } from "./cache-folder.js";

/** V8's code of one part. */
export interface KeptCode {
  readonly code: Buffer;
  /**
   * Bytes of code in the process that made the entry. If a later run has much more code, the entry lacks a part of it.
   */
  readonly bytesInProcess: number;
}

const DIGEST_BYTES = 32;
/** Bytes before the code: a multiple of eight, so that V8 need not copy the code to align it. */
const HEAD_BYTES = DIGEST_BYTES + 8;
const EXTENSION = ".code";
const UNFINISHED = ".unfinished";

/** Limit on the bytes in the folder: room for several releases of orgwright and Node. */
const MOST_BYTES = 64 * 1024 * 1024;
const HOUR_MS = 60 * 60 * 1000;

/** Returns the key of a part's code. V8's tag depends on V8's release, its flags and the processor's features. */
export function writeKey(version: string, text: Buffer): string {
  const digest = createHash("sha256").update(text).digest("hex");
  return [version, process.version, process.arch, v8.cachedDataVersionTag(), digest].join("\n");
}

/** Reads an entry. Returns nothing if there is no entry, or if its file is damaged or could be another user's. */
export function readEntry(folder: string, key: string): KeptCode | undefined {
  const entry = readOwnFile(findEntry(folder, key));
  if (entry === undefined || entry.length <= HEAD_BYTES) return undefined;
  if (!digest(key, entry.subarray(DIGEST_BYTES)).equals(entry.subarray(0, DIGEST_BYTES))) return undefined;
  return { code: entry.subarray(HEAD_BYTES), bytesInProcess: entry.readDoubleLE(DIGEST_BYTES) };
}

/**
 * Writes an entry completely or not at all: the file gets its name when it is finished. Throws if the file cannot be
 * written.
 */
export function writeEntry(folder: string, key: string, { code, bytesInProcess }: KeptCode): void {
  const size = Buffer.alloc(HEAD_BYTES - DIGEST_BYTES);
  size.writeDoubleLE(bytesInProcess);
  const content = Buffer.concat([size, code]);
  const unfinished = path.join(folder, `${randomBytes(8).toString("hex")}${UNFINISHED}`);
  try {
    writeFileSync(unfinished, Buffer.concat([digest(key, content), content]), { flag: "wx", mode: 0o600 });
    renameSync(unfinished, findEntry(folder, key));
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw error;
  }
}

/** Removes unfinished files that killed runs left. If the folder is too large, also removes the oldest entries. */
export function limitEntries(folder: string, now: number): void {
  const entries = readdirSync(folder)
    .filter((name) => name.endsWith(EXTENSION) || name.endsWith(UNFINISHED))
    .map((name) => path.join(folder, name))
    .flatMap((file) => {
      const found = statSync(file, { throwIfNoEntry: false });
      return found === undefined ? [] : [{ file, bytes: found.size, time: found.mtimeMs }];
    })
    .sort((a, b) => b.time - a.time);
  let bytes = 0;
  for (const entry of entries) {
    bytes += entry.bytes;
    const isLeft = entry.file.endsWith(UNFINISHED) && entry.time < now - HOUR_MS;
    if (bytes > MOST_BYTES || isLeft) rmSync(entry.file, { force: true });
  }
}

function findEntry(folder: string, key: string): string {
  const name = createHash("sha256").update(key).digest("hex").slice(0, 32);
  return path.join(folder, `${name}${EXTENSION}`);
}

function digest(key: string, content: Buffer): Buffer {
  return createHash("sha256").update(`${key}\n`).update(content).digest();
}
