/**
 * A hand-built page with every state a chart can show, spaced like a real one so that it can be looked at.
 * Widths of words are approximate: nothing here is measured.
 */
import type {
  Badge,
  Box,
  Layout,
  LayoutPage,
  LegendEntry,
  Marker,
  RoutedLine,
  TextLine,
  Tone,
} from "../../src/model/layout.js";

export const CARD_WIDTH = 192;
const TITLE = { sizePx: 13, weight: 600, tone: "ink" } as const;
const SMALL = { sizePx: 11, weight: 400, tone: "muted" } as const;

export interface CardPlan {
  readonly node: string;
  readonly kind: Box["kind"];
  readonly at: readonly [x: number, y: number];
  readonly title: readonly string[];
  readonly head?: string;
  readonly count?: number;
  readonly owner?: Box["owner"];
  readonly stripe?: Box["stripe"];
  /** Badges on the last line, from right to left. */
  readonly badges?: readonly (readonly [owner: Badge["owner"], look: Badge["look"], text: string])[];
  readonly is?: readonly ("aside" | "vacant" | "broken")[];
  readonly merged?: { readonly node: string; readonly text: string };
}

export function makeTextLine(text: string, x: number, y: number, style: Partial<TextLine> = {}): TextLine {
  const sizePx = style.sizePx ?? 11;
  return {
    text,
    x,
    y,
    sizePx,
    weight: 400,
    anchor: "start",
    tone: "ink",
    widthPx: text.length * sizePx * 0.56,
    ...style,
  };
}

/** Builds a full card: title lines, name of the head, headcount and badges on the last line. */
export function makeBox(plan: CardPlan): Box {
  const [x, y] = plan.at;
  const is = (state: "aside" | "vacant" | "broken") => plan.is?.includes(state) === true;
  const left = x + 10 + (plan.kind === "unit" ? 6 : 0);
  const title = plan.title.map((text, index) => makeTextLine(text, left, y + 20.5 + index * 16, TITLE));
  let baseline = y + 8 + plan.title.length * 16 + 10.5;
  const head =
    plan.head === undefined ? [] : [makeTextLine(plan.head, left, baseline, { ...SMALL, italic: is("vacant") })];
  baseline += head.length * 14;
  const merged = plan.merged && {
    node: plan.merged.node,
    label: plan.merged.text,
    texts: [makeTextLine(plan.merged.text, left, baseline, SMALL)],
  };
  const footer = baseline + (merged ? 14 : 0) - 6;
  const count =
    plan.count === undefined
      ? []
      : [makeTextLine(String(plan.count), left + 13.5, footer + 10.5, { ...SMALL, weight: 600 })];
  const owner = plan.owner ?? "other";
  return {
    node: plan.node,
    kind: plan.kind,
    label: plan.title.join(" "),
    description: `About ${plan.title.join(" ")}`,
    x,
    y,
    width: CARD_WIDTH,
    height: footer - y + (plan.count === undefined && plan.badges === undefined ? 11 : 23),
    owner,
    answerers: (plan.badges ?? [])
      .filter(([, look]) => look === "solid" || look === "outlined")
      .map(([, , text]) => text),
    facts: plan.count === undefined ? "" : `${plan.count} people.`,
    stripe: plan.stripe ?? (owner === "unowned" || owner === "none" || owner === "contested" ? [] : [owner]),
    isBeside: is("aside"),
    isVacant: is("vacant"),
    isBroken: is("broken"),
    stripePx: plan.kind === "unit" ? 6 : 0,
    rows: [],
    headHeightPx: footer - y,
    texts: [...title, ...head, ...count],
    badges: placeBadges(plan.badges ?? [], x + CARD_WIDTH - 8, footer - 1),
    ...(plan.count !== undefined && { people: { x: left, y: footer + 1.5, sizePx: 9.5 } }),
    ...(merged && { merged }),
  };
}

