import { outlineTable, placeTable } from "../page/place-table.js";
import type { RoleProfile } from "../../model/role-profile.js";
import type { TextMeasure } from "../../model/text.js";
import { NO_COUNTS } from "../content/state-counts.js";
import type { Drawable, FitsPage, PagedView, PageDraft, PageSubject } from "../page/paged-view.js";
import { describeRole } from "./describe-roles.js";
import type { ComparedCompany } from "./describe-roles.js";
import type { RoleContent } from "./role-content.js";
import { designRow } from "./role-cards.js";
import type { CardRow } from "./role-cards.js";
import { joinWithAnd } from "../../wording/index.js";
import { NATURAL_ROLES, ROLE_CARD, ROLE_LEVELS } from "./measures.js";
import type { RoleDetail } from "./measures.js";

/** A page that is not arranged yet: the roles on it. */
interface RolesPage extends PageDraft {
  readonly roles: readonly RoleContent[];
}

/** A way to draw a page of roles: rows of cards, one below the other. */
interface CardRows extends Drawable {
  readonly rows: readonly CardRow[];
}

export interface RolesSubject {
  readonly roles: readonly RoleContent[];
  readonly company: string;
  /** Facts for the line below the title, such as the date. */
  readonly facts: readonly string[];
}

/** Describes the roles to be compared, as the texts of their cards. */
export function compareRoles({
  profiles,
  ...company
}: ComparedCompany & { readonly profiles: readonly RoleProfile[] }): RolesSubject {
  const { name, asOf } = company.graph.company;
  return {
    roles: profiles.map((profile) => describeRole(company, profile)),
    company: name,
    facts: asOf === undefined ? [] : [`as of ${asOf}`],
  };
}

/** Creates a view of roles as cards side by side, for people who have to tell them apart. */
export function createRolesView(
  subject: RolesSubject,
  measure: TextMeasure,
): PagedView<RolesPage, CardRows, RoleDetail> {
  const { roles } = subject;
  return {
    description: describeView(subject),
    detailLevels: ROLE_LEVELS,
    naturalDetail: NATURAL_ROLES,
    whole: { kind: "whole", roles },
    cut: (fits) => cutRoles(roles, fits),
    linkPages: () => ({ homes: new Map(), upPages: [] }),
    describe: (page) => describePage(subject, page),
    // There are few cards, and their size is known only once they are set, so every page is tried.
    leastAreaPx: () => 0,
    design: (page, detail) => ({ sumCardAreas: () => 0, listWays: () => listWays(page.roles, detail, measure) }),
    outline: outlineTable,
    place: (way) => Promise.resolve(placeTable(way, () => placeRows(way))),
    explain: ({ rows }) => [`  cards in ${rows.length === 1 ? "one row" : `${rows.length} rows`}`],
    explainSmallType: (_, { page, namePt, minPt }) =>
      `The smallest names on page ${page} are ${namePt.toFixed(1)} pt, less than the ${minPt} pt asked for. ` +
      "Use fewer --roles, or larger paper.",
  };
}

/** Puts as many roles on each page as stay readable, and fills the pages evenly. */
function cutRoles(roles: readonly RoleContent[], fits: FitsPage<RolesPage>): readonly RolesPage[] {
  for (let pageCount = 1; ; pageCount++) {
    const onPage = Math.ceil(roles.length / pageCount);
    const mustFit = onPage <= 1;
    const pages: RolesPage[] = [];
    for (let first = 0; first < roles.length; first += onPage) {
      const draft: RolesPage = { kind: pageCount === 1 ? "whole" : "part", roles: roles.slice(first, first + onPage) };
      if (!mustFit && !fits(draft)) break;
      pages.push(draft);
    }
    if (pages.flatMap((page) => page.roles).length === roles.length) return pages;
  }
}

/** Lists the ways to arrange cards of one width in rows of equal length. */
function listWays(roles: readonly RoleContent[], detail: RoleDetail, measure: TextMeasure): readonly CardRows[] {
  const ways: CardRows[] = [];
  for (let perRow = roles.length; perRow > 0; perRow--) {
    if (roles.length % perRow !== 0) continue;
    const rows: CardRow[] = [];
    for (let first = 0; first < roles.length; first += perRow)
      rows.push(designRow(roles.slice(first, first + perRow), detail, measure));
    const heightPx = rows.reduce((sum, row) => sum + row.heightPx + ROLE_CARD.gapPx, -ROLE_CARD.gapPx);
    const rowPx = perRow * (detail.widthPx + ROLE_CARD.gapPx) - ROLE_CARD.gapPx;
    ways.push({ rows, widthPx: rowPx, heightPx, penalty: rows.length - 1 });
  }
  return ways;
}

function placeRows({ rows }: CardRows) {
  let top = 0;
  return rows.flatMap((row) => {
    const panels = row.place(0, top);
    top += row.heightPx + ROLE_CARD.gapPx;
    return panels;
  });
}

function describePage({ company, facts }: RolesSubject, { kind, roles }: RolesPage): PageSubject {
  const names = roles.map(({ letters }) => letters);
  return {
    kind,
    title: names.length === 1 ? `What is a ${names.join("")}?` : `${joinWithAnd(names)} side by side`,
    subtitle: [company, ...facts].join("\u00a0· "),
    counts: NO_COUNTS,
    drawn: new Set(),
    top: "",
    collapsed: new Set(),
  };
}

function describeView({ company, roles }: RolesSubject): string {
  const names = joinWithAnd(roles.map(({ title }) => title));
  return `${names} side by side: what each is for, its key areas, and who answers for them at ${company}.`;
}
