/** Finds the place of each group in the tree. Groups refer to each other, and several files may describe them. */
import type { ReviewRemark, RowPlace } from "../model/review.js";
import { countPeople, quote } from "../wording/index.js";
import { addTo } from "./add-to.js";
import { LIMITS } from "./limits.js";
import { foldName } from "./person-names.js";
import type { GroupRecord, PersonRecord, UnitRecord } from "./records.js";

export interface PlacedGroups {
  readonly units: readonly UnitRecord[];
  readonly people: readonly PersonRecord[];
  readonly remarks: readonly ReviewRemark[];
}

/** Turns groups into units, and memberships into the units of people. */
export function placeGroups(groups: readonly GroupRecord[], people: readonly PersonRecord[]): PlacedGroups {
  const tree = new GroupTree(groups);
  const units = tree.groups.map((group): UnitRecord => {
    const { place, purpose, id, isDepartment = false, heads = [] } = group;
    const path = tree.pathOf(group.ref);
    const facts = { ...(purpose !== undefined && { purpose }), ...(id !== undefined && { id }) };
    return { place, path, heads, isDepartment, ...facts };
  });
  const placed = placePeople(people, tree);
  return { units, people: placed.people, remarks: [...tree.remarks, ...placed.remarks] };
}

class GroupTree {
  readonly remarks: ReviewRemark[] = [];
  readonly groups: readonly GroupRecord[];
  /** References to the groups that list a person, by the person's number. */
  readonly listedIn = new Map<string, string[]>();
  readonly #byRef = new Map<string, GroupRecord>();
  readonly #listedBelow = new Map<string, string>();
  readonly #paths = new Map<string, readonly string[]>();
  readonly #deep: RowPlace[] = [];
  readonly #taken = new Set<string>();

  constructor(groups: readonly GroupRecord[]) {
    for (const group of groups) {
      if (this.#byRef.has(group.ref))
        this.#note(
          `The group ${quote(group.ref)} is defined twice. The first one counts; remove the other.`,
          group.place,
        );
      else this.#byRef.set(group.ref, group);
    }
    this.groups = [...this.#byRef.values()];
    for (const { ref, children, members } of this.groups) {
      for (const child of children) if (!this.#listedBelow.has(child)) this.#listedBelow.set(child, ref);
      for (const member of members) {
        addTo(this.listedIn, member, ref);
      }
    }
    for (const { ref } of this.groups) this.#place(ref);
    if (this.#deep.length > 0) this.remarks.push(describeDeep(this.#deep));
  }

  has(ref: string): boolean {
    return this.#byRef.has(ref);
  }

  pathOf(ref: string): readonly string[] {
    return this.#paths.get(ref) ?? [];
  }

  /**
   * Finds the path of a group and the paths of all groups above it. Never recurses: a chain can be as long as the file.
   */
  #place(ref: string): void {
    const way: GroupRecord[] = [];
    const onWay = new Set<string>();
    let next: string | undefined = ref;
    while (next !== undefined && !this.#paths.has(next)) {
      const group: GroupRecord | undefined = this.#byRef.get(next);
      if (group === undefined || onWay.has(next)) {
        this.#explainCut(way.at(-1), next, group !== undefined);
        next = undefined;
      } else {
        way.push(group);
        onWay.add(next);
        next = group.parent ?? this.#listedBelow.get(next);
      }
    }
    let path = next === undefined ? [] : this.pathOf(next);
    for (const group of way.reverse()) {
      path = this.#freePath(path, group);
      this.#paths.set(group.ref, path);
    }
  }

  /**
   * Returns the path of a group. If another group already has the path, the group's reference is added to the group's
   * name.
   */
  #freePath(above: readonly string[], { name, ref, place }: GroupRecord): readonly string[] {
    if (above.length >= LIMITS.levels) this.#deep.push(place);
    const around = above.slice(0, LIMITS.levels - 1);
    const path = [...around, name];
    const key = path.map(foldName).join("\n");
    if (this.#taken.size < this.#taken.add(key).size) return path;
    return [...around, `${name} (${ref})`];
  }

  #explainCut(group: GroupRecord | undefined, parent: string, isLoop: boolean): void {
    if (group === undefined) return;
    const message = isLoop
      ? `The group ${quote(group.ref)} is below itself: its parent ${quote(parent)} is below it. It became a top unit; correct 'parent'.`
      : `The group ${quote(group.ref)} names the parent ${quote(parent)}, which no file describes. Import that file too.`;
    this.#note(message, group.place);
  }

  #note(message: string, place: RowPlace): void {
    this.remarks.push({ kind: "department", weight: "error", message, places: [place] });
  }
}

function describeDeep(places: readonly RowPlace[]): ReviewRemark {
  const message = `Groups more than ${LIMITS.levels} levels deep were moved up.`;
  return { kind: "department", weight: "guess", message, places };
}

function placePeople(all: readonly PersonRecord[], tree: GroupTree): Pick<PlacedGroups, "people" | "remarks"> {
  const unknown = new Map<string, RowPlace[]>();
  const several: RowPlace[] = [];
  const people = all.map((person) => {
    const { memberOf, ...others } = person;
    const listed = tree.listedIn.get(person.id ?? "") ?? [];
    const refs = memberOf === undefined ? [] : [...new Set([...memberOf, ...listed])];
    for (const ref of refs) if (!tree.has(ref)) addTo(unknown, ref, person.place);
    const paths = refs.filter((ref) => tree.has(ref)).map((ref) => tree.pathOf(ref));
    const [first, ...more] = paths;
    if (first === undefined) return others;
    // Besides the group of a person, some catalogues list all groups above that group.
    const unit = more.reduce((path, other) => (isBelow(other, path) ? other : path), first);
    if (paths.some((path) => path !== unit && !isBelow(unit, path))) several.push(person.place);
    return { ...others, unit };
  });
  return {
    people,
    remarks: [...[...unknown].map(([ref, places]) => describeUnknown(ref, places)), ...describeSeveral(several)],
  };
}

function isBelow(path: readonly string[], above: readonly string[]): boolean {
  return path.length > above.length && above.every((name, at) => path[at] === name);
}

function describeUnknown(ref: string, places: readonly RowPlace[]): ReviewRemark {
  const message = `No file describes the group ${quote(ref)}, so ${countPeople(places.length)} in it got no unit. Import that file too.`;
  return { kind: "department", weight: "error", message, places };
}

function describeSeveral(places: readonly RowPlace[]): readonly ReviewRemark[] {
  if (places.length === 0) return [];
  const message = `${countPeople(places.length)} with several groups: the first one counts.`;
  return [{ kind: "department", weight: "guess", message, places }];
}
