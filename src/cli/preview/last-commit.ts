import type { PreviewedChanges } from "../../model/preview.js";
import { pictureChanges } from "../../differences.js";
import { compareOpened, toExploredCompany } from "../../pipeline.js";
import { findToday } from "../check-date.js";
import { openPastCompany } from "../company-files.js";
import type { Deadline } from "../deadline.js";
import { toDiffView } from "../drawn-diff.js";
import { createGit } from "../git.js";
import { openRevisionOf } from "../revisions/revision.js";
import { UsageError } from "../usage-error.js";
import type { DrawableCompany, PreviewChoices } from "./load-state.js";

/** Tells whether a file is part of the last commit of its repository. */
export function isCommitted(file: string, { leftMs }: Deadline): boolean {
  try {
    const { tree, path } = openRevisionOf(createGit({ leftMs }), file, "HEAD");
    return tree.find(path)?.kind === "file";
  } catch (error) {
    if (error instanceof UsageError) return false;
    throw error;
  }
}

/** Returns what has changed in a company since the last commit, for a page to draw. */
export async function pictureSinceCommit(
  company: DrawableCompany,
  { asked, config: named, asOf, now }: PreviewChoices,
  deadline: Deadline,
): Promise<PreviewedChanges> {
  try {
    const before = await deadline.holdAgain((own) => {
      const file = openRevisionOf(createGit({ leftMs: own.leftMs }), company.path, "HEAD");
      return openPastCompany(file, { named, asOf, now: now ?? findToday(), isChecked: true, deadline: own });
    });
    if (before.graph === undefined)
      return { kind: "trouble", trouble: "The last commit holds no company to compare with." };
    const { theme, brand, scale: _, background: _background, ...view } = { ...company.config.settings, ...asked };
    const states = {
      before: { ...before, name: before.path, graph: before.graph },
      after: { ...company, name: company.path },
    };
    const compared = compareOpened(states.before, states.after);
    const { graph, changes } = pictureChanges({ ...states, compared }, toDiffView(view));
    const look = { ...(theme !== undefined && { theme }), ...(brand !== undefined && { brand }) };
    return { kind: "picture", drawn: toExploredCompany(graph, { view: toDiffView(view), ...look }), changes };
  } catch (error) {
    if (error instanceof UsageError) return { kind: "trouble", trouble: error.message };
    throw error;
  }
}
