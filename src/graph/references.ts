import { createNearestFinder } from "../catalog/index.js";
import type { NearestFinder } from "../catalog/index.js";
import type { Reference } from "../model/company.js";
import type { Problem } from "../model/finding.js";
import type { NodeId } from "../model/graph.js";
import { didYouMean, listKnown, quote, shorten } from "../wording/index.js";
import { explainCalled, listCalledEntries } from "./called-entries.js";
import type { CalledEntries } from "./called-entries.js";
import {
  createAbsentProblem,
  createAmbiguityProblem,
  createWrongKindProblem,
  findField,
  RELATED_AT_MOST,
} from "./reference-problems.js";
import type { Draft, Register } from "./register.js";
import type { Wanted } from "./wanted.js";

/**
 * Number of unknown references that get a suggestion. More unknown references in one file usually have one cause, and
 * looking for similar ids would take longer than everything else.
 */
const SUGGESTED_AT_MOST = 1000;

const NOBODY: readonly NodeId[] = [];

/**
 * Finds the entries that references mean. A reference that means no entry is reported once, however often it is looked
 * up.
 */
export class References {
  readonly #register: Register;
  readonly #problems: Problem[];
  readonly #resolved = new Map<Reference, NodeId | undefined>();
  readonly #nearest = new Map<Wanted, NearestFinder>();
  readonly #known = new Map<Wanted, string>();
  readonly #called = new Map<Wanted, CalledEntries>();
  #unknown = 0;

  constructor(register: Register, problems: Problem[]) {
    this.#register = register;
    this.#problems = problems;
  }

  /** Returns the one node that `text` means, if it is of a wanted kind; never reports a problem. */
  find(text: string, wanted: Wanted): NodeId | undefined {
    const [id, other] = this.#register.meanings.get(text) ?? [];
    const kind = id === undefined ? undefined : this.#register.drafts.get(id)?.kind;
    return other === undefined && kind !== undefined && wanted.kinds.includes(kind) ? id : undefined;
  }

  /** Returns the node that a reference means; reports the reference if no node of a wanted kind has that id. */
  resolve(reference: Reference, wanted: Wanted): NodeId | undefined {
    if (!this.#resolved.has(reference)) {
      const id = this.find(reference.text, wanted);
      if (id === undefined) this.#problems.push(this.#explainMiss(reference, wanted));
      this.#resolved.set(reference, id);
    }
    return this.#resolved.get(reference);
  }

  resolveAll(references: readonly Reference[], wanted: Wanted): readonly NodeId[] {
    // Most lists are empty, and need no copy.
    return references.length === 0 ? NOBODY : references.flatMap((reference) => this.resolve(reference, wanted) ?? []);
  }

  #explainMiss(reference: Reference, wanted: Wanted): Problem {
    const meant = this.#register.meanings.get(reference.text) ?? [];
    const draft = this.#register.drafts.get(meant[0] ?? "");
    if (draft === undefined) return this.#createUnknownProblem(reference, wanted);
    if (meant.length === 1) return createWrongKindProblem(reference, wanted, draft, this.#listKnown(wanted));
    const shown = meant.slice(0, RELATED_AT_MOST).flatMap((id) => this.#register.drafts.get(id) ?? []);
    return createAmbiguityProblem(reference, meant, shown);
  }

  #createUnknownProblem({ text, origin }: Reference, wanted: Wanted): Problem {
    const absence = this.#register.absent.get(text);
    if (absence !== undefined) return createAbsentProblem({ text, origin }, absence, this.#register.date);
    this.#unknown++;
    const called = this.#explainCalled(text, wanted);
    if (called !== undefined)
      return {
        rule: "unknown-reference",
        message: `${findField(origin)} points at ${quote(text)}, ${called.message}`,
        help: called.help,
        origin,
        subjects: [text],
      };
    const nearest = this.#unknown > SUGGESTED_AT_MOST ? undefined : this.#getNearestFinder(wanted)(text);
    const known = this.#listKnown(wanted);
    const help = "Correct the id, or add the entry it should point at.";
    return {
      rule: "unknown-reference",
      message: `${findField(origin)} points at ${quote(text)}, which does not exist.${didYouMean(nearest && shorten(nearest), known)}`,
      help: nearest === undefined || known === "" ? help : `${help} ${known}`,
      origin,
      subjects: [text],
      // The entry may be in a file that could not be read.
      ...(this.#register.isIncomplete && nearest === undefined && { isConsequence: true }),
    };
  }

  #explainCalled(text: string, wanted: Wanted): ReturnType<typeof explainCalled> {
    if (this.#unknown > SUGGESTED_AT_MOST) return undefined;
    const called = this.#called.get(wanted) ?? listCalledEntries(this.#register.drafts, wanted);
    this.#called.set(wanted, called);
    return explainCalled(called, text);
  }

  /** Lists ids that could have been meant, unless very many references are unknown. */
  #listKnown(wanted: Wanted): string {
    if (this.#unknown > SUGGESTED_AT_MOST || this.#register.isIncomplete) return "";
    const known = this.#known.get(wanted) ?? this.#listIds(wanted);
    this.#known.set(wanted, known);
    return known;
  }

  /** Lists the ids of one kind: the first of the wanted kinds that the file has. */
  #listIds(wanted: Wanted): string {
    const { meanings, drafts } = this.#register;
    const ids = [...meanings.keys()].filter((text) => this.find(text, wanted) === text);
    for (const { kind, ...noun } of NOUNS) {
      const known = ids.filter((id) => drafts.get(id)?.kind === kind);
      if (known.length > 0) return listKnown(noun, known);
    }
    return "";
  }

  #getNearestFinder(wanted: Wanted): NearestFinder {
    const known = this.#nearest.get(wanted);
    if (known !== undefined) return known;
    const finder = createNearestFinder([...this.#register.meanings.keys()].filter((text) => this.find(text, wanted)));
    this.#nearest.set(wanted, finder);
    return finder;
  }
}

const NOUNS: readonly { readonly kind: Draft["kind"]; readonly one: string; readonly many: string }[] = [
  { kind: "officer", one: "officer", many: "officers" },
  { kind: "post", one: "post", many: "posts" },
  { kind: "committee", one: "committee", many: "committees" },
  { kind: "unit", one: "department", many: "departments" },
];
