/**
 * Files of other programs: a company is imported from them, compared with them or written as one of them. The stages
 * that do so are loaded when they are needed, so that other commands start faster.
 */
import type { Bridge, BridgeContext, BridgedText } from "./bridges/index.js";
import { resolveFindings } from "./check/index.js";
import { viewGraph } from "./graph/index.js";
import type { ForeignFile, ImportOptions } from "./import/index.js";
import { holdTo } from "./model/deadline.js";
import type { Checkpoint } from "./model/deadline.js";
import type { LocatedDrift } from "./model/drift.js";
import type { Finding } from "./model/finding.js";
import type { Graph } from "./model/graph.js";
import type { Opened, OpenOptions } from "./model/opened.js";
import type { Review } from "./model/review.js";
import type { RuleCard } from "./model/rule.js";
import type { IncludeReader, Origin, SourceFile } from "./model/source.js";
import { DEFAULT_VIEW } from "./model/view.js";
import type { ChartView } from "./model/view.js";
import { checkCompany, checkInput, openCompany } from "./pipeline.js";
import { editFiles, findLostEdit, formatYaml, parseSource, readAmong } from "./source/index.js";

export { readAmong };

/** A company made from files of other programs: the company file, then the files it includes, and the review. */
export interface ImportedCompany {
  readonly files: readonly { readonly path: string; readonly content: string }[];
  readonly review: Review;
}

/**
 * Imports files of other programs as one company. The review also lists what `check` finds in the result.
 * @param name path of the company file, which findings show; the paths of the other files are relative to its folder
 * @throws ImportRefusal if a file cannot be read at all, or lists nobody.
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

/**
 * Imports files and returns the result as texts. This is a function of its own so that the imported entries can be
 * freed before the texts are checked: both together may not fit into memory.
 */
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

/** A company file brought up to date with tables: the plan, and the texts of the files that the plan changes. */
export interface UpdatedCompany {
  readonly review: Review;
  readonly files: readonly { readonly path: string; readonly content: string }[];
  /** Why the files must not be written, as a sentence; absent if they contain what the plan promises. */
  readonly broken?: string;
}

/**
 * Plans the changes that bring an opened company up to date with the posts that files of other programs list. To check
 * the plan, the changed texts are opened again: the company in them must have the facts that the plan promises.
 * @throws ImportRefusal if a file cannot be read at all, or lists nobody.
 */
export async function updateFromTables(
  opened: Opened & { readonly graph: Graph },
  files: readonly ForeignFile[],
  { includes, expired, ...options }: ImportOptions & Pick<OpenOptions, "expired" | "includes"> = {},
): Promise<UpdatedCompany> {
  const { foldName, listPosts } = await import("./import/index.js");
  const { ignoreApostrophes, matchWithList } = await import("./drift/index.js");
  const { findBrokenPromise, locateChange, makeChanges, planUpdate } = await import("./update/index.js");
  const { graph, path, locator } = opened;
  const checkpoint = holdTo(expired);
  const { list, review } = await listPosts(files, { ...options, checkpoint, parseYaml: parseEntity });
  const matched = matchWithList(graph, list, { foldName, checkpoint });
  const nodeAt = (origin: Origin) => locator?.nodeAt(origin);
  const planned = planUpdate({ graph, list, matched, nodeAt, foldName: ignoreApostrophes(foldName) }, checkpoint);
  const edited = makeChanges(planned, (edits) => editFiles(opened.files, edits, { checkpoint, nodeAt }));
  const { changes, moved } = edited;
  const after = openEdited(opened, edited.files, { includes, expired });
  const broken =
    edited.broken ??
    findLostEdit(edited, (origin) => after.locator?.nodeAt(origin)) ??
    findBroken(opened, after, (company) => findBrokenPromise(graph, company, changes, moved));
  const plan = {
    company: path,
    files: edited.files.map((file) => file.path),
    isWritten: false,
    changes: changes.map((change) => locateChange(change, locator)),
  };
  return { review: { ...review, plan }, files: edited.files, ...(broken !== undefined && { broken }) };
}

/** Opens a company with changed texts of some files, which are not on the disk yet. */
function openEdited(
  { path, files: [company] }: Opened,
  edited: UpdatedCompany["files"],
  { includes, expired }: Pick<OpenOptions, "expired" | "includes">,
): Opened {
  const content = edited.find((file) => file.path === path)?.content ?? company?.content ?? "";
  const reader = includes && readEdited(edited, path, includes);
  return openCompany({ path, content }, { includes: reader, skipsPhotos: true, expired });
}

/**
 * Returns why a changed company is not as planned: it has new errors, or its facts are not those that the plan
 * promises.
 */
function findBroken(
  before: Opened,
  after: Opened,
  findBrokenPromise: (graph: Graph) => string | undefined,
): string | undefined {
  const left = listErrors(before).map(({ rule }) => rule);
  for (const { rule, message } of listErrors(after)) {
    const at = left.indexOf(rule);
    if (at < 0) return `the changed file would have an error: ${message}`;
    left.splice(at, 1);
  }
  return after.graph === undefined ? "the changed file could not be drawn" : findBrokenPromise(after.graph);
}

function listErrors(opened: Opened): readonly Finding[] {
  return checkInput(opened, {}).findings.filter(({ severity }) => severity === "error");
}

/** Returns a reader of included files that uses the changed texts of some of them, which are not on the disk yet. */
function readEdited(edited: UpdatedCompany["files"], company: string, reader: IncludeReader): IncludeReader {
  const folder = company.slice(0, Math.max(company.lastIndexOf("/"), company.lastIndexOf("\\")) + 1);
  const contents = new Map(edited.map(({ path, content }) => [path, content]));
  return {
    list: reader.list,
    read: (path) => {
      const content = contents.get(folder + path);
      return content === undefined ? reader.read(path) : { kind: "content", content };
    },
  };
}

/** Returns the cards that describe the kinds of differences. */
export async function loadDriftCards(): Promise<readonly RuleCard[]> {
  return (await import("./drift/index.js")).DRIFT_CARDS;
}

export interface BridgeOptions extends Pick<OpenOptions, "expired">, Pick<BridgeContext, "tool"> {
  /** Names of people to write, chosen as for a chart. */
  readonly names?: ChartView["names"];
}

/** Returns the formats of other programs, in the order of help and documentation. */
export async function loadBridges(): Promise<readonly Bridge[]> {
  return (await import("./bridges/index.js")).BRIDGES;
}

/** Writes a company for another program, with remarks about facts that its format cannot contain. */
export function writeForProgram(
  graph: Graph,
  bridge: Bridge,
  { names = "full", tool, expired }: BridgeOptions,
): BridgedText {
  return bridge.write(viewGraph(graph, { ...DEFAULT_VIEW, names }), { tool, checkpoint: holdTo(expired) });
}
