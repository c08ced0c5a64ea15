import type { Graph, Officer } from "../model/graph.js";
import type { KeyPath } from "./fault-origins.js";

/** A role that the holder of another role has too. */
export interface HeldRole {
  readonly role: string;
  /** The post that has it: the same one, or another of the same person. */
  readonly officer: Officer;
  /** The keys that say so. */
  readonly keys: readonly KeyPath[];
}

/** Which of these roles the holder of a post has too: by the post itself, or by another post of the same `person`. */
export function findConflictingRoles(
  { officers }: Graph,
  holder: Officer,
  conflicting: readonly string[],
): readonly HeldRole[] {
  const isSame = ({ id, person }: Officer): boolean =>
    id === holder.id || (person !== undefined && person === holder.person);
  return officers.filter(isSame).flatMap((officer) =>
    officer.roles.flatMap(({ id: role }, index) => {
      if (role === undefined || !conflicting.includes(role)) return [];
      const keys = officer.id === holder.id ? [["role", index]] : ["person"];
      return [{ role, officer, keys }];
    }),
  );
}

/** The file gives a head count, and it is below this. */
export function isSmallerThan({ company: { headcount } }: Graph, limit: number): boolean {
  return headcount !== undefined && headcount < limit;
}
