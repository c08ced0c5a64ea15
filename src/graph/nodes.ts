import type { PostEntry, Reference } from "../model/company.js";
import { COMPANY } from "../model/graph.js";
import type { Committee, Member, NodeId, Officer, Post, Unit } from "../model/graph.js";
import type { BuildContext } from "./context.js";
import { ANYTHING, OFFICER_OR_POST } from "./references.js";
import type { CommitteeDraft, OfficerDraft, PostDraft, UnitDraft } from "./register.js";
import type { UnitFacts } from "./unit-places.js";

export function toOfficer(context: BuildContext, { people }: UnitFacts, { id, entry, role }: OfficerDraft): Officer {
  const manager = people.find(id);
  return { kind: "officer", id, role, ...toPostFacts(context, id, entry), ...(manager && { manager }) };
}

export function toPost(context: BuildContext, { people, seats }: UnitFacts, { id, entry }: PostDraft): Post {
  const seat = seats.get(id);
  const unit = seat !== undefined && context.register.drafts.get(seat)?.kind === "unit" ? seat : undefined;
  return {
    kind: "post",
    id,
    ...toPostFacts(context, id, entry),
    ...(unit !== undefined && { unit }),
    manager: people.find(id) ?? { to: COMPANY, guessed: true },
  };
}

function toPostFacts({ references }: BuildContext, id: NodeId, entry: PostEntry) {
  const { origin, names, person, title, status } = entry;
  const assistantTo = entry.assistantTo && references.resolve(entry.assistantTo, OFFICER_OR_POST);
  const deputy = entry.deputy && references.resolve(entry.deputy, OFFICER_OR_POST);
  return {
    origin,
    names,
    ...(person !== undefined && { person }),
    ...(title !== undefined && { title }),
    status,
    // One cannot stand beside oneself.
    ...(assistantTo !== undefined && assistantTo !== id && { assistantTo }),
    ...(deputy !== undefined && { deputy }),
  };
}

export function toUnit({ references }: BuildContext, facts: UnitFacts, { id, entry, within }: UnitDraft): Unit {
  const { origin, name, level, headVacant, headcount, status, location, purpose } = entry;
  return {
    kind: "unit",
    id,
    origin,
    name,
    level,
    ...(within !== undefined && { nestedIn: within }),
    answer: facts.answers.get(id) ?? { kind: "unowned", because: "not-stated" },
    heads: facts.heads.get(id) ?? [],
    headVacant,
    ...(headcount !== undefined && { headcount }),
    status,
    ...(location !== undefined && { location }),
    ...(purpose !== undefined && { purpose }),
    responsible: references.resolveAll(entry.responsible, ANYTHING),
    consulted: references.resolveAll(entry.consulted, ANYTHING),
    informed: references.resolveAll(entry.informed, ANYTHING),
  };
}

export function toCommittee(context: BuildContext, { id, entry }: CommitteeDraft): Committee {
  const { origin, name, kind, chair, members, oversees } = entry;
  return {
    kind: "committee",
    id,
    origin,
    name,
    ...(kind !== undefined && { committeeKind: kind }),
    ...(chair && { chair: toMember(context, chair) }),
    members: members.map((member) => toMember(context, member)),
    oversees: oversees.map(({ text }) => text),
  };
}

/** Members from outside are named as the file names them. */
function toMember({ register, references }: BuildContext, { text }: Reference): Member {
  const id = references.find(text, OFFICER_OR_POST);
  const draft = id === undefined ? undefined : register.drafts.get(id);
  if (id === undefined || (draft?.kind !== "officer" && draft?.kind !== "post")) return { name: text };
  const title = draft.entry.title ?? (draft.kind === "officer" ? draft.role.title : id);
  return { id, name: draft.entry.names.length > 0 ? draft.entry.names.join(" and ") : title };
}
