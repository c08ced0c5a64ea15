import { decodeText } from "../decode-text.js";
import { readJson } from "../json-text.js";
import type { Reader } from "../reader.js";
import { ImportRefusal } from "../refusal.js";
import { findIn, itemsIn, textIn } from "../tree.js";
import type { Tree } from "../tree.js";
import type { TurtleSubject, TurtleValue } from "../turtle-text.js";
import { readOrganisations } from "./w3c-turtle.js";

const ORG = "http://www.w3.org/ns/org#";

/**
 * Organisations in the W3C's Organization Ontology, in JSON-LD as `orgwright export` writes it: one list of subjects,
 * and a context of prefixes. Nothing is fetched: a context elsewhere on the web is not read.
 */
export const jsonLdReader: Reader = {
  id: "json-ld",
  title: "W3C organigram (JSON-LD)",
  accepts: ({ text }) => /^\uFEFF?\s*\{/u.test(text) && text.includes('"@graph"') && text.includes(ORG),
  read: ({ path, bytes }, { checkpoint }) => {
    const root = readJson(decodeText(bytes).text, checkpoint);
    const context = new Context(findIn(root, "@context"));
    const subjects = new Map<string, TurtleSubject>();
    for (const item of itemsIn(root, "@graph")) {
      checkpoint();
      const name = textIn(item, "@id");
      if (item.kind === "map" && name !== undefined)
        subjects.set(name, { name, line: item.line, facts: readFacts(item, context) });
    }
    if (subjects.size === 0) throw new ImportRefusal("Its '@graph' lists no subject with an '@id'. Export it again.");
    return readOrganisations(subjects, path, checkpoint);
  },
};

/** The prefixes of a file, and the properties whose values name subjects. */
class Context {
  readonly #prefixes = new Map<string, string>();
  readonly #references = new Set<string>();

  constructor(context: Tree | undefined) {
    if (context?.kind !== "map") return;
    for (const [key, value] of context.entries) {
      const iri = textIn(value);
      if (iri !== undefined) this.#prefixes.set(key, iri);
      if (textIn(value, "@type") === "@id") this.#references.add(key);
    }
  }

  /** Returns the whole IRI for a key with a prefix, such as `org:unitOf`. */
  expand(key: string): string {
    const at = key.indexOf(":");
    const prefix = this.#prefixes.get(key.slice(0, Math.max(at, 0)));
    return prefix === undefined ? key : prefix + key.slice(at + 1);
  }

  isReference(key: string): boolean {
    return this.#references.has(key);
  }
}

function readFacts(item: Tree, context: Context): Map<string, TurtleValue[]> {
  const facts = new Map<string, TurtleValue[]>();
  if (item.kind !== "map") return facts;
  for (const [key, value] of item.entries) {
    if (key.startsWith("@")) continue;
    const values = value.kind === "list" ? value.items : [value];
    facts.set(
      context.expand(key),
      values.flatMap((each) => readValue(each, context.isReference(key))),
    );
  }
  return facts;
}

function readValue(value: Tree, isReference: boolean): readonly TurtleValue[] {
  const name = textIn(value, "@id");
  const text = textIn(value) ?? textIn(value, "@value");
  if (name !== undefined) return [{ kind: "name", text: name }];
  return text === undefined ? [] : [{ kind: isReference ? "name" : "text", text }];
}
