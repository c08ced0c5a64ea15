import { FOCUS_AREAS } from "../catalog/index.js";
import type { ExceptedFinding, Finding, ResolvedFindings } from "../model/finding.js";
import type { Graph, GraphNode, NodeId } from "../model/graph.js";
import type { Mark, MarkState } from "../model/mark.js";
import type { RuleCard } from "../model/rule.js";
import type { Origin } from "../model/source.js";
import type { ChartView } from "../model/view.js";
import { listNames, quote } from "../wording/index.js";
import { RULE_CARDS } from "./rules/index.js";

export interface MarkRequest {
  readonly graph: Graph;
  readonly names: ChartView["names"];
  /** Cards of the company's own rules. */
  readonly ownCards: readonly RuleCard[];
}

/**
 * Returns marks for a chart: errors, warnings and accepted findings, in this order. If the chart withholds names of
 * people, a mark shows the rule's title instead of the message, and leaves out the reason of an exception: messages and
 * reasons may contain names.
 */
export function listMarks({ findings, excepted }: ResolvedFindings, request: MarkRequest): readonly Mark[] {
  const found = (["error", "warn"] as const).flatMap((state) =>
    findings.filter(({ severity }) => severity === state).map((finding) => toMark(state, finding, request)),
  );
  return [...found, ...excepted.map((exception) => toMark("accepted", exception.finding, request, exception))];
}

function toMark(state: MarkState, finding: Finding, request: MarkRequest, exception?: ExceptedFinding): Mark {
  const isFull = request.names === "full";
  const about = findEntries(finding, request.graph);
  const what = isFull ? firstSentence(finding.message) : describeWithoutNames(finding.rule, about, request);
  const accepted = exception && [describeTerm(exception), ...(isFull ? [exception.reason] : [])].join(": ");
  return {
    state,
    about,
    text: accepted === undefined ? what : `${dropFullStop(what)} (${accepted})`,
  };
}

/**
 * Finds the entries on which a finding is marked. A subject that does not exist is marked on the entry that mentions
 * it; a focus area is not marked at all.
 */
export function findEntries({ subjects, origin }: Finding, { nodes }: Graph): readonly NodeId[] {
  if (subjects.every((id) => !nodes.has(id) && FOCUS_AREAS.some((area) => area.id === id))) return [];
  if (origin === undefined || subjects.length === 0 || subjects.some((id) => nodes.has(id))) return subjects;
  const around = [...nodes.values()].filter((node) => contains(node.origin, origin));
  const innermost = around.reduce<GraphNode | undefined>(
    (inner, node) => (inner === undefined || node.origin.path.length > inner.origin.path.length ? node : inner),
    undefined,
  );
  return innermost === undefined ? subjects : [innermost.id];
}

function contains(outer: Origin, inner: Origin): boolean {
  return outer.file === inner.file && outer.path.every((step, index) => inner.path[index] === step);
}

function describeTerm({ until }: ExceptedFinding): string {
  return until === undefined ? "accepted" : `accepted until ${until}`;
}

function describeWithoutNames(rule: string, entries: readonly NodeId[], request: MarkRequest): string {
  const { graph, names, ownCards } = request;
  const card = [...RULE_CARDS, ...ownCards].find(({ id }) => id === rule);
  const about = entries.flatMap((id) => graph.nodes.get(id) ?? []).flatMap((node) => nameOf(node, names));
  const title = card?.title ?? rule;
  return about.length === 0 ? title : `${dropFullStop(title)}: ${listNames(about)}`;
}

function dropFullStop(sentence: string): string {
  return sentence.replace(/\.$/u, "");
}

/**
 * Returns a name that the entry's card on the chart shows as well; never the id, because ids often contain names of
 * people.
 */
function nameOf(node: GraphNode, names: ChartView["names"]): readonly string[] {
  if (node.kind === "officer") return [node.role.abbreviation || node.role.title];
  if (node.kind !== "post") return [quote(node.name)];
  return names === "none" || node.title === undefined ? [] : [quote(node.title)];
}

/** Matches a name in quotes, including apostrophes inside it. */
const QUOTED = /(?<![^\s(])'.*?'(?![^\s.,;:)])/gu;

/** Drops all but the first sentence of a message: the rest is for people who can change the file. */
function firstSentence(message: string): string {
  // A full stop inside a name does not end the sentence.
  const masked = message.replace(QUOTED, (name) => "x".repeat(name.length));
  const end = masked.search(/\.(?=\s)/u);
  return end < 0 ? message : message.slice(0, end + 1);
}
