/**
 * Files of other programs: they are imported as a company, or compared with one. The stages that do so are loaded when
 * a file is read, so that no other command starts with them.
 */
import { resolveFindings } from "./check/index.js";
import type { ForeignFile, ImportOptions } from "./import/index.js";
import { holdTo } from "./model/deadline.js";
import type { Checkpoint } from "./model/deadline.js";
import type { LocatedDrift } from "./model/drift.js";
import type { Finding } from "./model/finding.js";
import type { Graph } from "./model/graph.js";
import type { Opened, OpenOptions } from "./model/opened.js";
import type { Review } from "./model/review.js";
import type { RuleCard } from "./model/rule.js";
import type { SourceFile } from "./model/source.js";
import { checkCompany } from "./pipeline.js";
import { formatYaml, parseSource, readAmong } from "./source/index.js";

/** A company made from files of other programs: the company file, then the files it includes, and the review. */
export interface ImportedCompany {
  readonly files: readonly { readonly path: string; readonly content: string }[];
  readonly review: Review;
}

/**
 * Imports files of other programs as one company. The review also lists what `check` finds in the result.
 * @param name path of the company file, which findings print; the paths of the others start at its folder
 * @throws ImportRefusal if a file cannot be read at all, or holds nobody.
 */
export async function importTables(
  files: readonly ForeignFile[],
  { name = "company.yaml", expired, ...options }: ImportOptions & Pick<OpenOptions, "expired"> & { name?: string } = {},
): Promise<ImportedCompany> {
  const { addFindings } = await import("./import/index.js");
  const { files: texts, review } = await importAsText(files, name, { ...options, checkpoint: holdTo(expired) });
  const findings = checkCompany(texts.slice(0, 1), { includes: readAmong(texts.slice(1), ""), expired });
  return { files: texts, review: addFindings(review, findings) };
}

/** Imports files and writes the result. Its entries are gone when the text is checked: each of them fills the memory. */
async function importAsText(
  files: readonly ForeignFile[],
  name: string,
  options: ImportOptions,
): Promise<ImportedCompany> {
  const { importFiles } = await import("./import/index.js");
  const { files: written, review } = await importFiles(files, { ...options, parseYaml: parseEntity });
  const texts = written.map(({ path, map }) => ({ path: path === "" ? name : path, content: formatYaml(map) }));
  return { files: texts, review };
}

/** Reads a YAML document of another program. */
function parseEntity(file: SourceFile, checkpoint: Checkpoint) {
  return parseSource(file, { kind: ENTITY_DOCUMENT, checkpoint });
}

const ENTITY_DOCUMENT = {
  noun: "a catalogue entity",
  keys: "'kind:' and 'metadata:'",
  start: "Start with 'apiVersion:', 'kind:' and 'metadata:', each on a line of its own.",
};

/** A comparison of a company with lists of people, and its differences as findings. */
export type Compared = Pick<LocatedDrift, "counts" | "differences"> & { readonly findings: readonly Finding[] };

/**
 * Compares an opened company with the people that files of other programs list.
 * @throws ImportRefusal if a file cannot be read at all.
 */
export async function compareWithTables(
  { graph, locator, path }: Opened & { readonly graph: Graph },
  files: readonly ForeignFile[],
  { expired, ...options }: ImportOptions & Pick<OpenOptions, "expired"> = {},
): Promise<Compared> {
  const [{ foldName, listPeople }, stage] = await Promise.all([
    import("./import/index.js"),
    import("./drift/index.js"),
  ]);
  const checkpoint = holdTo(expired);
  const list = await listPeople(files, { ...options, checkpoint, parseYaml: parseEntity });
  const drift = stage.compareWithList(graph, list, { foldName, checkpoint });
  const places = { file: path, locator };
  const { findings } = resolveFindings(stage.toProblems(drift), { places, ownCards: stage.DRIFT_CARDS, checkpoint });
  return { ...stage.locateDrift(drift, locator), findings };
}

/** Returns the cards of the kinds of differences. */
export async function loadDriftCards(): Promise<readonly RuleCard[]> {
  return (await import("./drift/index.js")).DRIFT_CARDS;
}
