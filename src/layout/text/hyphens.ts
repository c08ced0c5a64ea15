/**
 * Loads hyphenation patterns. They are large, so those of a language are loaded only for a company that states this
 * language and has words long enough to need them.
 */
import type { PatternsDefinition } from "hyphen";
import type { Graph } from "../../model/graph.js";
import type { TextMeasure } from "../../model/text.js";
import type { Hyphenator } from "./syllables.js";

interface Loaded {
  readonly default: PatternsDefinition;
}

/** Patterns by language; the three names of Norwegian share those of Bokmål. */
const PATTERNS: Readonly<Record<string, () => Promise<Loaded>>> = {
  da: () => import("hyphen/patterns/da.js"),
  de: () => import("hyphen/patterns/de-1996.js"),
  en: () => import("hyphen/patterns/en-us.js"),
  es: () => import("hyphen/patterns/es.js"),
  fi: () => import("hyphen/patterns/fi.js"),
  fr: () => import("hyphen/patterns/fr.js"),
  is: () => import("hyphen/patterns/is.js"),
  nb: () => import("hyphen/patterns/nb.js"),
  nl: () => import("hyphen/patterns/nl.js"),
  nn: () => import("hyphen/patterns/nb.js"),
  no: () => import("hyphen/patterns/nb.js"),
  sv: () => import("hyphen/patterns/sv.js"),
};

/** Matches a run of letters so long that it may be wider than the narrowest card. */
const LONG_WORD = /[\p{L}\p{M}]{12}/u;

const SOFT_HYPHEN = "\u00AD";

/** Returns a measure that also knows the syllables of the company's language, if the company has long words. */
export async function knowSyllables(measure: TextMeasure, graph: Graph): Promise<TextMeasure> {
  const load = PATTERNS[graph.company.lang?.split("-", 1)[0]?.toLowerCase() ?? ""];
  if (load === undefined || !hasLongWords(graph)) return measure;
  const [{ default: createHyphenator }, { default: patterns }] = await Promise.all([import("hyphen"), load()]);
  const insertHyphens = createHyphenator(patterns, { hyphenChar: SOFT_HYPHEN }) as (text: string) => string;
  const hyphenate: Hyphenator = (word) => insertHyphens(word).split(SOFT_HYPHEN);
  return { ...measure, hyphenate };
}

function hasLongWords({ nodes }: Graph): boolean {
  return [...nodes.values()].some((node) => {
    const texts = node.kind === "unit" || node.kind === "committee" ? [node.name] : [node.title ?? "", ...node.names];
    return texts.some((text) => LONG_WORD.test(text));
  });
}
