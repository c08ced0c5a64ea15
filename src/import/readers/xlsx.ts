import type { ReviewRemark } from "../../model/review.js";
import { OfficeRefusal, readPackage } from "../../office/index.js";
import { listNames, quote } from "../../wording/index.js";
import type { FileHead, Reader, Sheet } from "../reader.js";
import { ImportRefusal } from "../refusal.js";
import { readSheetRows } from "../sheet-cells.js";
import { readWorkbook } from "../workbook.js";
import type { WorkbookSheet } from "../workbook.js";

const ZIP = [0x50, 0x4b, 0x03, 0x04];
/** Start of Excel's old format, and of newer workbooks that are locked with a password. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];

/** Excel workbooks. Hidden sheets are not read: they often hold data that was not meant to be passed on. */
export const xlsxReader: Reader = {
  id: "xlsx",
  title: "Excel workbook",
  accepts: (head) => startsWith(head, ZIP) || startsWith(head, COMPOUND),
  read: async ({ path, bytes }, { sheet: asked, checkpoint }) => {
    if (startsWith({ bytes }, COMPOUND))
      throw new ImportRefusal(
        "It is an old XLS file, or locked with a password. Save it as XLSX without one, or as CSV.",
      );
    return orRefusal(async () => {
      const office = await readPackage(bytes);
      checkpoint();
      const workbook = readWorkbook(office, checkpoint);
      const read = chooseSheets(workbook.sheets, asked);
      const sheets = read.map(({ name, part }): Sheet => {
        return { file: path, name, rows: readSheetRows(office, part, workbook, checkpoint), isStrict: false };
      });
      const filled = sheets.filter(({ rows }) => rows.length > 0);
      const hidden = workbook.sheets.filter((sheet) => sheet.isHidden && !read.includes(sheet));
      return { kind: "sheets", sheets: filled, remarks: hidden.length === 0 ? [] : [describeHidden(path, hidden)] };
    });
  },
};

function startsWith({ bytes }: Pick<FileHead, "bytes">, start: readonly number[]): boolean {
  return start.every((byte, at) => bytes[at] === byte);
}

function chooseSheets(sheets: readonly WorkbookSheet[], asked: string | undefined): readonly WorkbookSheet[] {
  if (asked === undefined) return sheets.filter(({ isHidden }) => !isHidden);
  const found = sheets.filter(({ name }) => name.toLowerCase() === asked.toLowerCase());
  if (found.length > 0) return found;
  const known = listNames(sheets.map(({ name }) => quote(name)));
  throw new ImportRefusal(`It has no sheet ${quote(asked)}. Its sheets are ${known}.`);
}

function describeHidden(file: string, hidden: readonly WorkbookSheet[]): ReviewRemark {
  const names = listNames(hidden.map(({ name }) => quote(name)));
  const message = `Hidden sheets are not read: ${names}. Ask for one with --sheet.`;
  return { kind: "reading", weight: "note", message, places: [{ file }] };
}

async function orRefusal<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof OfficeRefusal) throw new ImportRefusal(error.message);
    throw error;
  }
}
