import type { Fields, SubjectKind } from "../model/diff.js";
import type { DottedLine, FocusOwner, Graph, GraphNode } from "../model/graph.js";
import type { Origin } from "../model/source.js";
import { displayName, officerTitle } from "../wording/index.js";
import { compareTexts } from "./compare-texts.js";
import { groupBy } from "../model/group-by.js";
import { compact, fieldsOfCommittee, fieldsOfCompany, fieldsOfOfficer, fieldsOfPost, fieldsOfUnit } from "./fields.js";

/** An entry that is compared, with all of its facts. Its position in the file is not one of the facts. */
export interface ComparedEntry {
  readonly kind: SubjectKind;
  readonly id: string;
  readonly name: string;
  readonly fields: Fields;
  readonly origin: Origin;
  /** Whether the id was generated from the name, because the file gives no id. */
  readonly hasMadeId: boolean;
}

/** Id under which the company itself is compared. */
export const COMPANY_ENTRY = "company";

/** Returns everything that is compared, in file order, the company first. */
export function listEntries(graph: Graph): readonly ComparedEntry[] {
  const { company, officers, units, posts, committees, dottedLines, focus } = graph;
  return [
    {
      kind: "company",
      id: COMPANY_ENTRY,
      name: company.name,
      fields: fieldsOfCompany(company),
      origin: company.origin,
      hasMadeId: false,
    },
    ...[...officers, ...units, ...posts, ...committees].map((node) => toEntry(graph, node)),
    ...numberRepeated(dottedLines.map((line) => toDottedEntry(graph, line))),
    ...numberRepeated(focus.map((owner) => toFocusEntry(owner))),
  ];
}

function toEntry(graph: Graph, node: GraphNode): ComparedEntry {
  const { kind, id, origin, hasMadeId = false } = node;
  return { kind, id, name: nameOf(graph, node), fields: fieldsOf(graph, node), origin, hasMadeId };
}

/** Returns the name on the chart; for an officer without an abbreviation, the title. */
function nameOf(graph: Graph, node: GraphNode): string {
  const name = displayName(graph, node.id);
  return name === "" && node.kind === "officer" ? officerTitle(node) : name;
}

function fieldsOf(graph: Graph, node: GraphNode): Fields {
  switch (node.kind) {
    case "officer":
      return fieldsOfOfficer(graph, node);
    case "unit":
      return fieldsOfUnit(graph, node);
    case "post":
      return fieldsOfPost(node);
    case "committee":
      return fieldsOfCommittee(graph, node);
  }
}

function toDottedEntry(graph: Graph, { from, to, kind, note, origin }: DottedLine): ComparedEntry {
  return {
    kind: "dotted-line",
    id: `${from} > ${to}`,
    name: `${displayName(graph, from)} to ${displayName(graph, to)}`,
    fields: compact({ from, to, kind, note }),
    origin,
    hasMadeId: true,
  };
}

function toFocusEntry(owner: FocusOwner): ComparedEntry {
  const { area, backup, responsible, consulted, informed, notApplicable, origin } = owner;
  return {
    kind: "focus-area",
    id: area,
    name: area,
    fields: compact({
      owner: owner.owner,
      backup,
      responsible: responsible.toSorted(compareTexts),
      consulted: consulted.toSorted(compareTexts),
      informed: informed.toSorted(compareTexts),
      notApplicable,
      isOwnerUnknown: owner.isOwnerUnknown ? true : undefined,
    }),
    origin,
    hasMadeId: false,
  };
}

/** Numbers the entries that share an id, in an order that does not depend on the file. */
function numberRepeated(entries: readonly ComparedEntry[]): readonly ComparedEntry[] {
  const groups = groupBy(entries, ({ id }) => id);
  const numbers = new Map<ComparedEntry, number>();
  for (const group of groups.values()) {
    const inOrder = group.toSorted((a, b) => compareTexts(JSON.stringify(a.fields), JSON.stringify(b.fields)));
    for (const [index, entry] of inOrder.entries()) numbers.set(entry, index + 1);
  }
  return entries.map((entry) => {
    const number = numbers.get(entry) ?? 1;
    return number === 1 ? entry : { ...entry, id: `${entry.id} #${number}` };
  });
}