function placeBadges(badges: NonNullable<CardPlan["badges"]>, right: number, y: number): readonly Badge[] {
  let edge = right;
  return badges.map(([owner, look, text]) => {
    const width = text.length * (look === "tag" || look === "alert-tag" ? 5.2 : 6.3) + 10;
    edge -= width;
    const line = makeTextLine(text, edge + width / 2, y + 10.4, {
      sizePx: 9.5,
      weight: 600,
      anchor: "middle",
      tone: toneOf(look),
    });
    const badge = { x: edge, y, width, height: 14, owner, look, text: line };
    edge -= 3;
    return badge;
  });
}

function toneOf(look: Badge["look"]): Tone {
  return look === "alert-tag" ? "alert" : look === "tag" ? "muted" : "ink";
}

export function makeMarker(number: number, end: Marker["end"], x: number, y: number): Marker {
  const text = makeTextLine(String(number), x, y + 3.1, { sizePx: 8.5, weight: 600, anchor: "middle", tone: "dotted" });
  return { number, end, x: x - 6.4, y: y - 6.4, width: 12.8, height: 12.8, text };
}

function makeLegend(x: number, y: number): readonly LegendEntry[] {
  const rows: readonly (readonly [LegendEntry["state"], string])[] = [
    ["cio", "CIO answers for 2 units, 30 people"],
    ["cto", "CTO answers: 2 units, 60 people"],
    ["ciso", "CISO answers: 1 unit, 7 people"],
    ["other", "Another officer answers: 1 unit"],
    ["contested", "Contested: 2 units"],
    ["unowned", "Nobody answers: 2 units"],
    ["none", "No officer, by decision: 1 unit"],
    ["differs", "Sits under another officer: 1 unit"],
    ["vacant", "Vacant"],
    ["dotted", "Dotted line: 2"],
    ["functional", "Functional line: 1"],
    ["project", "Project line: 1"],
    ["escalation", "Escalation line: 1"],
    ["broken", "Line cut, see findings"],
  ];
  return rows.map(([state, text], index) => ({
    state,
    swatch: { x, y: y + index * 19, width: 20, height: 14 },
    text: makeTextLine(text, x + 27, y + index * 19 + 11, SMALL),
  }));
}

