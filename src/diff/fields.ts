import type { Period, Remarks } from "../model/company.js";
import type { Fields, FieldValue } from "../model/diff.js";
import type {
  Answer,
  Committee,
  CompanyFacts,
  Graph,
  Head,
  Member,
  NodeId,
  Officer,
  Post,
  Unit,
} from "../model/graph.js";
import { holderText } from "../wording/index.js";
import { compareTexts } from "./compare-texts.js";

/** Fields whose values are ids of other entries. */
export const REFERENCES: ReadonlySet<string> = new Set([
  "acting",
  "answerBy",
  "answerFrom",
  "assistantTo",
  "backup",
  "chair",
  "consulted",
  "deputy",
  "designatedBy",
  "from",
  "headPosts",
  "informed",
  "manager",
  "members",
  "nestedIn",
  "overseenBy",
  "oversees",
  "owner",
  "responsible",
  "to",
  "under",
  "unit",
]);

/** Fields that the graph derives: a difference in them alone follows from a change elsewhere. */
export const DERIVED: ReadonlySet<string> = new Set(["answerFrom", "isManagerGuessed", "isPlaceGuessed"]);

export function fieldsOfCompany({ name, headcount, asOf, reviewed, regimes }: CompanyFacts): Fields {
  return compact({ name, headcount, asOf, reviewed, regimes: sorted(regimes) });
}

export function fieldsOfOfficer(graph: Graph, officer: Officer): Fields {
  return compact({
    roles: officer.roles.map(({ id, text }) => id ?? text),
    ...fieldsOfSeat(officer),
    manager: officer.manager?.to,
    isManagerGuessed: officer.manager?.guessed === true ? true : undefined,
    overseenBy: memberOf(officer.overseenBy),
    designatedBy: memberOf(officer.designatedBy),
    ...fieldsOfPlace(graph, officer.id),
  });
}

export function fieldsOfPost(post: Post): Fields {
  return compact({
    ...fieldsOfSeat(post),
    unit: post.unit,
    manager: post.manager.to,
    isManagerGuessed: post.manager.guessed ? true : undefined,
  });
}

export function fieldsOfUnit(graph: Graph, unit: Unit): Fields {
  return compact({
    name: unit.name,
    level: unit.level,
    nestedIn: unit.nestedIn,
    ...fieldsOfPlace(graph, unit.id),
    ...fieldsOfAnswer(unit.answer),
    heads: sorted(unit.heads.filter(({ post }) => post === undefined).map(textOfHead)),
    headPosts: sorted(unit.heads.flatMap(({ post }) => post ?? [])),
    headVacant: unit.headVacant ? true : undefined,
    headcount: unit.headcount,
    status: unit.status,
    kind: unit.unitKind,
    focus: sorted(unit.focus),
    paths: sorted(unit.paths),
    responsible: sorted(unit.responsible),
    consulted: sorted(unit.consulted),
    informed: sorted(unit.informed),
    ...fieldsOfRemarks(unit),
  });
}

export function fieldsOfCommittee(
  graph: Graph,
  { id, name, committeeKind, chair, members, oversees }: Committee,
): Fields {
  return compact({
    name,
    kind: committeeKind,
    chair: memberOf(chair),
    members: sorted(members.map((member) => member.id ?? member.name)),
    oversees: sorted(oversees),
    ...fieldsOfPlace(graph, id),
  });
}

/** Returns fields without those that have no value; an empty list counts as none. */
export function compact(fields: Readonly<Record<string, FieldValue | undefined>>): Fields {
  return Object.fromEntries(
    Object.entries(fields).filter(
      (entry): entry is [string, FieldValue] =>
        entry[1] !== undefined && !(typeof entry[1] === "object" && entry[1].length === 0),
    ),
  );
}

function fieldsOfSeat(seat: Officer | Post) {
  return {
    title: seat.title,
    names: sorted(seat.names),
    person: seat.person,
    status: seat.status,
    acting: memberOf(seat.acting),
    deputy: seat.deputy,
    assistantTo: seat.assistantTo,
    scope: seat.scope,
    archetype: seat.archetype,
    ...fieldsOfRemarks(seat),
  };
}

function fieldsOfRemarks({ since, until, purpose, location, tags, line, reviewed, links }: Period & Remarks) {
  return {
    since,
    until,
    purpose,
    location,
    tags: sorted(tags),
    line,
    reviewed,
    links: sorted(links.map(({ name, url }) => `${name} ${url}`)),
  };
}

/** Returns the box that a box hangs under, and whether that place is guessed; neither for an entry that has no box. */
function fieldsOfPlace(graph: Graph, id: NodeId) {
  const place = graph.places.get(id);
  return { under: place?.under, isPlaceGuessed: place?.guessed === true ? true : undefined };
}

function fieldsOfAnswer(answer: Answer) {
  const by = answer.kind === "own" || answer.kind === "inherited" ? [answer.by] : [];
  return {
    answer: answer.kind,
    answerBy: answer.kind === "contested" ? sorted(answer.by) : by,
    answerFrom: "from" in answer ? answer.from : undefined,
    why: "why" in answer ? answer.why : undefined,
    because: answer.kind === "unowned" ? answer.because : undefined,
  };
}

function textOfHead(head: Head): string {
  const who = holderText(head) ?? "";
  return [who, who === head.title ? undefined : head.title, head.person]
    .filter((part) => part !== undefined && part !== "")
    .join(", ");
}

function memberOf(member: Member | undefined): string | undefined {
  return member?.id ?? member?.name;
}

/** Sorts a list whose order has no meaning, so that it does not depend on the file. */
function sorted(list: readonly string[]): readonly string[] {
  return list.toSorted(compareTexts);
}
