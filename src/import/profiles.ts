import { foldHeader } from "./fields.js";
import type { Field } from "./fields.js";

/** The columns whose headers mean something else than usual in the exports of one product. */
export interface Profile {
  /** Word that users type after `--from`. */
  readonly id: string;
  readonly title: string;
  /** Tells whether a table is an export of the product, by its headers as written and folded. */
  readonly recognises: (headers: HeaderSet) => boolean;
  /** Fields by folded header; `ignored` columns are not read. */
  readonly columns: Readonly<Record<string, Field | "ignored">>;
  /**
   * Whether a row without a name is a vacant post; in other exports, such a row only means that the holder is not
   * known.
   */
  readonly hasVacantPosts?: true;
}

/** The headers of a table. */
export interface HeaderSet {
  readonly written: readonly string[];
  readonly folded: ReadonlySet<string>;
}

export const PROFILES: readonly Profile[] = [
  {
    id: "microsoft",
    title: "Microsoft organisational data",
    recognises: ({ written, folded }) =>
      written.some((header) => /^microsoft_/iu.test(header)) || hasAll(folded, "personid", "managerid", "functiontype"),
    columns: { organization: "unit", functiontype: "unit", effectivedate: "ignored" },
  },
  {
    id: "workday",
    title: "Workday",
    recognises: ({ folded }) => folded.has("supervisoryorganization") || hasAll(folded, "worker", "businesstitle"),
    columns: { position: "ignored", hiredate: "ignored", effectivedate: "ignored" },
  },
  {
    id: "bamboohr",
    title: "BambooHR",
    recognises: ({ folded }) => folded.has("supervisoreid") || hasAll(folded, "employeenumber", "supervisor"),
    columns: { supervisor: "manager", effectivedate: "ignored" },
  },
  {
    id: "charthop",
    title: "ChartHop",
    recognises: ({ folded }) => hasAll(folded, "workemail", "preferredname", "manager"),
    columns: { startdate: "ignored", date: "since" },
    hasVacantPosts: true,
  },
  {
    id: "orgchart",
    title: "OrgChart",
    recognises: ({ folded }) => hasAll(folded, "personid", "supervisorid"),
    columns: {},
  },
  {
    id: "organimi",
    title: "Organimi",
    recognises: ({ folded }) => folded.has("dottedids") || hasAll(folded, "uniqueid", "roletitle"),
    columns: { roletitle: "title" },
  },
  {
    id: "pingboard",
    title: "Pingboard",
    recognises: ({ folded }) => hasAll(folded, "managersemail", "jobtitle"),
    columns: { startdate: "ignored" },
  },
  {
    id: "uk-organogram",
    title: "UK organogram, senior posts",
    recognises: ({ folded }) => hasAll(folded, "postuniquereference", "reportstoseniorpost"),
    columns: { parentdepartment: "company", organisation: "unit" },
  },
];

/** Returns the profile whose export has these headers. */
export function recogniseProfile(written: readonly string[]): Profile | undefined {
  const headers = { written, folded: new Set(written.map(foldHeader)) };
  return PROFILES.find(({ recognises }) => recognises(headers));
}

function hasAll(headers: ReadonlySet<string>, ...wanted: readonly string[]): boolean {
  return wanted.every((header) => headers.has(header));
}