const COLUMN = [40, 280, 520, 760, 1000] as const;
const BOXES: readonly CardPlan[] = [
  {
    node: "board",
    kind: "committee",
    at: [COLUMN[2], 24],
    title: ["Board of Directors"],
    head: "Ingrid Solheim (chair)",
  },
  {
    node: "ceo",
    kind: "officer",
    at: [COLUMN[2], 112],
    title: ["Chief Executive Officer"],
    head: "Ada Okafor",
    count: 412,
    merged: { node: "northwind", text: "Northwind Bank: Jo Park" },
  },
  {
    node: "ea",
    kind: "post",
    at: [COLUMN[3], 112],
    title: ["Executive Assistant"],
    head: "Noor Haddad",
    is: ["aside"],
  },
  {
    node: "risk",
    kind: "committee",
    at: [COLUMN[1], 112],
    title: ["Risk Committee"],
    head: "Ada Okafor (chair)",
    is: ["aside"],
  },
  {
    node: "cio",
    kind: "officer",
    at: [COLUMN[0], 256],
    title: ["Chief Information Officer"],
    head: "Tom Berg",
    count: 34,
    owner: "cio",
    badges: [["cio", "solid", "CIO"]],
  },
  {
    node: "it",
    kind: "unit",
    at: [COLUMN[0] + 18, 340],
    title: ["IT Service Delivery"],
    head: "Jan Dvořák",
    count: 16,
    owner: "cio",
    badges: [["cio", "solid", "CIO"]],
  },
  {
    node: "Identity & Access",
    kind: "unit",
    at: [COLUMN[0] + 18, 424],
    title: ["Identity and", "Access Management"],
    head: "Leila Haddad",
    count: 5,
    owner: "ciso",
    badges: [["ciso", "outlined", "CISO"]],
  },
  {
    node: "data",
    kind: "unit",
    at: [COLUMN[0] + 18, 526],
    title: ["Data and Analytics"],
    head: "Rajesh Iyer",
    count: 48,
    owner: "contested",
    stripe: ["cio", "cto"],
    badges: [
      ["cto", "solid", "CTO"],
      ["cio", "solid", "CIO"],
    ],
  },
  {
    node: "cto",
    kind: "officer",
    at: [COLUMN[1], 256],
    title: ["Chief Technology Officer"],
    head: "Mei Lin",
    count: 61,
    owner: "cto",
    badges: [
      ["cto", "solid", "CTO"],
      ["cto", "tag", "interim"],
    ],
  },
  {
    node: "product",
    kind: "unit",
    at: [COLUMN[1] + 18, 340],
    title: ["Product Engineering"],
    head: "Mei-Ling Zhao",
    count: 38,
    owner: "cto",
    badges: [["cto", "solid", "CTO"]],
  },
  {
    node: "platform",
    kind: "unit",
    at: [COLUMN[1] + 18, 424],
    title: ["Platform and DevOps"],
    head: "Vacant",
    count: 22,
    owner: "cto",
    badges: [["cto", "solid", "CTO"]],
    is: ["vacant"],
  },
  {
    node: "fintech",
    kind: "unit",
    at: [COLUMN[1] + 18, 508],
    title: ["Partner Integrations"],
    count: 9,
    owner: "contested",
    stripe: ["cto", "ciso", "other"],
    badges: [
      ["other", "solid", "CFO"],
      ["ciso", "solid", "CISO"],
      ["cto", "solid", "CTO"],
    ],
  },
  {
    node: "ciso",
    kind: "officer",
    at: [COLUMN[2], 256],
    title: ["Chief Information", "Security Officer"],
    head: "Vacant",
    count: 12,
    owner: "ciso",
    badges: [
      ["ciso", "solid", "CISO"],
      ["ciso", "tag", "vacant"],
    ],
    is: ["vacant"],
  },
  {
    node: "secops",
    kind: "unit",
    at: [COLUMN[2] + 18, 358],
    title: ["Security Operations", "and Incident Response"],
    head: "Vacant",
    count: 7,
    owner: "ciso",
    badges: [["ciso", "solid", "CISO"]],
    is: ["vacant"],
  },
  {
    node: "grc",
    kind: "unit",
    at: [COLUMN[2] + 18, 460],
    title: ["Governance and Risk"],
    head: "Björn Lindqvist",
    count: 4,
    owner: "ciso",
    badges: [
      ["ciso", "solid", "CISO"],
      ["ciso", "alert-tag", "line cut"],
    ],
    is: ["broken"],
  },
  {
    node: "cfo",
    kind: "officer",
    at: [COLUMN[3], 256],
    title: ["Chief Financial Officer"],
    head: "Luís Carvalho",
    count: 96,
    badges: [["other", "solid", "CFO"]],
  },
  {
    node: "treasury",
    kind: "unit",
    at: [COLUMN[3] + 18, 340],
    title: ["Treasury"],
    head: "Ana Rossi",
    count: 12,
    owner: "other",
    badges: [["other", "solid", "CFO"]],
  },
  {
    node: "procurement",
    kind: "unit",
    at: [COLUMN[3] + 18, 424],
    title: ["Procurement"],
    head: "Zoë Xu",
    count: 31,
    owner: "cio",
    badges: [["cio", "outlined", "CIO"]],
  },
  {
    node: "marketing",
    kind: "unit",
    at: [COLUMN[4], 256],
    title: ["Marketing"],
    count: 25,
    owner: "unowned",
    badges: [["other", "tag", "no officer"]],
  },
  {
    node: "venture-lab",
    kind: "unit",
    at: [COLUMN[4], 326],
    title: ["Venture Lab"],
    head: "Cosmo Reed",
    count: 3,
    owner: "unowned",
    badges: [["other", "alert-tag", "unknown officer"]],
    is: ["broken"],
  },
  {
    node: "🚲",
    kind: "unit",
    at: [COLUMN[4], 410],
    title: ["Bike Pool"],
    count: 2,
    owner: "none",
    badges: [["other", "tag", "no officer, by decision"]],
  },
  {
    node: "cdo",
    kind: "officer",
    at: [COLUMN[4], 480],
    title: ["Chief Data Officer"],
    head: "Reports to a loop",
    badges: [["other", "alert-tag", "line cut"]],
    is: ["broken"],
  },
  {
    node: "cio-emea",
    kind: "officer",
    at: [COLUMN[4], 564],
    title: ["CIO Europe"],
    head: "Reports to nobody known",
    owner: "cio",
    badges: [
      ["cio", "solid", "CIO"],
      ["cio", "alert-tag", "line cut"],
    ],
    is: ["broken"],
  },
];

