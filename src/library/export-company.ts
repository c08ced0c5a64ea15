/** Company files written for other programs, as `orgwright export` writes them. */
import { openCompany } from "../pipeline.js";
import { LIBRARY } from "../model/library.js";
import type { OpenOptions } from "../model/opened.js";
import type { SourceFile } from "../model/source.js";
import type { ChartView } from "../model/view.js";
// Import this statically. With a dynamic import, the bundler would move the pipeline into a separate file, from which
// it could not find the fonts.
import { loadBridges, readAmong, writeForProgram } from "../tables.js";
import { expectFile, expectFiles, expectOptions, expectWord } from "./arguments.js";

/**
 * Formats of other programs. The list is repeated here because the bridges, which define these formats, are loaded only
 * when needed. A test compares the two lists.
 */
export const EXPORT_TARGETS = [
  "json",
  "csv",
  "mermaid",
  "dot",
  "d2",
  "plantuml",
  "backstage",
  "codeowners",
  "jsonld",
] as const;

/** Word for a format of another program, as `orgwright export --to` takes it. */
export type ExportTarget = (typeof EXPORT_TARGETS)[number];

/** Options of an export. */
export interface ExportCompanyOptions {
  readonly to: ExportTarget;
  /** Names of people to write: `full` (the default), `titles` (posts, but without names of people) or `none`. */
  readonly names?: ChartView["names"] | undefined;
  /** Deadline, as in `OpenOptions`. */
  readonly expired?: OpenOptions["expired"];
}

/** A company written for another program. */
export interface ExportedCompany {
  readonly text: string;
  /** Sentences about facts that the other program's format cannot contain. */
  readonly remarks: readonly string[];
}

/**
 * Writes a company for another program. If the company has several files, `source` is a list: first the company file,
 * then the files that it includes.
 * @throws TypeError if an argument has the wrong type, or an unknown value.
 * @throws RangeError if the company file is not YAML, or names neither an officer nor a department; `checkCompany` says
 * what is wrong with it.
 */
export async function exportCompany(
  source: SourceFile | readonly SourceFile[],
  options: ExportCompanyOptions,
): Promise<ExportedCompany> {
  const { file, others } = readSource(source);
  expectOptions("exportCompany", options, EXAMPLE);
  const { to, names = "full", expired } = options;
  expectWord("'to' of exportCompany", to, EXPORT_TARGETS, EXAMPLE);
  expectWord("'names' of exportCompany", names, NAMES, 'exportCompany(file, { to: "csv", names: "titles" })');
  const bridge = (await loadBridges()).find(({ id }) => id === to);
  if (bridge === undefined) throw new Error(`There is no bridge for '${to}'.`);
  if (names !== "full" && bridge.needsNames === true)
    throw new TypeError(
      `'names' of exportCompany cannot be '${names}' with '${to}', which knows owners by the links of people. Leave out 'names', or choose another 'to'.`,
    );
  const { graph } = openCompany(file, { includes: readAmong(others, file.path), skipsPhotos: true, expired });
  if (graph === undefined)
    throw new RangeError(
      `'${file.path}' is not YAML, or names neither an officer nor a department, so it cannot be exported. checkCompany says what is wrong.`,
    );
  return writeForProgram(graph, bridge, { names, tool: LIBRARY, expired });
}

const EXAMPLE = 'exportCompany(file, { to: "mermaid" })';

const NAMES = ["full", "titles", "none"] as const satisfies readonly ChartView["names"][];

function readSource(source: unknown): { readonly file: SourceFile; readonly others: readonly SourceFile[] } {
  if (!Array.isArray(source)) {
    expectFile("exportCompany", source);
    return { file: source, others: [] };
  }
  const list: unknown = source;
  expectFiles("exportCompany", list);
  const [file, ...others] = list;
  if (file === undefined)
    throw new TypeError(
      "The list of files of exportCompany is empty. Put the company file first, then those it includes.",
    );
  return { file, others };
}
