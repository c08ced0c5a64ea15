import { listNames, quote, suggest } from "../wording/index.js";
import { FIELDS, foldHeader, isPersonalHeader } from "./fields.js";
import type { Field } from "./fields.js";
import { ImportRefusal } from "./refusal.js";

/** Fields by folded header, as `--map` gives them. */
export type AskedColumns = ReadonlyMap<string, Field | "ignored">;

/** Words allowed after `=`: the fields, and the word for a column that is not to be read. */
export const COLUMN_WORDS: readonly string[] = [...FIELDS, "ignored"];

/**
 * Reads `--map`: `Job Title=title, Boss=manager`.
 * @throws ImportRefusal for text in another form, an unknown field, or a column that is never read.
 */
export function readAskedColumns(text: string | undefined): AskedColumns {
  const asked = new Map<string, Field | "ignored">();
  if (text === undefined) return asked;
  for (const part of text.split(",")) {
    const at = part.lastIndexOf("=");
    const [header, word] = [
      part.slice(0, at).trim(),
      part
        .slice(at + 1)
        .trim()
        .toLowerCase(),
    ];
    if (at < 0 || foldHeader(header) === "")
      throw new ImportRefusal(`--map cannot be ${quote(part.trim())}. Write for example --map "Job Title=title".`);
    const field = toField(word);
    if (isPersonalHeader(header) && field !== "ignored")
      throw new ImportRefusal(`--map names the column ${quote(header)}, which holds personal data and is never read.`);
    asked.set(foldHeader(header), field);
  }
  return asked;
}

function toField(word: string): Field | "ignored" {
  const field = FIELDS.find((each) => each === word);
  if (field !== undefined) return field;
  if (word === "ignored") return word;
  const known = listNames(COLUMN_WORDS, { most: COLUMN_WORDS.length });
  throw new ImportRefusal(`--map: ${quote(word)} is not a field. Known: ${known}.${suggest(word, COLUMN_WORDS)}`);
}
