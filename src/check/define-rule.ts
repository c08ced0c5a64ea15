import type { Checkpoint } from "../model/deadline.js";
import type { Problem } from "../model/finding.js";
import type { Graph, NodeId } from "../model/graph.js";
import type { OptionValue, RuleCard, RuleOptions } from "../model/rule.js";
import type { FaultOrigin } from "./fault-origins.js";
import type { Structure } from "./structure.js";

/** A rule about the structure: its card, and the test itself. */
export interface Rule {
  readonly card: RuleCard;
  /** Pure: the same context yields the same faults, in file order. Yields nothing where a fact it needs is absent. */
  readonly check: (context: RuleContext) => Iterable<Fault>;
}

/** What a rule may ask. */
export interface RuleContext<O = Readonly<Record<string, OptionValue>>> {
  readonly graph: Graph;
  /** Questions that several rules ask, each answered once. */
  readonly structure: Structure;
  readonly options: O;
  /** ISO date of the check; rules about time are silent without one. */
  readonly now?: string;
  /** Asked before every rule; one that may take longer than others asks in between. */
  readonly checkpoint: Checkpoint;
}

/** What a rule says is wrong; severity, place in the text and fingerprint are settled for all rules alike. */
export interface Fault extends Pick<Problem, "message" | "fact" | "atMost" | "isSofter"> {
  /** The nodes it is about, or the focus area, and no others; empty: the company. */
  readonly subjects: readonly NodeId[];
  /** The field at fault, see `fault-origins.ts`. */
  readonly at: FaultOrigin;
  /** The other end, where there is one. */
  readonly related?: readonly { readonly message: string; readonly at: FaultOrigin }[];
  /** What to do here, where that is more than the card's `fix`. */
  readonly help?: string;
}

type OptionsOf<O extends RuleOptions> = { readonly [K in keyof O]: O[K]["default"] };

type RuleDefinition<O extends RuleOptions> = Omit<RuleCard, "options"> & {
  readonly options: O;
  readonly check: (context: RuleContext<OptionsOf<O>>) => Iterable<Fault>;
};

/** Makes a rule of its card and its test; the test is handed the options as the card types them. */
export function defineRule<const O extends RuleOptions>({ check, ...card }: RuleDefinition<O>): Rule {
  // Whoever sets an option (config, packs) is held to its type where it is read.
  return { card, check: (context) => check(context as RuleContext<OptionsOf<O>>) };
}

export * from "./options.js";
