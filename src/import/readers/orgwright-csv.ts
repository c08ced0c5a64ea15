import type { ReviewRemark } from "../../model/review.js";
import { listNames, quote } from "../../wording/index.js";
import { CompanyRows, isRowColumn } from "../company-rows.js";
import { decodeText } from "../decode-text.js";
import { explainTooMany, readDelimited } from "../delimited-text.js";
import { leaveOut } from "../leave-out.js";
import { LIMITS } from "../limits.js";
import type { Reader } from "../reader.js";
import { ImportRefusal } from "../refusal.js";

/** Start of every table from `orgwright export`: its header, with any separator that spreadsheets write. */
const HEADER =
  /^\uFEFF?(?:sep=[,;\t][\r\n]+)?"?entry"?(?<separator>[,;\t])"?id"?\k<separator>"?in"?\k<separator>"?name"?/u;

/** Tables that `orgwright export --to csv` wrote: they hold a whole company, so nothing has to be guessed. */
export const orgwrightCsvReader: Reader = {
  id: "orgwright-csv",
  title: "CSV of 'orgwright export'",
  accepts: ({ text }) => HEADER.test(text),
  read: ({ path, bytes }, { checkpoint }) => {
    const { text } = decodeText(bytes);
    const separator = HEADER.exec(text)?.groups?.separator ?? ",";
    const read = readDelimited(text, separator, { skipsFirstLine: /^\uFEFF?sep=/u.test(text), checkpoint });
    const [header, ...rows] = read.rows;
    if (header === undefined || rows.length === 0) throw new ImportRefusal("It has a header and no rows.");
    if (rows.length > LIMITS.rows) throw new ImportRefusal(explainTooMany("rows", LIMITS.rows));
    const columns = header.cells.map((cell) => cell.trim());
    const company = new CompanyRows(path, columns);
    for (const row of rows) company.add(row);
    const ignored = columns.filter((column) => column !== "" && !isRowColumn(column));
    const unclosed = read.unclosed.map((line) =>
      leaveOut({ file: path, line }, "The row was left out. A quote is opened and never closed."),
    );
    const remarks = [...unclosed, ...company.remarks, ...describeIgnored(ignored, path)];
    return { kind: "company", map: company.toMap(), counts: company.counts, remarks };
  },
};

function describeIgnored(columns: readonly string[], file: string): readonly ReviewRemark[] {
  if (columns.length === 0) return [];
  const message = `Columns that follow from other rows, or that a company file does not have, were not read: ${listNames(columns.map(quote))}.`;
  return [{ kind: "reading", weight: "note", message, places: [{ file }] }];
}
