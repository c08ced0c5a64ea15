import type { Checkpoint } from "../model/deadline.js";
import { quote } from "../wording/index.js";
import type { AskedColumns } from "./asked-columns.js";
import { chooseReader } from "./choose-reader.js";
import type { AskedFormat } from "./choose-reader.js";
import { Collected } from "./collected.js";
import type { ReadFiles } from "./collected.js";
import { LIMITS } from "./limits.js";
import type { ForeignFile, ParseYaml, ReadOptions } from "./reader.js";
import { ImportRefusal } from "./refusal.js";
import { toTable } from "./table.js";
import type { Table } from "./table.js";

export interface ReadFilesOptions {
  readonly format: AskedFormat;
  readonly asked: AskedColumns;
  readonly sheet: string | undefined;
  readonly checkpoint: Checkpoint;
  readonly parseYaml: ParseYaml;
}

/** Reads all files. One table can explain the numbers in another. */
export async function readFiles(files: readonly ForeignFile[], options: ReadFilesOptions): Promise<ReadFiles> {
  const { format, asked } = options;
  const result = new Collected({ asked, profile: format.profile });
  const tables: Table[] = [];
  for (const file of files) {
    options.checkpoint();
    const reader = format.reader ?? chooseReader(file);
    const reading = await nameIn(file.path, () => {
      refuseLarge(file);
      return reader.read(file, toReadOptions(options));
    });
    result.addRemarks(reading.remarks);
    if (reading.kind === "company") {
      if (files.length > 1) throw new ImportRefusal(explainWhole(file));
      result.whole = reading;
      result.files.push({ path: file.path, format: reader.title });
      continue;
    }
    if (reading.kind === "records") {
      result.addRecords(reading);
      result.files.push({ path: file.path, format: reader.title });
      continue;
    }
    const own = reading.sheets.map((sheet) => toTable(sheet, asked));
    const [profile] = own.flatMap((table) => result.profileOf(table) ?? []);
    result.files.push({
      path: file.path,
      format: profile === undefined ? reader.title : `${reader.title} (${profile.title})`,
    });
    for (const table of own) tables.push(table);
  }
  if (tables.length > 0) result.addTables(tables);
  result.placeGroups();
  return result;
}

function explainWhole({ path }: ForeignFile): string {
  return `${quote(path)} holds a whole company, so it cannot be read together with other files. Import it alone.`;
}

function refuseLarge({ bytes }: ForeignFile): void {
  if (bytes.length <= LIMITS.bytes) return;
  throw new ImportRefusal(`It is larger than ${LIMITS.bytes / 1024 / 1024} MiB. Export a part of it.`);
}

function toReadOptions({ sheet, checkpoint, parseYaml }: ReadFilesOptions): ReadOptions {
  return { sheet, checkpoint, parseYaml };
}

/** Adds the path of the file to a refusal. */
async function nameIn<T>(path: string, read: () => T | Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof ImportRefusal)) throw error;
    throw new ImportRefusal(`${quote(path)} cannot be imported. ${error.message}`);
  }
}
