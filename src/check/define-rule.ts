import type { Checkpoint } from "../model/deadline.js";
import type { Problem } from "../model/finding.js";
import type { Graph, NodeId } from "../model/graph.js";
import type { OptionValue, RuleCard, RuleOptions } from "../model/rule.js";
import type { FaultOrigin } from "./fault-origins.js";
import type { Structure } from "./structure.js";

/** A rule about the structure: its card, and the test itself. */
export interface Rule {
  readonly card: RuleCard;
  /**
   * Pure test: the same context yields the same faults, in file order. A test that lacks a fact it needs yields no
   * fault.
   */
  readonly check: (context: RuleContext) => Iterable<Fault>;
}

/** Facts that a rule can use, and the answers to common questions about the graph. */
export interface RuleContext<O = Readonly<Record<string, OptionValue>>> {
  readonly graph: Graph;
  /** Answers to questions that several rules ask, each worked out once. */
  readonly structure: Structure;
  readonly options: O;
  /** ISO date of the check; without one, rules about time report nothing. */
  readonly now?: string;
  /** Called before every rule; a slow rule also calls it while it runs. */
  readonly checkpoint: Checkpoint;
}

/** A fault that a rule reports; severity, place in the text and fingerprint are added later, for all rules alike. */
export interface Fault extends Pick<Problem, "message" | "fact" | "atMost" | "isSofter"> {
  /**
   * Ids of exactly the nodes that the fault is about, or the id of the focus area that it is about; empty if it is
   * about the whole company.
   */
  readonly subjects: readonly NodeId[];
  /** The key at fault, see `fault-origins.ts`. */
  readonly at: FaultOrigin;
  /** Other places that are part of the fault, such as the second of two equal names. */
  readonly related?: readonly { readonly message: string; readonly at: FaultOrigin }[];
  /** Remedy for this fault, if there is more to say than the card's `fix`. */
  readonly help?: string;
}

type OptionsOf<O extends RuleOptions> = { readonly [K in keyof O]: O[K]["default"] };

type RuleDefinition<O extends RuleOptions> = Omit<RuleCard, "options"> & {
  readonly options: O;
  readonly check: (context: RuleContext<OptionsOf<O>>) => Iterable<Fault>;
};

/** Makes a rule from its card and its test; the test gets the options with the types that the card gives them. */
export function defineRule<const O extends RuleOptions>({ check, ...card }: RuleDefinition<O>): Rule {
  // Options from config files and packs are checked against their types when they are read.
  return { card, check: (context) => check(context as RuleContext<OptionsOf<O>>) };
}

export * from "./options.js";
