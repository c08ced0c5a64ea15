import { listNames, suggest } from "../wording/index.js";
import { PROFILES } from "./profiles.js";
import type { Profile } from "./profiles.js";
import { HEAD_BYTES } from "./reader.js";
import type { FileHead, ForeignFile, Reader } from "./reader.js";
import { READERS } from "./readers/index.js";
import { ImportRefusal } from "./refusal.js";

/** The reader or the profile that `--from` names; neither if `--from` is not given. */
export interface AskedFormat {
  readonly reader?: Reader;
  readonly profile?: Profile;
}

/** Words allowed after `--from`: readers, and products that write tables with columns of their own. */
export const FORMAT_WORDS: readonly string[] = [...READERS, ...PROFILES].map(({ id }) => id);

/** @throws ImportRefusal for a word that is neither a reader nor a product. */
export function findFormat(word: string | undefined): AskedFormat {
  if (word === undefined) return {};
  const reader = READERS.find(({ id }) => id === word);
  const profile = PROFILES.find(({ id }) => id === word);
  if (reader !== undefined) return { reader };
  if (profile !== undefined) return { profile };
  const known = listNames(FORMAT_WORDS, { most: FORMAT_WORDS.length });
  throw new ImportRefusal(`--from cannot be '${word}'. Known: ${known}.${suggest(word, FORMAT_WORDS)}`);
}

/** Returns the first reader that accepts a file. */
export function chooseReader(file: ForeignFile): Reader {
  const head = toHead(file);
  const reader = READERS.find(({ accepts }) => accepts(head));
  if (reader === undefined) throw new ImportRefusal(`No reader accepts it. Known: ${FORMAT_WORDS.join(", ")}.`);
  return reader;
}

function toHead({ path, bytes }: ForeignFile): FileHead {
  const start = bytes.subarray(0, HEAD_BYTES);
  const name = path.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1).toLowerCase();
  return { name, bytes: start, text: new TextDecoder().decode(start) };
}
