/**
 * Two hand-built pages of a chart that was cut: an overview with links, drawn larger, and a part with rows in its
 * cards, drawn lines and notes. Widths of words are approximate: nothing here is measured.
 */
import type { BoxRow, Box, Layout, LayoutPage, PageLink } from "../../src/model/layout.js";
import { CARD_WIDTH, makeBox, makeLayout, makeLine, makeMarker, makeTextLine } from "./layout-fixture.js";
import type { CardPlan } from "./layout-fixture.js";

interface RowPlan {
  readonly node: string;
  readonly label: string;
  readonly owner: BoxRow["owner"];
  readonly stripe?: BoxRow["stripe"];
  readonly kind?: BoxRow["kind"];
  readonly count?: number;
  readonly badge?: Box["badges"][number]["look"];
  readonly isVacant?: boolean;
  readonly isBroken?: boolean;
}

const ROW_HEIGHT = 20;
/** Distance from the top of a card to its rows: a title, and a line with head, badge and headcount. */
const HEAD_HEIGHT = 44;

/** Builds a card with rows: head and headcount share a line, and the rows follow below. */
export function makeListBox(plan: CardPlan, rows: readonly RowPlan[]): Box {
  const { people, ...box } = makeBox(plan);
  const [x, y] = plan.at;
  const right = x + CARD_WIDTH - 8;
  const count = box.texts.at(-1);
  const countLine =
    people === undefined || count === undefined
      ? []
      : [{ ...count, x: right, y: y + 34.5, anchor: "end" as const, tone: "muted" as const }];
  const shift = (box.badges[0]?.y ?? 0) - (y + 23.5);
  return {
    ...box,
    height: HEAD_HEIGHT + rows.length * ROW_HEIGHT + 8,
    headHeightPx: HEAD_HEIGHT,
    texts: [...box.texts.slice(0, people === undefined ? undefined : -1), ...countLine],
    badges: box.badges.map((badge) => ({
      ...badge,
      x: badge.x - 28,
      y: badge.y - shift,
      text: { ...badge.text, x: badge.text.x - 28, y: badge.text.y - shift },
    })),
    rows: rows.map((row, index) => makeRow(row, x, y + HEAD_HEIGHT + 4 + index * ROW_HEIGHT)),
  };
}

function makeRow(plan: RowPlan, x: number, y: number): BoxRow {
  const right = x + CARD_WIDTH - 8;
  const letters = plan.badge === "alert-tag" ? "line cut" : plan.owner.toUpperCase();
  const width = letters.length * 5.2 + 10;
  const badge = plan.badge && {
    x: right - 22 - width,
    y: y + 3.5,
    width,
    height: 13,
    owner: plan.owner === "cio" || plan.owner === "cto" || plan.owner === "ciso" ? plan.owner : ("other" as const),
    look: plan.badge,
    text: makeTextLine(letters, right - 22 - width / 2, y + 13, { sizePx: 8.5, weight: 600, anchor: "middle" }),
  };
  return {
    node: plan.node,
    kind: plan.kind ?? "unit",
    x,
    y,
    width: CARD_WIDTH,
    height: ROW_HEIGHT,
    label: plan.label,
    description: `About ${plan.label}`,
    owner: plan.owner,
    answerers: plan.owner === "unowned" || plan.kind === "post" ? [] : [plan.owner.toUpperCase()],
    facts: plan.count === undefined ? "" : `${plan.count} people.`,
    stripe:
      plan.stripe ??
      (plan.owner === "unowned"
        ? []
        : [plan.owner === "contested" ? "other" : plan.owner].filter((owner) => owner !== "none")),
    ...(plan.kind !== "post" && { stripeRect: { x: x + 12, y: y + 4, width: 4, height: ROW_HEIGHT - 8 } }),
    isVacant: plan.isVacant === true,
    isBroken: plan.isBroken === true,
    texts: [
      makeTextLine(plan.label, x + 21, y + 14, { sizePx: 11.5, italic: plan.isVacant === true }),
      ...(plan.count === undefined
        ? []
        : [makeTextLine(String(plan.count), right, y + 14, { tone: "muted", anchor: "end" })]),
    ],
    badges: badge === undefined ? [] : [badge],
  };
}

function makePill(box: Box, page: number): PageLink {
  const width = 40;
  const x = box.x + box.width - width - 10;
  const text = makeTextLine(`p. ${page} ›`, x + width / 2, box.y + 3.4, {
    sizePx: 9.5,
    weight: 600,
    anchor: "middle",
  });
  return { x, y: box.y - 8, width, height: 16, page, text };
}

function link(plan: CardPlan, page: number): Box {
  const box = makeBox(plan);
  return { ...box, pageLink: makePill(box, page) };
}

