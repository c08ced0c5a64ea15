/** Splits a stream of YAML into its documents, and reads each of them as a tree. */
import type { Checkpoint } from "../model/deadline.js";
import type { SourceNode } from "../model/source.js";
import { explainTooMany } from "./delimited-text.js";
import { LIMITS } from "./limits.js";
import type { ParseYaml } from "./reader.js";
import { ImportRefusal } from "./refusal.js";
import type { Tree } from "./tree.js";

/** A document of a stream: its tree, or why it cannot be read. */
export type YamlDocument =
  | { readonly kind: "read"; readonly line: number; readonly tree: Tree }
  | { readonly kind: "faulty"; readonly line: number; readonly message: string };

/**
 * Reads all documents of a stream; a faulty document does not keep the others from being read. All values of a document
 * count as being on the line on which the document starts.
 */
export function readYamlDocuments(text: string, parseYaml: ParseYaml, checkpoint: Checkpoint): readonly YamlDocument[] {
  return splitDocuments(text).map(({ line, content }): YamlDocument => {
    checkpoint();
    const { value, problems } = parseYaml({ path: "", content }, checkpoint);
    const [problem] = problems;
    // A document with a repeated key has both a value and a problem. It is faulty too, because only one of the two keys
    // would count.
    if (value !== undefined && problem === undefined) return { kind: "read", line, tree: toTree(value.root, line) };
    const at = problem?.range ?? (problem?.origin === undefined ? undefined : value?.locate(problem.origin));
    const message = `${problem?.message ?? "It cannot be read."} ${problem?.help ?? ""}`.trim();
    return { kind: "faulty", line: line + (at?.start.line ?? 1) - 1, message };
  });
}

/** Splits at lines that start with `---` or `...`; YAML allows such lines only between documents. */
function splitDocuments(text: string): readonly { readonly line: number; readonly content: string }[] {
  const documents: { line: number; content: string }[] = [];
  let [start, line] = [0, 1];
  const close = (end: number) => {
    const content = text.slice(start, end);
    const skipped = content.slice(0, findContent(content));
    if (skipped.length < content.length)
      documents.push({ line: line + countLines(skipped), content: content.slice(skipped.length) });
    line += countLines(text.slice(start, end));
    if (documents.length > LIMITS.rows) throw new ImportRefusal(explainTooMany("rows", LIMITS.rows));
  };
  for (const { index } of text.matchAll(/^(?:---|\.\.\.)(?=\s|$)/gmu)) {
    close(index);
    start = index + 3;
  }
  close(text.length);
  return documents;
}

/** Finds the first line that is not empty, a comment or a directive. */
function findContent(text: string): number {
  let at = 0;
  while (at < text.length) {
    const end = text.indexOf("\n", at) + 1 || text.length;
    const line = text.slice(at, end).trim();
    if (line !== "" && !/^[#%]/u.test(line)) return at;
    at = end;
  }
  return at;
}

function countLines(text: string): number {
  return text.split("\n").length - 1;
}

/** Converts a node. The recursion is safe, since the parser limits the depth. */
function toTree(node: SourceNode, line: number): Tree {
  switch (node.kind) {
    case "scalar": {
      const { value, text } = node;
      return { kind: "scalar", value: typeof value === "number" ? text : value, line };
    }
    case "list":
      return { kind: "list", items: node.items.map((item) => toTree(item, line)), line };
    case "map":
      return { kind: "map", entries: new Map(node.entries.map(({ key, value }) => [key, toTree(value, line)])), line };
  }
}
