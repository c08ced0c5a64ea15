import type { Reference } from "../model/company.js";
import type { Member } from "../model/graph.js";
import { joinHolders } from "../wording/index.js";
import type { BuildContext } from "./context.js";
import { OFFICER_OR_POST } from "./wanted.js";

/**
 * Finds the officer or post with an id; any other text is the name of a member from outside the company. Returns
 * nothing for a member who is left out on the date of the chart.
 */
export function findMember({ register, references }: BuildContext, { text }: Reference): Member | undefined {
  if (register.absent.has(text)) return undefined;
  const id = references.find(text, OFFICER_OR_POST);
  const draft = id === undefined ? undefined : register.drafts.get(id);
  if (id === undefined || (draft?.kind !== "officer" && draft?.kind !== "post")) return { name: text };
  const title = draft.entry.title ?? (draft.kind === "officer" ? draft.role.title : id);
  return { id, name: draft.entry.names.length > 0 ? joinHolders(draft.entry.names) : title };
}
