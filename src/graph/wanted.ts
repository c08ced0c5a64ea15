import type { Draft } from "./register.js";

/** Kinds of entries that a reference may name. */
export interface Wanted {
  readonly kinds: readonly Draft["kind"][];
  readonly phrase: string;
}

export const OFFICER_OR_POST: Wanted = { kinds: ["officer", "post"], phrase: "an officer or a post" };
export const MANAGER: Wanted = {
  kinds: ["officer", "post", "committee"],
  phrase: "an officer, a post or a committee",
};
export const DEPARTMENT: Wanted = { kinds: ["unit"], phrase: "a department" };
export const OVERSEEN: Wanted = { kinds: ["unit", "officer"], phrase: "a department or an officer" };
export const ANYTHING: Wanted = { kinds: ["officer", "unit", "post", "committee"], phrase: "an id of this file" };
