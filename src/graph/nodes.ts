import type {
  Entry,
  ExceptionEntry,
  FocusEntry,
  Period,
  PostEntry,
  Reference,
  Remarks,
  UnitEntry,
} from "../model/company.js";
import { FOCUS_AREAS } from "../catalog/index.js";
import { COMPANY } from "../model/graph.js";
import type { Committee, Exception, FocusOwner, NodeId, Officer, Post, Unit } from "../model/graph.js";
import type { BuildContext } from "./context.js";
import { findMember } from "./members.js";
import { ANYTHING, OFFICER_OR_POST, OVERSEEN } from "./wanted.js";
import type { References } from "./references.js";
import type { CommitteeDraft, OfficerDraft, PostDraft, UnitDraft } from "./register.js";
import type { UnitFacts } from "./unit-places.js";

export function toOfficer(context: BuildContext, { people }: UnitFacts, draft: OfficerDraft): Officer {
  const { id, entry, role, roles } = draft;
  const manager = people.find(id);
  const { overseenBy, designatedBy } = entry;
  return {
    kind: "officer",
    id,
    ...tellMadeId(entry),
    role,
    roles,
    ...toPostFacts(context, id, entry),
    ...(manager && { manager }),
    ...toKey("overseenBy", overseenBy && findMember(context, overseenBy)),
    ...toKey("designatedBy", designatedBy && findMember(context, designatedBy)),
  };
}

export function toPost(context: BuildContext, { people, seats }: UnitFacts, { id, entry }: PostDraft): Post {
  const seat = seats.get(id);
  const unit = seat !== undefined && context.register.drafts.get(seat)?.kind === "unit" ? seat : undefined;
  return {
    kind: "post",
    id,
    ...tellMadeId(entry),
    ...toPostFacts(context, id, entry),
    ...(unit !== undefined && { unit }),
    manager: people.find(id) ?? { to: COMPANY, guessed: true },
  };
}

function tellMadeId({ id }: Entry): { readonly hasMadeId?: true } {
  return id === undefined ? { hasMadeId: true } : {};
}

function toPostFacts(context: BuildContext, id: NodeId, entry: PostEntry) {
  const { references } = context;
  const { origin, names, person, title, photo, status, acting, scope, archetype } = entry;
  const assistantTo = entry.assistantTo && references.resolve(entry.assistantTo, OFFICER_OR_POST);
  const deputy = entry.deputy && references.resolve(entry.deputy, OFFICER_OR_POST);
  return {
    origin,
    names,
    ...(person !== undefined && { person }),
    ...(title !== undefined && { title }),
    ...(photo !== undefined && { photo }),
    status,
    // Nobody can assist themselves.
    ...(assistantTo !== undefined && assistantTo !== id && { assistantTo }),
    ...(deputy !== undefined && { deputy }),
    ...toKey("acting", acting && findMember(context, acting)),
    ...(scope !== undefined && { scope }),
    ...(archetype !== undefined && { archetype }),
    ...toOwnFacts(entry),
  };
}

/** Returns an object with the key and its value, or an empty object if there is no value. */
function toKey<K extends string, T>(key: K, value: T | undefined): Partial<Record<K, T>> {
  return value === undefined ? {} : ({ [key]: value } as Record<K, T>);
}

/** Returns the facts that a node takes unchanged from its entry. */
function toOwnFacts(entry: Period & Remarks): Period & Remarks {
  const facts: Mutable<Period & Remarks> = { tags: entry.tags, links: entry.links };
  addOwnFacts(facts, entry);
  return facts;
}

