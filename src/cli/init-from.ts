import type { Review } from "../model/review.js";
import { importTables } from "../tables.js";
import type { Deadline } from "./deadline.js";
import { orUsageError, readInputs } from "./import-inputs.js";

/** A company made from a table, with the review of how it was made. */
export interface TableCompany {
  readonly content: string;
  readonly review: Review;
  /** Name that was found or guessed. */
  readonly name: string;
}

/** Makes a company from a table of people, as `orgwright import` does. */
export async function readTableCompany(table: string, deadline: Deadline): Promise<TableCompany> {
  const { inputs } = await readInputs([table], deadline);
  const imported = await orUsageError(() => importTables(inputs, { name: "company.yaml", expired: deadline.expired }));
  const content = imported.files[0]?.content ?? "";
  const name = COMPANY_LINE.exec(content)?.groups?.name ?? "";
  return { content: `${SCHEMA_LINE}\n${content}`, review: imported.review, name };
}

/** Returns the company file with the company's name replaced. */
export function renameCompany(content: string, name: string): string {
  return content.replace(COMPANY_LINE, () => `company: ${JSON.stringify(name)}`);
}

const SCHEMA_LINE = "# yaml-language-server: $schema=./company.schema.json";
const COMPANY_LINE = /^company: (?<name>.*?)(?: # .*)?$/mu;
