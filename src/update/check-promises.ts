import type { MovedList } from "../model/entry-edit.js";
import type { Answer, Graph, GraphNode, NodeId, Officer, Post } from "../model/graph.js";
import type { Origin } from "../model/source.js";
import type { PlannedChange, Promised, PromisedFact } from "../model/planned-change.js";
import { quote } from "../wording/index.js";
import { isListedIn } from "./listed-in.js";
import { listHeads } from "./seat-edits.js";

/**
 * Compares the company after the changes with the company before: every fact that the changes promise has to be as
 * promised, and all others as they were. Managers that the file does not state may differ, because they follow from
 * heads.
 * @param moved lists between which entries moved
 * @returns the first difference, as a sentence; nothing if there is none
 */
export function findBrokenPromise(
  before: Graph,
  after: Graph,
  changes: readonly PlannedChange[],
  moved: readonly MovedList[] = [],
): string | undefined {
  const promises = changes.flatMap((change) => change.promises);
  const promised = groupFacts(promises);
  const old = new Map([...before.nodes.values()].map((node) => [keyOf(node.origin), node]));
  const keyBefore = createKeysBefore(moved);
  const now = [...after.nodes.values()].map((node) => [keyBefore(node.origin), node] as const);
  const idOf = new Map(now.map(([key, { id }]) => [id, old.get(key)?.id ?? id]));
  const states = { before, after, toOldId: (id: NodeId) => idOf.get(id) ?? id };
  const added: string[] = [];
  for (const [key, node] of now) {
    const was = old.get(key);
    const broken = was && findOtherFact([was, node], promised.get(key) ?? NONE, states);
    if (was === undefined) added.push(tellAdded(node));
    if (broken !== undefined) return broken;
  }
  const seen = new Set(now.map(([key]) => key));
  const lost = [...old].find(([key]) => !seen.has(key));
  if (lost !== undefined) return `${quote(lost[1].id)} would be lost`;
  const expected = promises.flatMap((one) => ("names" in one ? [`${keyOf(one.addedTo)} ${one.names.join("\n")}`] : []));
  const isSame = added.toSorted().join("\n\n") === expected.toSorted().join("\n\n");
  return isSame ? undefined : "the new entries would not be read as they are written";
}

/** Values that changes promise for an entry, by fact. */
type PromisedFacts = ReadonlyMap<string, string>;

const NONE: PromisedFacts = new Map();

/** Groups promised facts by the keys that `keyOf` makes for their entries. */
function groupFacts(promises: readonly Promised[]): ReadonlyMap<string, PromisedFacts> {
  const groups = new Map<string, Map<string, string>>();
  for (const one of promises) {
    if (!("fact" in one)) continue;
    const key = keyOf(one.at);
    groups.set(key, (groups.get(key) ?? new Map<string, string>()).set(one.fact, one.value));
  }
  return groups;
}

interface States {
  readonly before: Graph;
  readonly after: Graph;
  /** Returns the id that an entry had before the changes. */
  readonly toOldId: (id: NodeId) => NodeId;
}

/** Returns the first fact of an entry that is neither as promised nor as before, as a sentence. */
function findOtherFact(
  [was, node]: readonly [was: GraphNode, node: GraphNode],
  promised: PromisedFacts,
  { before, after, toOldId }: States,
): string | undefined {
  const isPromised = (fact: PromisedFact) => promised.has(fact);
  const found = listFacts(node, { graph: after, toId: toOldId, isPromised });
  for (const [at, [fact, value]] of listFacts(was, { graph: before, toId: (id) => id, isPromised }).entries()) {
    const expected = promised.get(fact) ?? value;
    const actual = found[at]?.[0] === fact ? found[at][1] : "";
    // After the changes, a loop may be cut at another line, or may no longer exist. New loops are reported as errors
    // elsewhere.
    const isFree = fact === "manager" && (isCut(was) || isCut(node)) && !promised.has(fact);
    if (actual !== expected && !isFree)
      return `${fact} of ${quote(was.id)} would be ${quote(actual)} and not ${quote(expected)}`;
  }
  return undefined;
}

function isCut(node: GraphNode): boolean {
  return (node.kind === "officer" || node.kind === "post") && node.manager?.cut !== undefined;
}

function tellAdded(node: GraphNode): string {
  const { file, path } = node.origin;
  const names = node.kind === "post" ? node.names : [node.id];
  return `${keyOf({ file, path: path.slice(0, -1) })} ${names.join("\n")}`;
}

/** Returns a function that gives the key of the place where an entry was before entries moved. */
function createKeysBefore(moved: readonly MovedList[]): (origin: Origin) => string {
  const lists = new Map(moved.map(({ list, from }) => [keyOf(list), from]));
  if (lists.size === 0) return keyOf;
  return (origin) => {
    const { file, path } = origin;
    const at = path.findLastIndex((step) => typeof step === "number");
    const from = lists.get(keyOf({ file, path: path.slice(0, at) }))?.[Number(path[at])];
    return keyOf(from === undefined ? origin : { file: from.file, path: [...from.path, ...path.slice(at + 1)] });
  };
}

type Fact = readonly [fact: string, value: string];

interface FactOptions {
  readonly graph: Graph;
  readonly toId: (id: NodeId) => NodeId;
  /**
   * Tells whether a fact is promised. Facts that can follow from other entries are compared only if they are promised.
   */
  readonly isPromised: (fact: PromisedFact) => boolean;
}

function listFacts(node: GraphNode, { graph, toId, isPromised }: FactOptions): readonly Fact[] {
  if (node.kind === "committee") return [["name", node.name]];
  if (node.kind === "unit") {
    const { name, headcount, heads, headVacant, nestedIn } = node;
    const under = isPromised("reports to") ? graph.places.get(node.id)?.under : undefined;
    const mapped = heads.map((head) => (head.post === undefined ? head : { ...head, post: toId(head.post) }));
    return [
      ["name", name],
      ["reports to", under === undefined ? "" : toId(under)],
      ["headcount", headcount === undefined ? "" : String(headcount)],
      ["heads", listHeads({ heads: mapped, headVacant }).join("\n")],
      ["nested in", nestedIn === undefined ? "" : toId(nestedIn)],
      ["officer", tellAnswer(node.answer, toId)],
    ];
  }
  return listPostFacts(node, toId, isPromised("unit") || isListedIn(graph, node));
}

function listPostFacts(post: Officer | Post, toId: (id: NodeId) => NodeId, hasUnit: boolean): readonly Fact[] {
  const { names, person, title, status, manager, assistantTo } = post;
  const unit = post.kind === "post" && hasUnit ? post.unit : undefined;
  const isStated = manager !== undefined && !manager.guessed && manager.cut === undefined;
  return [
    ["names", names.join("\n")],
    ["person", person ?? ""],
    ["title", title ?? ""],
    ["status", status],
    ["unit", unit === undefined ? "" : toId(unit)],
    ["manager", isStated ? toId(manager.to) : ""],
    ["assistant to", assistantTo === undefined ? "" : toId(assistantTo)],
  ];
}

function tellAnswer(answer: Answer, toId: (id: NodeId) => NodeId): string {
  const ids = "by" in answer ? (typeof answer.by === "string" ? [answer.by] : answer.by) : [];
  return [answer.kind, ...ids.map(toId)].join(" ");
}

function keyOf({ file, path }: Origin): string {
  return JSON.stringify([file, path]);
}
