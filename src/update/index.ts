/**
 * Graph and a list of posts -> changes of the company file. In: a company, the posts that an import of a table would
 * write, and how people in the company match people in the list. Out: the changes that the company file needs, each as
 * edits of entries together with the facts that will be true after them. The surprise: facts that a table does not
 * contain stay as they are, people who are not in the table leave vacant posts behind, and differences that cannot be
 * settled from the company and the list are reported and left to people.
 */
import { NO_DEADLINE } from "../model/deadline.js";
import type { Checkpoint } from "../model/deadline.js";
import { UPDATE_KINDS } from "../model/update.js";
import type { PlannedChange } from "../model/planned-change.js";
import { UpdateContext } from "./context.js";
import type { UpdateInput } from "./context.js";
import { UpdateDraft } from "./draft.js";
import { planFacts, tellUnknownUnits } from "./facts.js";
import { planJoiners } from "./join.js";
import { planLeavers } from "./leave.js";
import { leaveToPeople } from "./leave-to-people.js";
import { leaveLoops } from "./loops.js";
import { planManagers } from "./managers.js";
import { planMoves } from "./move.js";
import { joinSharedLists } from "./shared-lists.js";
import { settleNames, settleSuccessors } from "./settle.js";

export { findBrokenPromise } from "./check-promises.js";
export { locateChange, makeChanges } from "./make-changes.js";

/** Plans the changes that bring a company file up to date with a list, by kind. */
export function planUpdate(input: UpdateInput, checkpoint: Checkpoint = NO_DEADLINE): readonly PlannedChange[] {
  const context = new UpdateContext(input);
  const draft = new UpdateDraft(context);
  settleNames(draft);
  checkpoint();
  const { here, there } = settleSuccessors(draft);
  checkpoint();
  const left = planLeavers(draft, here);
  planMoves(draft, left);
  planJoiners(draft, { left, followers: there });
  checkpoint();
  planFacts(draft);
  planManagers(draft);
  tellUnknownUnits(draft);
  checkpoint();
  const joined = joinSharedLists(context, draft.changes);
  const changes = leaveToPeople(leaveLoops(input.graph, joined), () => undefined);
  return UPDATE_KINDS.flatMap((kind) => changes.filter((change) => change.kind === kind));
}
