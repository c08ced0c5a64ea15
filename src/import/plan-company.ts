import type { Checkpoint } from "../model/deadline.js";
import type { ReviewRemark } from "../model/review.js";
import { listNames, quote } from "../wording/index.js";
import { guessAnswers } from "./guess-answers.js";
import { guessHeads } from "./guess-heads.js";
import { guessOfficers } from "./guess-officers.js";
import { guessUnits } from "./guess-units.js";
import { countHeads } from "./headcounts.js";
import { matchManagers } from "./match-managers.js";
import { leaveOutNameless, mergeRows } from "./merge-rows.js";
import { namePosts } from "./name-posts.js";
import { placeHomeless } from "./place-homeless.js";
import { PeopleIndex } from "./people-index.js";
import type { ReadFiles } from "./collected.js";
import { followLines } from "./reporting-lines.js";
import { tidyPerson, tidyText, tidyUnit } from "./tidy-records.js";
import { correctUnits, leaveOutLeaders } from "./unit-spellings.js";
import { nestUnits } from "./unit-tree.js";
import type { PlannedUnit } from "./unit-tree.js";
import type { CompanyPlan } from "./write-company.js";

export interface PlannedCompany {
  readonly plan: CompanyPlan;
  readonly remarks: readonly ReviewRemark[];
}

/** Decides everything about a company: who is who, who reports to whom, which units there are and who answers. */
export function planCompany(read: ReadFiles, fileName: string, checkpoint: Checkpoint): PlannedCompany {
  const filled = leaveOutNameless(read.people.map(tidyPerson));
  const merged = mergeRows(filled.people);
  const corrected = correctUnits(leaveOutLeaders(merged.people));
  const { people } = corrected;
  checkpoint();
  const index = new PeopleIndex(people);
  const lines = matchManagers(people, index);
  const reporting = followLines(people, lines.managers);
  checkpoint();
  const { officers, remarks: onOfficers } = guessOfficers(people, reporting);
  const top = (officers.find(({ roles }) => roles.includes("ceo")) ?? officers[0])?.at ?? reporting.tops[0];
  const nested = nestUnits(people, read.units.map(tidyUnit));
  const named = nested.roots.length > 0 ? nested : { ...nested, ...guessUnits(people, reporting, officers) };
  const { tree, comments: homes, remarks: onHomes } = placeHomeless(named, { people, lines: reporting, officers, top });
  const heads = guessHeads(tree.roots, { lines: reporting, officers, index });
  const answers = guessAnswers(tree.roots, { lines: reporting, officers, heads });
  const plan: CompanyPlan = {
    ...nameCompany(read.company, nested.company, fileName),
    ...{ people, lines, officers, tree, homes, heads, answers, top },
    headcounts: countHeads(tree.roots, people),
    names: namePosts(people, officers),
  };
  const onUnits = named === nested ? describeUnowned(tree.roots, answers) : [GUESSED_UNITS];
  const onPeople = [...filled.remarks, ...merged.remarks, ...lines.remarks, ...reporting.remarks];
  return { plan, remarks: [...onPeople, ...onOfficers, ...corrected.remarks, ...onHomes, ...onUnits] };
}

const GUESSED_UNITS: ReviewRemark = {
  kind: "department",
  weight: "guess",
  message: "Nothing names units, so departments were guessed from who reports to whom.",
  places: [],
};

/** Lists departments at the top for which no officer could be guessed. */
function describeUnowned(
  roots: readonly PlannedUnit[],
  answers: ReadonlyMap<PlannedUnit, unknown>,
): readonly ReviewRemark[] {
  const unowned = roots.filter((unit) => !answers.has(unit)).map(({ name }) => quote(name));
  if (unowned.length === 0) return [];
  const message = `Nobody is known to answer for ${listNames(unowned, { most: 12 })}. Add 'officer:' where somebody does.`;
  return [{ kind: "department", weight: "note", message, places: [] }];
}

function nameCompany(
  stated: string | undefined,
  shared: string | undefined,
  fileName: string,
): Pick<CompanyPlan, "name" | "nameComment"> {
  const name = tidyText(stated ?? shared ?? "");
  if (name !== "") return { name };
  const stem = tidyText(fileName.replace(/\.[^.]*$/u, "").replace(/[_-]+/gu, " "));
  // Standard input has a name that no file can have.
  if (stem === "" || stem.startsWith("<")) return { name: "Company", nameComment: "the source names no company" };
  return { name: stem, nameComment: "guessed from the name of the file" };
}
