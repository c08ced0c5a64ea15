import { namePlace, report } from "../reading/index.js";
import type { Place } from "../reading/index.js";
import { quote, startSentence } from "../wording/index.js";

/** Matches a text between the curly quotes that word processors insert instead of straight ones. */
const IN_CURLY_QUOTES =
  /^\s*(?:[\u201C-\u201F](?<double>[^\u201C-\u201F]+)[\u201C-\u201F]|[\u2018-\u201B](?<single>[^\u2018-\u201B]+)[\u2018-\u201B])\s*$/u;

/**
 * Removes the curly quotes around a text, and reports them. For YAML, curly quotes are a part of the text, so no
 * reference would match a name in such quotes.
 */
export function removeCurlyQuotes(text: string, place: Place): string {
  const { double, single } = IN_CURLY_QUOTES.exec(text)?.groups ?? {};
  const inside = double ?? single;
  if (inside === undefined) return text;
  report(place, {
    rule: "unprintable-text",
    message: `${startSentence(namePlace(place))} is in curly quotes, which are a part of the text in YAML; it is read without them.`,
    help: `Write ${quote(inside)}, in straight quotes or without any; word processors turn straight quotes into curly ones.`,
  });
  return inside;
}
