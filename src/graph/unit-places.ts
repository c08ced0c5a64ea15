import { COMPANY } from "../model/graph.js";
import type { NodeId, PlaceReason } from "../model/graph.js";
import { findAnswerer } from "./accountability.js";
import type { Answers } from "./accountability.js";
import type { BoxLines } from "./box-lines.js";
import type { BuildContext } from "./context.js";
import { getHeadPosts } from "./heads.js";
import type { Heads } from "./heads.js";
import type { PeopleLines } from "./people-lines.js";
import type { Register, UnitDraft } from "./register.js";
import type { Seats } from "./seats.js";

/** Facts from which the place of a unit without a line of its own is derived. */
export interface UnitFacts {
  readonly people: PeopleLines;
  readonly seats: Seats;
  readonly heads: Heads;
  readonly answers: Answers;
  /** Officer that everything hangs under; absent if the company itself is at the top. */
  readonly root: NodeId | undefined;
}

/**
 * Hangs every unit that neither nesting nor a line has placed. If a place would close a loop, the next best one is
 * taken.
 */
export function placeUnits({ register }: BuildContext, boxes: BoxLines, facts: UnitFacts): void {
  const top = facts.root ?? COMPANY;
  for (const unit of register.units) {
    if (unit.id === register.mergedUnit || boxes.find(unit.id) !== undefined) continue;
    if (unit.within !== undefined) {
      placeNested(register, boxes, unit, top);
      continue;
    }
    const isPlaced = derivePlaces(register, unit, facts).some(([under, because]) =>
      boxes.tryPlace(unit.id, under, because, true),
    );
    if (!isPlaced) boxes.tryPlace(unit.id, top, "top", true);
  }
}

/**
 * Hangs a nested unit at the top, because it is nested in the unit that stands for the company, or because its nesting
 * would close a loop.
 */
function placeNested(register: Register, boxes: BoxLines, { id, within }: UnitDraft, top: NodeId): void {
  const isInTopBox = within === register.mergedUnit;
  boxes.tryPlace(id, top, isInTopBox ? "nested" : "top", !isInTopBox);
}

/** Returns the possible places of a unit, the best first. */
function derivePlaces(register: Register, unit: UnitDraft, facts: UnitFacts): [NodeId, PlaceReason][] {
  const heads = getHeadPosts(facts.heads, unit.id);
  const managers = heads.flatMap((head) => facts.people.findWritten(head) ?? []);
  const own = facts.answers.get(unit.id)?.kind === "own" ? findAnswerer(facts.answers, unit.id) : undefined;
  const isOfficer = (id: NodeId) => register.drafts.get(id)?.kind === "officer";
  const isUnitBox = (id: NodeId) => register.drafts.get(id)?.kind === "unit" && id !== register.mergedUnit;
  return [
    ...toPlaces(heads.filter(isOfficer), "head-reports-to-officer"),
    ...toPlaces(managers.filter(isOfficer), "head-reports-to-officer"),
    ...toPlaces(own === undefined ? [] : [own].filter(isOfficer), "own-officer"),
    ...toPlaces(managers.flatMap((id) => facts.seats.get(id) ?? []).filter(isUnitBox), "head-reports-to-unit"),
  ];
}

function toPlaces(ids: readonly NodeId[], because: PlaceReason): [NodeId, PlaceReason][] {
  return ids.map((id) => [id, because]);
}
