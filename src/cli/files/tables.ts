import path from "node:path";
import { toPrintable } from "../../report/index.js";
import type { InputFile } from "./input-files.js";
import { STDIN_NAME } from "./standard-input.js";
import { quoteForShell } from "../shell-words.js";
import { UsageError } from "../usage-error.js";

/** Extensions of tables, which other programs call spreadsheets. */
const TABLE_NAME = /\.(?:csv|tsv|xlsx|xlsm|xls|ods)$/iu;

/** Number of bytes that are enough to recognise a table. */
const HEAD_BYTES = 64 * 1024;

/** Tells whether the name of a file is that of a table. */
export function isTableName(file: string): boolean {
  return TABLE_NAME.test(file);
}

/** Refuses a table that was given as a company file, and says how to make a company file from it. */
export function refuseTable({ path: file, content }: InputFile): void {
  const head = content.subarray(0, HEAD_BYTES);
  if (!isTableName(file) && !isWorkbook(head) && !isDelimited(decode(head))) return;
  const isStream = file === STDIN_NAME;
  const table = isStream ? "people.csv" : file;
  const company = path.join(path.dirname(table), "company.yaml");
  const target = path.normalize(table) === company ? path.join(path.dirname(table), "imported.yaml") : company;
  throw new UsageError(
    `${isStream ? "Standard input" : `'${toPrintable(file)}'`} is a table, not a company file. ` +
      `Make a company file from it: orgwright import ${quoteForShell(table)} -o ${quoteForShell(target)}`,
  );
}

/** Tells whether bytes are a workbook: a zip with a folder that only spreadsheets have. */
function isWorkbook(head: Uint8Array): boolean {
  const text = Buffer.from(head).toString("latin1");
  return text.startsWith("PK\u0003\u0004") && /xl\/|application\/vnd\.oasis\.opendocument\.spreadsheet/u.test(text);
}

/** Decodes the first bytes of a file. Spreadsheet programs also save UTF-16, which begins with a byte order mark. */
function decode(head: Uint8Array): string {
  const isUtf16 = head[0] === 0xff && head[1] === 0xfe;
  return new TextDecoder(isUtf16 ? "utf-16le" : "utf-8").decode(head);
}

/**
 * Tells whether text is a table: two lines that contain the same separator equally often. A company file is not taken
 * for a table: its first line has a key with a colon, or begins with a character that no row of column names begins
 * with.
 */
function isDelimited(text: string): boolean {
  const [header = "", row = ""] = text.split(/\r\n?|\n/u).filter((line) => line.trim() !== "");
  if (/^\s*[#{[%&!|>-]|:(?:\s|$)|\0/u.test(header)) return false;
  return [",", ";", "\t", "|"].some((separator) => {
    const columns = countCells(header, separator);
    return columns > 2 && countCells(row, separator) === columns;
  });
}

function countCells(line: string, separator: string): number {
  return line.replaceAll(/"[^"]*"/gu, "").split(separator).length;
}
