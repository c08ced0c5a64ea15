import { COMPANY } from "../../model/graph.js";
import type { DrawnDiff } from "../../model/drawn-diff.js";
import type { NodeId } from "../../model/graph.js";
import { describeBox } from "../content/box-content.js";
import type { BoxDescriber } from "../content/box-content.js";
import type { ContentContext } from "../content/card-content.js";
import type { StateCounts } from "../content/state-counts.js";
import { tellHeadline } from "../content/headline.js";
import { nameOfficer } from "../content/officer-chips.js";
import type { PageSubject } from "../page/paged-view.js";
import { countPeople, listNames } from "../../wording/index.js";
import type { TreeCounter } from "./tree-counter.js";
import { listChangeLegend } from "./describe-changes.js";
import { listNodes } from "./tree-node.js";
import type { TreeNode } from "./tree-node.js";
import { NAMES_IN_TITLE } from "./tree-page.js";
import type { TreePage } from "./tree-page.js";

interface PageTools {
  readonly counter: TreeCounter;
  readonly describer: BoxDescriber;
}

/**
 * Gives a page its title and the counts for its legend; a page with the top of the whole company is titled with the
 * company's name.
 */
export function describePage(
  context: ContentContext,
  { counter, describer }: PageTools,
  page: TreePage,
  top: NodeId,
): PageSubject {
  const nodes = listNodes(page.part);
  const counted = page.kind === "overview" || page.countsAll === true ? page.subjects : [page.part];
  const counts = counter.count(counted);
  const isOfAll = page.part.id === top && isWholeCompany(context, top);
  return {
    ...namePage(context, describer, page, top),
    kind: page.kind,
    ...(context.changes === undefined
      ? { headlines: isAboutOfficers(context, page, top) ? tellHeadline(context, counts, page.part.id) : [] }
      : describeChanges(context, context.changes, page, { counted, ...counts, isFirst: page.part.id === top })),
    ...(page.part.ground !== undefined && { ground: page.part.ground.colour }),
    // On a chart that compares two versions, the legend of changes says how many units each officer answers for.
    counts: context.changes === undefined ? counts : { ...counts, owners: new Map() },
    ...(page.kind === "overview" && {
      countedIn: {
        words: isOfAll ? "in the company" : "in this branch",
        isWholeChart: page.part.id === top,
        shown: counter.count([page.part]),
      },
    }),
    drawn: new Set(nodes.flatMap((node) => [node.id, ...node.beside])),
    top: page.part.id,
    collapsed: new Set(nodes.filter((node) => node.isCollapsed).map(({ id }) => id)),
  };
}

/**
 * Returns the legend and headline of a page of a chart that compares two versions; the first page says how much
 * changed.
 */
function describeChanges(
  context: ContentContext,
  changes: DrawnDiff,
  page: TreePage,
  { counted, contest, isFirst }: Pick<StateCounts, "contest"> & { counted: readonly TreeNode[]; isFirst: boolean },
): Pick<PageSubject, "headlines" | "legend"> {
  const nodes = counted.flatMap((tree) => listNodes(tree)).flatMap(({ id, beside }) => [id, ...beside]);
  return {
    headlines: isFirst && !isSharedPage(page) ? changes.headlines : [],
    legend: listChangeLegend(context, changes, { nodes: new Set(nodes), contest }),
  };
}

type PageName = Pick<PageSubject, "title" | "subtitle">;

/** Tells whether a page shows only some of the boxes below its top. */
function isSharedPage({ subjects, part }: TreePage): boolean {
  return subjects.length > 1 || subjects[0]?.id !== part.id;
}

/**
 * Tells whether a page starts at an officer or shows the whole company; a page shared by boxes below the top of the
 * chart does neither.
 */
function isAboutOfficers({ graph }: ContentContext, page: TreePage, companyTop: NodeId): boolean {
  const { id } = page.part;
  const isOfficer = graph.nodes.get(id)?.kind === "officer";
  if (id !== companyTop) return isOfficer;
  return !isSharedPage(page) && (isOfficer || isWholeCompany({ graph }, id));
}

function namePage(context: ContentContext, describer: BoxDescriber, page: TreePage, companyTop: NodeId): PageName {
  const isShared = isSharedPage(page);
  if (page.part.id === companyTop && !isShared && isWholeCompany(context, companyTop)) {
    const facts = describeCompany(context);
    const { name } = context.graph.company;
    const words = page.kind === "overview" ? ["overview", facts] : [facts];
    if (context.changes === undefined) return { title: name, subtitle: joinWords(words) };
    return { title: context.changes.title, subtitle: joinWords([name, ...words]) };
  }
  // The card says what changed; the line below the title only says who the page is about.
  const { label, facts } = (
    context.changes === undefined
      ? describer.describe(page.part.id)
      : describeBox({ ...context, changes: undefined }, page.part.id)
  ).attributes;
  const { name, asOf } = context.graph.company;
  const officer = page.part.ground === undefined ? "" : nameOfficer(context, page.part.ground.officer, ", ");
  const [title, about] = isShared ? nameShared(describer, page, label) : [label, facts.replace(/\.$/u, "")];
  const overview = page.kind === "overview" ? "overview" : "";
  return { title, subtitle: joinWords([officer, name, about, overview, asOf === undefined ? "" : `as of ${asOf}`]) };
}

/** Returns the title of a shared page, and the words about its boxes for the line below the title. */
function nameShared(
  describer: BoxDescriber,
  { subjects, series }: TreePage,
  manager: string,
): readonly [string, string] {
  const names = subjects.map(({ id }) => describer.describe(id).attributes.label);
  const listed = listNames(names, { most: NAMES_IN_TITLE });
  return series === undefined ? [listed, manager] : [`${manager} (${series.at} of ${series.of})`, listed];
}

/** Writes "2,140 people · as of 2026-11-01". */
function describeCompany({ graph }: ContentContext): string {
  const { headcount, asOf } = graph.company;
  return [
    ...(headcount === undefined ? [] : [countPeople(headcount)]),
    ...(asOf === undefined ? [] : [`as of ${asOf}`]),
  ].join(" · ");
}

/** Tells whether the chart shows the whole company; the top of a focused chart hangs under a box that is not drawn. */
function isWholeCompany({ graph }: Pick<ContentContext, "graph">, top: string): boolean {
  const under = graph.places.get(top)?.under;
  return under === undefined || under === COMPANY;
}

/** Joins words so that a line may break after a dot, not before it. */
function joinWords(words: readonly string[]): string {
  return words.filter((word) => word !== "").join("\u00a0· ");
}
