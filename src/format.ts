/**
 * Formatting of company files, which also puts keys into the usual order. Moving a key also changes the order in which
 * entries are read; if that would change the graph, the lists of entries keep their order.
 */
import { checkInput } from "./check/index.js";
import { isCompanyFile, isPartOfCompany } from "./company/index.js";
import { holdTo } from "./model/deadline.js";
import type { Finding } from "./model/finding.js";
import type { Graph } from "./model/graph.js";
import type { OpenOptions } from "./model/opened.js";
import type { SourceFile } from "./model/source.js";
import { openCompany } from "./pipeline.js";
import { formatText, parseSource } from "./source/index.js";

/** The text of a company file in the usual layout, or why there is none. */
export type Formatted =
  | { readonly kind: "formatted"; readonly text: string }
  /** The file is not YAML; the findings are those of `check`. */
  | { readonly kind: "faulty"; readonly findings: readonly Finding[] }
  /** The file is neither a company file nor a part of one. */
  | { readonly kind: "other" };

/** Formats a company file or a part of one; never throws for faults in the text. */
export function formatCompany(file: SourceFile, options: OpenOptions = {}): Formatted {
  const checkpoint = holdTo(options.expired);
  const source = parseSource(file, { checkpoint });
  const { content } = file;
  if (source.value === undefined || typeof content !== "string")
    return { kind: "faulty", findings: checkInput(openCompany(file, options), options).findings };
  if (!isCompanyFile(source)) {
    if (!isPartOfCompany(source.value.root) && !holdsLists(source.value.root.entries)) return { kind: "other" };
    // A part has no graph to compare without the company that includes it, so its lists of entries keep their order.
    return { kind: "formatted", text: formatText(content, { keepsEntries: true, checkpoint }) };
  }
  const text = formatText(content, { checkpoint });
  const before = factsOf(openCompany(file, options).graph);
  const isSame = before === factsOf(openCompany({ ...file, content: text }, options).graph);
  return { kind: "formatted", text: isSame ? text : formatText(content, { keepsEntries: true, checkpoint }) };
}

/** Tells whether a file contains lists of entries: a company file can include such a file. */
function holdsLists(entries: readonly { readonly key: string }[]): boolean {
  return entries.some(({ key }) => ["departments", "people", "dotted", "include"].includes(key));
}

/** Returns all facts of a graph as text, without the places of its entries in files. */
function factsOf(graph: Graph | undefined): string {
  return JSON.stringify(graph, (key, value: unknown) => {
    if (key === "origin") return undefined;
    return value instanceof Map ? [...(value as ReadonlyMap<unknown, unknown>)] : value;
  });
}