const OFFICERS: readonly (readonly [CardPlan, page: number])[] = [
  [
    {
      node: "cfo",
      kind: "officer",
      at: [40, 250],
      title: ["Chief Financial Officer"],
      head: "Luís Carvalho",
      count: 96,
    },
    2,
  ],
  [
    {
      node: "cio",
      kind: "officer",
      at: [280, 250],
      title: ["Chief Information Officer"],
      head: "Tom Berg",
      count: 341,
      owner: "cio",
      badges: [["cio", "solid", "CIO"]],
    },
    2,
  ],
  [
    {
      node: "cto",
      kind: "officer",
      at: [520, 250],
      title: ["Chief Technology Officer"],
      head: "Mei Lin",
      count: 402,
      owner: "cto",
      badges: [["cto", "solid", "CTO"]],
    },
    2,
  ],
  [
    {
      node: "ciso",
      kind: "officer",
      at: [760, 250],
      title: ["Chief Information", "Security Officer"],
      head: "Vacant",
      count: 68,
      owner: "ciso",
      badges: [["ciso", "solid", "CISO"]],
      is: ["vacant"],
    },
    2,
  ],
];

function makeOverview(): LayoutPage {
  const boxes = [
    makeBox({
      node: "ceo",
      kind: "officer",
      at: [400, 112],
      title: ["Chief Executive Officer"],
      head: "Ada Okafor",
      count: 1240,
    }),
    ...OFFICERS.map(([plan, page]) => link(plan, page)),
  ];
  const [plain] = makeLayout().pages;
  if (plain === undefined) throw new Error("the other fixture has a page");
  return {
    ...plain,
    number: 1,
    kind: "overview",
    title: "Overview",
    widthPx: 1280,
    heightPx: 720,
    territories: boxes.flatMap(({ owner, x, y, width, height }) =>
      owner === "cio" || owner === "cto" || owner === "ciso"
        ? [{ officer: owner, x: x - 9, y: y - 9, width: width + 18, height: height + 18 }]
        : [],
    ),
    lines: OFFICERS.map(([{ node, at }]) =>
      makeLine("ceo", node, [496, 177.5], [496, 217], [at[0] + 96, 217], [at[0] + 96, 250]),
    ),
    boxes,
    dottedRoutes: [],
    markers: [],
    marks: [],
    notes: [],
    legend: plain.legend.slice(0, 4).map((entry, index) => moveEntry(entry, 1020, 40 + 19 * index)),
    footer: [
      makeTextLine("Page 1 of 2 · smallest text 7.1 pt", 1250, 696, { sizePx: 10, tone: "muted", anchor: "end" }),
    ],
  };
}

function moveEntry(entry: LayoutPage["legend"][number], x: number, y: number): LayoutPage["legend"][number] {
  return { ...entry, swatch: { ...entry.swatch, x, y }, text: { ...entry.text, x: x + 27, y: y + 11 } };
}

