import type { Graph, Officer } from "../model/graph.js";
import type { KeyPath } from "./fault-origins.js";

/** A role that the holder of another role also has. */
export interface HeldRole {
  readonly role: string;
  /** The post that has this role: the post with the other role, or another post of the same person. */
  readonly officer: Officer;
  /** Keys in the file that give the officer this role. */
  readonly keys: readonly KeyPath[];
}

/**
 * Finds which of these roles the holder of a post also has: in the post itself, or in another post of the same
 * `person`.
 */
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

/** Tells whether the file gives a head count below this limit. */
export function isSmallerThan({ company: { headcount } }: Graph, limit: number): boolean {
  return headcount !== undefined && headcount < limit;
}