const BUS_Y = 238;
const ROW_Y = 256;

const ROW = ["cio", "cto", "ciso", "cfo", "marketing"] as const;

function centreOf(column: number): number {
  return (COLUMN[column] ?? 0) + CARD_WIDTH / 2;
}

export function makeLine(
  from: string,
  to: string,
  ...points: readonly (readonly [x: number, y: number])[]
): RoutedLine {
  return { from, to, points: points.map(([x, y]) => ({ x, y })) };
}

/** Returns a new layout at each call: tests must not share what they change. */
export function makeLayout(): Layout {
  const page: LayoutPage = {
    number: 1,
    kind: "whole",
    title: "Northwind Bank",
    scale: 1,
    footer: [],
    panels: [],
    dottedRoutes: [],
    smallestNamePt: 9.75,
    widthPx: 1480,
    heightPx: 720,
    heading: [
      makeTextLine("Northwind Bank", 40, 46, { sizePx: 22, weight: 600 }),
      makeTextLine("412 people · as of 2026-03-31", 40, 66, { sizePx: 12.5, tone: "muted" }),
    ],
    territories: [
      { officer: "cio", x: 31, y: 247, width: 228, height: 356 },
      { officer: "cto", x: 271.004, y: 247.996, width: 228, height: 333 },
      { officer: "ciso", x: 511, y: 247, width: 228, height: 294 },
    ],
    lines: [
      makeLine("board", "ceo", [616, 75.5], [616, 112]),
      makeLine("ceo", "ea", [712, 140], [760, 140]),
      makeLine("ceo", "risk", [520, 140], [472, 140]),
      ...ROW.map((to, index) =>
        makeLine("ceo", to, [616, 191.5], [616, BUS_Y], [centreOf(index), BUS_Y], [centreOf(index), ROW_Y]),
      ),
      makeLine("cio", "it", [49, 321.5], [49, 372], [58, 372]),
      makeLine("cio", "data", [49, 321.5], [49, 560], [58, 560]),
    ],
    boxes: BOXES.map(makeBox),
    marks: [],
    markers: [
      makeMarker(1, "from", 250, 350),
      makeMarker(1, "to", 490, 350),
      makeMarker(2, "from", 730, 372),
      makeMarker(2, "to", 472, 122),
    ],
    notes: [
      {
        number: 1,
        lines: [
          makeTextLine("1  IT Service Delivery → Product Engineering", 40, 660, { sizePx: 10.5, tone: "dotted" }),
        ],
      },
      {
        number: 2,
        lines: [makeTextLine("2  Security Operations → Risk Committee", 40, 676, { sizePx: 10.5, tone: "dotted" })],
      },
    ],
    legend: makeLegend(1230, 40),
    smallestTextPt: 6.4,
  };
  const description = "Who answers for what at Northwind Bank.";
  return { title: "Northwind Bank", description, pages: [page], explanation: [], warnings: [], missingScripts: [] };
}
