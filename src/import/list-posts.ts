import { NO_DEADLINE } from "../model/deadline.js";
import type { ListedPost, ListedUnit, PostList } from "../model/people-list.js";
import type { Review, ReviewRemark } from "../model/review.js";
import { readAskedColumns } from "./asked-columns.js";
import { findFormat } from "./choose-reader.js";
import { countAll, explainEmpty } from "./count-review.js";
import { explainWhole, toListed } from "./list-people.js";
import type { ListOptions } from "./list-people.js";
import { planCompany } from "./plan-company.js";
import { readFiles } from "./read-files.js";
import type { ForeignFile } from "./reader.js";
import { ImportRefusal } from "./refusal.js";
import { sortRemarks } from "./sort-remarks.js";
import { listUnits } from "./unit-tree.js";
import type { PlannedUnit } from "./unit-tree.js";
import type { CompanyPlan } from "./write-company.js";

/** The posts of files, and the review of how they were read. */
export interface ReviewedPosts {
  readonly list: PostList;
  readonly review: Review;
}

/**
 * Lists the posts of files with everything that an import of them would write.
 * @throws ImportRefusal if a file cannot be read at all, or holds nobody.
 */
export async function listPosts(files: readonly ForeignFile[], options: ListOptions): Promise<ReviewedPosts> {
  const { from, map, sheet, checkpoint = NO_DEADLINE, parseYaml } = options;
  const format = findFormat(from);
  const read = await readFiles(files, { format, asked: readAskedColumns(map), sheet, checkpoint, parseYaml });
  if (read.whole !== undefined) throw new ImportRefusal(explainWhole(read.files[0]?.path ?? ""));
  checkpoint();
  const planned = planCompany(read, "", checkpoint);
  const { plan } = planned;
  if (plan.people.length === 0) throw new ImportRefusal(explainEmpty(files));
  const roles = new Map(plan.officers.map((officer) => [officer.at, officer.roles]));
  const counts = countAll(read, planned);
  const remarks = sortRemarks([...read.remarks, ...planned.remarks].filter(isAboutRows));
  return {
    list: {
      files: files.map(({ path }) => path),
      people: plan.people.map((_, at) => toPost(plan, at, roles.get(at) ?? [])),
      units: listUnits(plan.tree.roots).map((unit) => toUnit(plan, unit)),
      leftOut: counts.leftOut,
      inactive: counts.inactive,
    },
    review: { files: read.files, columns: read.columns, counts, remarks },
  };
}

/** Tells whether a remark is about rows, and not about a company that would be made from them. */
function isAboutRows({ kind, places }: ReviewRemark): boolean {
  return kind !== "officer" && kind !== "several-tops" && (kind !== "department" || places.length > 0);
}

function toPost({ people, names, lines }: CompanyPlan, at: number, roles: readonly string[]): ListedPost {
  const person = people[at];
  if (person === undefined) throw new Error("a plan has everybody whom it counts");
  const { state, since, until, location } = person;
  const [number, assists] = [names.persons[at], lines.assists[at]];
  return {
    ...toListed(person, lines.managers[at]),
    roles,
    word: names.ids[at] ?? "",
    dotted: lines.dotted[at] ?? [],
    ...(number !== undefined && { person: number }),
    ...(state !== undefined && { state }),
    ...(since !== undefined && { since }),
    ...(until !== undefined && { until }),
    ...(location !== undefined && { location }),
    ...(assists !== undefined && { assists }),
  };
}

function toUnit({ heads, headcounts }: CompanyPlan, unit: PlannedUnit): ListedUnit {
  const path: string[] = [];
  for (let one: PlannedUnit | undefined = unit; one !== undefined; one = one.parent) path.unshift(one.name);
  const head = heads.get(unit)?.at;
  return { path, headcount: headcounts.get(unit) ?? 0, ...(head !== undefined && { head }) };
}
