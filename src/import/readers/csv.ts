import type { ReviewRemark } from "../../model/review.js";
import { countOf } from "../../wording/index.js";
import { decodeText } from "../decode-text.js";
import { readDelimited } from "../delimited-text.js";
import { findSeparator } from "../find-separator.js";
import type { Reader } from "../reader.js";

/**
 * Tables as text, with commas, tabs, semicolons or vertical bars as separators. This reader accepts every text, so it
 * is the last in the list.
 */
export const csvReader: Reader = {
  id: "csv",
  title: "CSV or TSV",
  accepts: () => true,
  read: ({ path, bytes }, { checkpoint }) => {
    const { text, encoding } = decodeText(bytes);
    const { separator, isStated } = findSeparator(text, checkpoint);
    const { rows, unclosed } = readDelimited(text, separator, { skipsFirstLine: isStated, checkpoint });
    const remarks = [
      ...(encoding?.isGuessed === true ? [describeEncoding(path, encoding.name)] : []),
      ...(unclosed.length === 0 ? [] : [describeUnclosed(path, unclosed)]),
    ];
    return { kind: "sheets", sheets: [{ file: path, rows, isStrict: true }], remarks };
  },
};

function describeEncoding(file: string, name: string): ReviewRemark {
  const message = `The file is not UTF-8 and was read as ${name}. Look at the names with accents.`;
  return { kind: "reading", weight: "guess", message, places: [{ file }] };
}

function describeUnclosed(file: string, lines: readonly number[]): ReviewRemark {
  const message = `${countOf(lines.length, "row")} with a quote that is opened and never closed: left out.`;
  return { kind: "left-out", weight: "error", message, places: lines.map((line) => ({ file, line })) };
}
