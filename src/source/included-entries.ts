import { MOST_ENTRIES } from "../model/most-entries.js";
import type { IncludedContent, IncludeReader, SourceDocument, SourceFile, SourceNode } from "../model/source.js";
import { countEntries } from "./count-entries.js";
import { decodeText } from "./decode.js";
import { resolvePathIn } from "../model/file-pattern.js";
import { explainIncludePath } from "./include-paths.js";
import { LIMITS } from "./limits.js";

/**
 * Counter of the entries of a company file and of everything it includes. The files that the company file itself names
 * are read and counted before the first of them is parsed, since thousands of departments may be spread over a thousand
 * files.
 */
export class IncludedEntries {
  readonly #reader: IncludeReader | undefined;
  /** Contents by path, relative to the folder of the company file. */
  readonly #read = new Map<string, IncludedContent>();
  #count = 0;
  #bytes: number;

  constructor(company: SourceFile, reader: IncludeReader | undefined) {
    this.#reader = reader;
    this.#bytes = company.content.length;
    this.#add(company.content, "company");
  }

  get areTooMany(): boolean {
    return this.#count > MOST_ENTRIES;
  }

  /** Reads and counts what a company file includes, within the limits of files and bytes. */
  countAhead(document: SourceDocument, path: string): void {
    for (const pattern of listIncludes(document.root).slice(0, LIMITS.includedFiles)) {
      const resolved = explainIncludePath(pattern) === undefined ? resolvePathIn(path, pattern) : undefined;
      if (resolved === undefined || this.#reader === undefined) continue;
      for (const one of resolved.includes("*") ? this.#reader.list(resolved) : [resolved]) {
        if (this.areTooMany || this.#bytes > LIMITS.bytes || this.#read.size >= LIMITS.includedFiles) return;
        if (one !== path) this.read(one, this.#reader);
      }
    }
  }

  /** Reads an included file once and counts its entries. */
  read(path: string, reader: IncludeReader): IncludedContent {
    const earlier = this.#read.get(path);
    if (earlier !== undefined) return earlier;
    const read = reader.read(path);
    this.#read.set(path, read);
    if (read.kind === "content") {
      this.#bytes += read.content.length;
      this.#add(read.content, "part");
    }
    return read;
  }

  #add(content: SourceFile["content"], root: "company" | "part"): void {
    const decoded = decodeText(content);
    if (decoded.kind === "text") this.#count += countEntries(decoded.text, root, MOST_ENTRIES - this.#count);
  }
}

const LISTS_OF_UNITS = new Set(["departments", "teams"]);

/** Returns the paths and patterns that a company file includes, wherever includes are allowed. */
function listIncludes(root: SourceNode): readonly string[] {
  const found: string[] = [];
  const open: SourceNode[] = [root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.kind !== "map") continue;
    for (const { key, value } of node.entries) {
      if (key === "include") found.push(...listTexts(value));
      else if (LISTS_OF_UNITS.has(key) && value.kind === "list") for (const item of value.items) open.push(item);
    }
  }
  return found;
}

function listTexts(node: SourceNode): readonly string[] {
  if (node.kind === "list") return node.items.flatMap(listTexts);
  return node.kind === "scalar" ? [node.text.trim()] : [];
}