export function toUnit(context: BuildContext, facts: UnitFacts, { id, entry, within }: UnitDraft): Unit {
  const { references } = context;
  const unit: Mutable<Unit> = {
    kind: "unit",
    id,
    origin: entry.origin,
    name: entry.name,
    level: entry.level,
    answer: facts.answers.get(id) ?? { kind: "unowned", because: "not-stated" },
    bodiesNamed: listBodies(context, entry),
    heads: facts.heads.get(id) ?? [],
    headVacant: entry.headVacant,
    status: entry.status,
    focus: entry.focus,
    paths: entry.paths,
    responsible: references.resolveAll(entry.responsible, ANYTHING),
    consulted: references.resolveAll(entry.consulted, ANYTHING),
    informed: references.resolveAll(entry.informed, ANYTHING),
    tags: entry.tags,
    links: entry.links,
  };
  if (entry.id === undefined) unit.hasMadeId = true;
  if (within !== undefined) unit.nestedIn = within;
  if (entry.headcount !== undefined) unit.headcount = entry.headcount;
  if (entry.kind !== undefined) unit.unitKind = entry.kind;
  addOwnFacts(unit, entry);
  return unit;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** Adds the facts that a node takes unchanged from its entry and that most entries do not have. */
function addOwnFacts(node: Mutable<Period & Remarks>, entry: Period & Remarks): void {
  if (entry.since !== undefined) node.since = entry.since;
  if (entry.until !== undefined) node.until = entry.until;
  if (entry.purpose !== undefined) node.purpose = entry.purpose;
  if (entry.location !== undefined) node.location = entry.location;
  if (entry.line !== undefined) node.line = entry.line;
  if (entry.reviewed !== undefined) node.reviewed = entry.reviewed;
}

/** Returns the units and committees that `officer:` names by mistake: only an officer or a post can answer for a unit. */
function listBodies({ register, references }: BuildContext, { officer }: UnitEntry): readonly NodeId[] {
  if (officer?.kind !== "named") return [];
  return references.resolveAll(officer.officers, ANYTHING).filter((id) => {
    const kind = register.drafts.get(id)?.kind;
    return kind === "committee" || kind === "unit";
  });
}

function resolveInvolved(references: References, entry: UnitEntry | FocusEntry) {
  return {
    responsible: references.resolveAll(entry.responsible, ANYTHING),
    consulted: references.resolveAll(entry.consulted, ANYTHING),
    informed: references.resolveAll(entry.informed, ANYTHING),
  };
}

export function toFocusOwner({ references }: BuildContext, entry: FocusEntry): FocusOwner {
  const owner = entry.owner && references.resolve(entry.owner, ANYTHING);
  const backup = entry.backup && references.resolve(entry.backup, ANYTHING);
  return {
    area: entry.area,
    ...(owner !== undefined && { owner }),
    isOwnerUnknown: entry.owner !== undefined && owner === undefined,
    ...(backup !== undefined && { backup }),
    ...resolveInvolved(references, entry),
    ...(entry.notApplicable !== undefined && { notApplicable: entry.notApplicable }),
    origin: entry.origin,
  };
}

export function toException({ references }: BuildContext, entry: ExceptionEntry): Exception {
  const on = entry.on.flatMap((reference) => findExcepted(references, reference) ?? []);
  return { ...entry, on, isAboutAll: entry.on.length === 0 };
}

/** Finds the subject of an exception: an entry of the file, or a focus area. */
function findExcepted(references: References, reference: Reference): string | undefined {
  const id = references.find(reference.text, ANYTHING);
  const isArea = id === undefined && FOCUS_AREAS.some((area) => area.id === reference.text);
  return isArea ? reference.text : references.resolve(reference, ANYTHING);
}

/** Subjects that a committee may oversee besides departments and officers. */
const TOPICS: ReadonlySet<string> = new Set(["security", "audit", "risk", "technology"]);

function findOverseen({ references }: BuildContext, reference: Reference): string | undefined {
  const id = references.find(reference.text, OVERSEEN);
  const topic = reference.text.toLowerCase();
  return id === undefined && TOPICS.has(topic) ? topic : references.resolve(reference, OVERSEEN);
}

export function toCommittee(context: BuildContext, { id, entry }: CommitteeDraft): Committee {
  const { origin, name, kind, chair, members, oversees } = entry;
  return {
    kind: "committee",
    id,
    ...tellMadeId(entry),
    origin,
    name,
    ...(kind !== undefined && { committeeKind: kind }),
    ...toKey("chair", chair && findMember(context, chair)),
    members: members.flatMap((member) => findMember(context, member) ?? []),
    oversees: oversees.flatMap((reference) => findOverseen(context, reference) ?? []),
  };
}
