import { findKindByWholeName, isGeneralWord } from "../catalog/index.js";
import type { DepartmentKind, KnownWords, UnitRecogniser } from "../catalog/index.js";
import type { Graph, Unit } from "../model/graph.js";
import { splitName } from "./name-parts.js";
import type { NamePart } from "./name-parts.js";
import { foldWords } from "./question-words.js";

/**
 * Finds the units of a kind, to answer questions. A single known word inside a longer name does not count here: a
 * `Dealer Network` does not run the network. In a name that joins several subjects, each part counts as a name of its
 * own.
 */
export class UnitsByKind {
  readonly #graph: Graph;
  readonly #recognise: UnitRecogniser;
  readonly #words: KnownWords;
  readonly #ownNames: ReadonlySet<string>;
  #units: ReadonlyMap<string, readonly Unit[]> | undefined;

  constructor(graph: Graph, recognise: UnitRecogniser, words: KnownWords) {
    this.#graph = graph;
    this.#recognise = recognise;
    this.#words = words;
    const ownNames = foldWords(graph.company.name).split(" ");
    this.#ownNames = new Set(ownNames.filter((word) => word !== "" && !IN_COMPANY_NAMES.has(word)));
  }

  /** Returns the units of a kind, in file order. */
  ofKind(kind: string): readonly Unit[] {
    this.#units ??= this.#group((each) => each.id);
    return this.#units.get(kind) ?? [];
  }

  /** Returns the units whose kind belongs to one of these domains, in file order. */
  ofDomains(domains: readonly string[]): readonly Unit[] {
    // Recognising every unit takes as long as checking the company, and most questions are not about a whole domain.
    if (domains.length === 0) return [];
    const groups = this.#group(({ domain }) => domain);
    const found = new Set(domains.flatMap((domain) => groups.get(domain) ?? []));
    return this.#graph.units.filter((unit) => found.has(unit));
  }

  #group(keyOf: (kind: DepartmentKind) => string): ReadonlyMap<string, readonly Unit[]> {
    const groups = new Map<string, Unit[]>();
    for (const unit of this.#graph.units) {
      for (const key of new Set(this.#kindsOf(unit).map(keyOf))) {
        const group = groups.get(key);
        if (group === undefined) groups.set(key, [unit]);
        else group.push(unit);
      }
    }
    return groups;
  }

  #kindsOf(unit: Unit): readonly DepartmentKind[] {
    const { name } = unit;
    const recognised = this.#recognise(unit);
    const whole = findKindByWholeName(name);
    const isSure = recognised?.confidence === "high" || recognised?.kind === whole;
    const everyday = name.includes(" ") ? this.#words.kinds.get(foldWords(name)) : undefined;
    const own = this.#nameKindWithoutCompany(name);
    return [
      ...(recognised?.kind !== undefined && isSure ? [recognised.kind] : []),
      ...(own === undefined ? [] : [own]),
      ...(everyday ?? []),
      ...splitName(name).flatMap((part) => findKindOfPart(part) ?? []),
    ];
  }

  /**
   * Returns the kind of a name that begins with a word of the company's name: in a company called `City of Elmford`,
   * the `City Network` is a network.
   */
  #nameKindWithoutCompany(name: string): DepartmentKind | undefined {
    const [first = "", ...others] = name.split(" ");
    if (others.length === 0 || !this.#ownNames.has(first.toLowerCase())) return undefined;
    return findKindByWholeName(others.join(" "));
  }
}

/** Words that occur in names of companies, but just as often in names of departments. */
const IN_COMPANY_NAMES = new Set("the and of for cloud data software security bank group".split(" "));

/**
 * Words that mean rooms if they are the whole name of a unit, but often mean computers in a longer name, such as
 * `Workplace and Helpdesk`.
 */
const WEAK_PARTS = new Set(["workplace"]);

/**
 * Matches last words that name tools for some work instead of the work: `Marketing and Sales Systems` does no
 * marketing.
 */
const TOOLS = /\b(?:systems?|applications?|software|tools?|technology|technologies|IT)$/iu;

/**
 * Returns the kind that a part of a name means: `HR` in `HR and Workplace Systems` means systems for HR. A general word
 * by itself means no kind.
 */
function findKindOfPart({ part, shared, isUnfinished }: NamePart): DepartmentKind | undefined {
  const whole = shared === undefined ? undefined : findKindByWholeName(shared);
  if (whole !== undefined) return whole;
  if (isGeneralWord(part) || WEAK_PARTS.has(part.toLowerCase()) || (isUnfinished && TOOLS.test(shared ?? "")))
    return undefined;
  return findKindByWholeName(part);
}