function makePart(): LayoutPage {
  const overview = makeOverview();
  const back = makeBox({
    node: "ceo",
    kind: "officer",
    at: [400, 40],
    title: ["Chief Executive Officer"],
    head: "Ada Okafor",
    count: 1240,
  });
  const boxes = [
    { ...back, pageLink: makePill(back, 1) },
    makeListBox(
      {
        node: "cfo",
        kind: "officer",
        at: [40, 180],
        title: ["Chief Financial Officer"],
        head: "Luís Carvalho",
        count: 96,
        badges: [],
      },
      [
        { node: "fpa", label: "Financial Planning", owner: "other", count: 28 },
        { node: "procurement", label: "Procurement", owner: "cio", count: 31, badge: "outlined" },
        { node: "audit-seat", label: "Head of Audit", owner: "other", kind: "post", isVacant: true },
      ],
    ),
    makeListBox(
      {
        node: "cio",
        kind: "officer",
        at: [280, 180],
        title: ["Chief Information Officer"],
        head: "Tom Berg",
        count: 341,
        owner: "cio",
        badges: [["cio", "solid", "CIO"]],
      },
      [
        { node: "pmo", label: "Portfolio Office", owner: "cio", count: 9 },
        { node: "ea", label: "Enterprise Architecture", owner: "cio", count: 12 },
      ],
    ),
    makeListBox(
      {
        node: "it",
        kind: "unit",
        at: [298, 330],
        title: ["IT Infrastructure"],
        head: "Jan Dvořák",
        count: 78,
        owner: "cio",
        badges: [["cio", "solid", "CIO"]],
      },
      [
        { node: "hosting", label: "Data Centre & Hosting", owner: "cio", count: 19 },
        { node: "network", label: "Network", owner: "contested", stripe: ["cio", "cto"], count: 16 },
        { node: "desk", label: "Service Desk", owner: "unowned", count: 21, badge: "alert-tag", isBroken: true },
      ],
    ),
    makeListBox(
      {
        node: "cto",
        kind: "officer",
        at: [520, 180],
        title: ["Chief Technology Officer"],
        head: "Vacant",
        count: 402,
        owner: "cto",
        badges: [["cto", "solid", "CTO"]],
        is: ["vacant"],
      },
      [{ node: "labs", label: "Labs", owner: "cto", count: 24 }],
    ),
    makeListBox(
      {
        node: "product",
        kind: "unit",
        at: [538, 330],
        title: ["Product Engineering"],
        head: "Mei-Ling Zhao",
        count: 168,
        owner: "cto",
        badges: [["cto", "solid", "CTO"]],
        is: ["vacant"],
      },
      [
        { node: "web", label: "Web & Mobile", owner: "cto", count: 52 },
        { node: "payments", label: "Payments & Billing", owner: "cto", count: 38 },
        { node: "fraud", label: "Fraud Desk", owner: "ciso", count: 7, badge: "outlined" },
      ],
    ),
    makeListBox(
      {
        node: "ciso",
        kind: "officer",
        at: [760, 180],
        title: ["Chief Security Officer"],
        head: "Aisha Rahman",
        count: 68,
        owner: "ciso",
        badges: [["ciso", "solid", "CISO"]],
        is: ["broken"],
      },
      [{ node: "soc", label: "Security Operations", owner: "ciso", count: 29 }],
    ),
    makeBox({
      node: "iam",
      kind: "unit",
      at: [778, 330],
      title: ["Identity and Access"],
      head: "Leila Haddad",
      count: 13,
      owner: "ciso",
      badges: [["ciso", "solid", "CISO"]],
    }),
    makeBox({ node: "clerk", kind: "post", at: [778, 420], title: ["Policy Officer"], head: "Noor Haddad" }),
  ];
  const bus = (to: string, x: number) => makeLine("ceo", to, [496, 105.5], [496, 147], [x, 147], [x, 180]);
  const spine = (from: string, to: string, x: number, bottom: number, y: number) =>
    makeLine(from, to, [x, bottom], [x, y], [x + 9, y]);
  return {
    ...overview,
    number: 2,
    kind: "part",
    title: "Chief Information Officer and others",
    scale: 1,
    heading: [makeTextLine("Northwind Bank: technology", 40, 46, { sizePx: 22, weight: 600 })],
    territories: [
      { officer: "cio", x: 271, y: 171, width: 228, height: 290 },
      { officer: "cto", x: 511, y: 171, width: 228, height: 290 },
      { officer: "ciso", x: 751, y: 171, width: 228, height: 320 },
    ],
    lines: [
      bus("cfo", 136),
      bus("cio", 376),
      bus("cto", 616),
      bus("ciso", 856),
      spine("cio", "it", 289, 272, 374),
      spine("cto", "product", 529, 252, 374),
      spine("ciso", "iam", 769, 252, 360),
      spine("ciso", "clerk", 769, 252, 440),
    ],
    boxes,
    dottedRoutes: [
      {
        from: "payments",
        to: "iam",
        look: "functional",
        bridges: [{ from: { x: 765, y: 366 }, to: { x: 773, y: 366 }, top: { x: 769, y: 362 } }],
        points: [
          { x: 730, y: 408 },
          { x: 745, y: 408 },
          { x: 745, y: 366 },
          { x: 778, y: 366 },
        ],
        count: {
          ...{ x: 735, y: 380.6, width: 20, height: 12.8 },
          text: makeTextLine("×2", 745, 390.2, { sizePx: 8.8, weight: 600, anchor: "middle", tone: "dotted" }),
        },
      },
      {
        from: "procurement",
        to: "hosting",
        look: "dotted",
        bridges: [],
        points: [
          { x: 232, y: 258 },
          { x: 255, y: 258 },
          { x: 255, y: 390 },
          { x: 298, y: 390 },
        ],
      },
    ],
    markers: [makeMarker(1, "from", 970, 344)],
    marks: [],
    notes: [
      {
        number: 1,
        lines: [makeTextLine("1  Identity and Access → Treasury (p. 1)", 40, 640, { sizePx: 10.5, tone: "dotted" })],
      },
    ],
    footer: [
      makeTextLine("Page 2 of 2 · smallest text 6.4 pt", 1250, 696, { sizePx: 10, tone: "muted", anchor: "end" }),
    ],
  };
}

/** Returns a new layout at each call: tests must not share what they change. */
export function makePages(): Layout {
  return { ...makeLayout(), pages: [scalePage(makeOverview(), 1.2), makePart()] };
}

/** Enlarges the tree of a page as the layout does; title, legend and footer stay. */
function scalePage(page: LayoutPage, scale: number): LayoutPage {
  const scaleTree = <Tree>(tree: Tree): Tree => JSON.parse(JSON.stringify(tree), scaleLengths) as Tree;
  const scaleLengths = (key: string, value: unknown) =>
    typeof value === "number" && key !== "weight" && key !== "page" ? value * scale : value;
  return {
    ...page,
    scale,
    territories: scaleTree(page.territories),
    lines: scaleTree(page.lines),
    boxes: scaleTree(page.boxes),
  };
}
