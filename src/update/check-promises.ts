import type { Answer, Graph, GraphNode, NodeId } from "../model/graph.js";
import type { Origin } from "../model/source.js";
import type { PlannedChange } from "../model/planned-change.js";
import { quote } from "../wording/index.js";
import { listHeads } from "./seat-edits.js";

/**
 * Compares the company after the changes with the one before: every fact has to be as promised, and all others as they
 * were. Managers by default may differ, because they follow from heads.
 * @returns the first difference, as a sentence; nothing if there is none
 */
export function findBrokenPromise(before: Graph, after: Graph, changes: readonly PlannedChange[]): string | undefined {
  const promises = changes.flatMap((change) => change.promises);
  const promised = new Map<string, string>(
    promises.flatMap((one) => ("fact" in one ? [[`${keyOf(one.at)} ${one.fact}`, one.value] as const] : [])),
  );
  const old = new Map([...before.nodes.values()].map((node) => [keyOf(node.origin), node]));
  const idOf = new Map([...after.nodes.values()].map(({ id, origin }) => [id, old.get(keyOf(origin))?.id ?? id]));
  const toOldId = (id: NodeId) => idOf.get(id) ?? id;
  const added: string[] = [];
  const seen = new Set<string>();
  for (const node of after.nodes.values()) {
    const key = keyOf(node.origin);
    const was = old.get(key);
    seen.add(key);
    if (was === undefined) added.push(tellAdded(node));
    else {
      const expected = [...listFacts(was, (id) => id)].map(
        ([fact, value]) => [fact, promised.get(`${key} ${fact}`) ?? value] as const,
      );
      const found = new Map(listFacts(node, toOldId));
      const broken = expected.find(([fact, value]) => found.get(fact) !== value);
      if (broken !== undefined)
        return `${broken[0]} of ${quote(was.id)} would be ${quote(found.get(broken[0]) ?? "")} and not ${quote(broken[1])}`;
    }
  }
  const lost = [...old].find(([key]) => !seen.has(key));
  if (lost !== undefined) return `${quote(lost[1].id)} would be lost`;
  const expected = promises.flatMap((one) => ("names" in one ? [`${keyOf(one.addedTo)} ${one.names.join("\n")}`] : []));
  const isSame = added.toSorted().join("\n\n") === expected.toSorted().join("\n\n");
  return isSame ? undefined : "the new entries would not be read as they are written";
}

function tellAdded(node: GraphNode): string {
  const { file, path } = node.origin;
  const names = node.kind === "post" ? node.names : [node.id];
  return `${keyOf({ file, path: path.slice(0, -1) })} ${names.join("\n")}`;
}

type Fact = readonly [fact: string, value: string];

function listFacts(node: GraphNode, toId: (id: NodeId) => NodeId): readonly Fact[] {
  if (node.kind === "committee") return [["name", node.name]];
  if (node.kind === "unit") {
    const { name, headcount, heads, headVacant, nestedIn } = node;
    const mapped = heads.map((head) => (head.post === undefined ? head : { ...head, post: toId(head.post) }));
    return [
      ["name", name],
      ["headcount", headcount === undefined ? "" : String(headcount)],
      ["heads", listHeads({ heads: mapped, headVacant }).join("\n")],
      ["nested in", nestedIn === undefined ? "" : toId(nestedIn)],
      ["officer", tellAnswer(node.answer, toId)],
    ];
  }
  const { names, person, title, status, manager, assistantTo } = node;
  const isStated = manager !== undefined && !manager.guessed && manager.cut === undefined;
  return [
    ["names", names.join("\n")],
    ["person", person ?? ""],
    ["title", title ?? ""],
    ["status", status],
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
