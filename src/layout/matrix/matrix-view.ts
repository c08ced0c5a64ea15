import { outlineTable, placeTable } from "../page/place-table.js";
import type { Coverage } from "../../model/coverage.js";
import type { TextMeasure } from "../../model/text.js";
import { NO_COUNTS } from "../content/state-counts.js";
import { countOf } from "../../wording/index.js";
import type { PagedView, PageSubject } from "../page/paged-view.js";
import { describeColumns } from "./describe-columns.js";
import { describeRows } from "./describe-rows.js";
import type { CoveredCompany } from "./describe-rows.js";
import { designGrid } from "./grid.js";
import type { Grid } from "./grid.js";
import type { MatrixContent } from "./matrix-content.js";
import { listMatrixLegend } from "./matrix-legend.js";
import { cutMatrix } from "./matrix-pages.js";
import type { MatrixPage } from "./matrix-pages.js";
import { MATRIX_DETAILS, NATURAL_MATRIX } from "./measures.js";
import type { MatrixDetail } from "./measures.js";

export interface MatrixSubject {
  readonly content: MatrixContent;
  /** Number of units that have no column, because only their kind suggests a part. */
  readonly leftOut: number;
  readonly company: string;
  /** Facts for the line below the title, such as the date. */
  readonly facts: readonly string[];
}

/** Describes the focus areas of a company in the words of a matrix. */
export function describeMatrix(
  { graph, coloured }: Omit<CoveredCompany, "coverage">,
  coverage: Coverage,
): MatrixSubject {
  const company = { graph, coloured, coverage };
  const { name, asOf } = graph.company;
  const { columns, leftOut } = describeColumns(company);
  return {
    content: { rows: describeRows(company), columns },
    leftOut,
    company: name,
    facts: asOf === undefined ? [] : [`as of ${asOf}`],
  };
}

/** Creates a view with the focus areas as rows, and the officers and units as columns. */
export function createMatrixView(
  subject: MatrixSubject,
  measure: TextMeasure,
): PagedView<MatrixPage, Grid, MatrixDetail> {
  const { content } = subject;
  return {
    description: tellMatrix(subject),
    detailLevels: [{ name: "matrix", details: MATRIX_DETAILS }],
    naturalDetail: NATURAL_MATRIX,
    whole: { kind: "whole", part: content, firstRow: 0, firstColumn: 0 },
    cut: (fits) => cutMatrix(content, fits),
    linkPages: () => ({ homes: new Map(), upPages: [] }),
    describe: (page) => describePage(subject, page),
    // The size of a grid is a sum, so trying a page costs no more than estimating it.
    leastAreaPx: () => 0,
    design: ({ part }, detail) => ({ sumCardAreas: () => 0, listWays: () => [designGrid(part, detail, measure)] }),
    outline: outlineTable,
    place: (way) => Promise.resolve(placeTable(way, () => way.place())),
    explain: () => [],
    explainSmallType: (_, { page, namePt, minPt, isOnePage }) =>
      `The smallest names on page ${page} are ${namePt.toFixed(1)} pt, less than the ${minPt} pt asked for. ` +
      `Use ${isOnePage ? "--pages auto, " : ""}larger paper, or a smaller --min-font.`,
    describeDetail: ({ areaPx, widthPx }) => `areas ${areaPx} px, columns ${widthPx} px`,
    warnings: warnOfLeftOut(subject),
  };
}

function describePage(
  { content, company, facts }: MatrixSubject,
  { kind, part, firstRow, firstColumn }: MatrixPage,
): PageSubject {
  const range = [
    tellRange("areas", firstRow, part.rows.length, content.rows.length),
    ...COLUMN_KINDS.map(([columnKind, noun]) => tellColumns(content, part, firstColumn, columnKind, noun)),
  ].filter((text) => text !== "");
  return {
    kind,
    title: "Who answers for what",
    subtitle: [company, ...facts, ...range].join("\u00a0· "),
    counts: NO_COUNTS,
    legend: listMatrixLegend(part),
    drawn: new Set(),
    top: "",
    collapsed: new Set(),
  };
}

const COLUMN_KINDS = [
  ["officer", "officers"],
  ["unit", "units"],
] as const;

function warnOfLeftOut({ leftOut }: MatrixSubject): readonly string[] {
  if (leftOut === 0) return [];
  const units = leftOut === 1 ? "1 more unit has" : `${countOf(leftOut, "more unit")} have`;
  return [`${units} no column, because only the kind of unit suggests a part. State who has it under 'focus:'.`];
}

/** Says which columns of a kind a page shows, if it shows any; says nothing if it shows all columns of the matrix. */
function tellColumns(
  { columns }: MatrixContent,
  part: MatrixContent,
  firstColumn: number,
  kind: "officer" | "unit",
  noun: string,
): string {
  const count = part.columns.filter((column) => column.kind === kind).length;
  if (count === 0 || part.columns.length === columns.length) return "";
  const before = columns.slice(0, firstColumn).filter((column) => column.kind === kind).length;
  const total = columns.filter((column) => column.kind === kind).length;
  return tellRange(noun, before, count, total) || noun;
}

/** Writes "officers 5 to 7 of 9", or nothing if the page shows all. */
function tellRange(noun: string, first: number, count: number, total: number): string {
  if (count >= total) return "";
  const range = count === 1 ? String(first + 1) : `${first + 1} to ${first + count}`;
  return `${noun} ${range} of ${total}`;
}

function tellMatrix({ content, company }: MatrixSubject): string {
  const { rows, columns } = content;
  const officers = columns.filter(({ kind }) => kind === "officer").length;
  const units = columns.length - officers;
  const against = [countOf(officers, "officer"), ...(units === 0 ? [] : [countOf(units, "unit")])].join(" and ");
  return (
    `Who answers for what at ${company}: ${countOf(rows.length, "focus area")} against ${against}. ` +
    "A is accountable, R responsible, C consulted, I informed."
  );
}
