import type { Answerer, HistoryPeriod, HistoryRow } from "../../model/history.js";
import { colourOfRoles } from "../../model/queries.js";
import type { ColouredRoles, OfficerColour } from "../../model/queries.js";
import { countOf, joinWithAnd, startSentence, tellHolding, tellPeriod } from "../../wording/index.js";
import type { BarContent, RowContent, TodayContent } from "./timeline-content.js";

/** Describes the rows of a history in the words and colours of a timeline. */
export function describeRows(rows: readonly HistoryRow[], coloured: ColouredRoles): readonly RowContent[] {
  return rows.map((row) => describeRow(row, coloured));
}

function describeRow(row: HistoryRow, coloured: ColouredRoles): RowContent {
  const { subject, below, periods } = row;
  const { kind, id, name, title } = subject;
  const remark = title ?? (below.length === 0 ? undefined : `and ${countOf(below.length, "unit")} below`);
  const last = periods.at(-1);
  return {
    kind,
    id,
    name,
    ...(remark !== undefined && { remark }),
    bars: periods.flatMap((period) => describeBar(period, listColours(row, period, coloured))),
    today: describeToday(last, last === undefined ? [] : listColours(row, last, coloured), kind === "unit"),
    answerers: kind === "unit" ? (last?.by.map((each) => each.name) ?? []) : [],
    facts: periods.map((period) => `${startSentence(tellPeriod(period))}: ${tellHolding(period)}.`).join(" "),
  };
}

/** Lists the colours of a period: those of the officers who answer for a unit, or that of the post itself. */
function listColours({ subject }: HistoryRow, { by }: HistoryPeriod, coloured: ColouredRoles) {
  const colourOf = ({ roles }: Pick<Answerer, "roles">): OfficerColour => colourOfRoles(roles, coloured);
  return subject.kind === "unit" ? by.map(colourOf) : [colourOf(subject)];
}

function describeBar(period: HistoryPeriod, colours: readonly OfficerColour[]): readonly BarContent[] {
  const { state, from, until } = period;
  if (state === "absent") return [];
  return [
    {
      state,
      from,
      ...(until !== undefined && { until }),
      colours,
      text: nameBar(period),
      isNamed: state !== "vacant" && state !== "none" && state !== "unnamed",
    },
  ];
}

/** Returns the text of a bar, which is shorter than the words for the same state in a sentence. */
function nameBar(period: HistoryPeriod): string {
  switch (period.state) {
    case "contested":
      return joinWithAnd(period.by.map(({ name }) => name));
    case "none":
      return "no officer";
    case "unnamed":
      return "not named";
    case "held":
    case "acting":
    case "vacant":
    case "nobody":
    case "absent":
      return tellHolding(period);
  }
}

function describeToday(
  period: HistoryPeriod | undefined,
  colours: readonly OfficerColour[],
  isUnit: boolean,
): TodayContent {
  if (period === undefined) return { text: "", since: "", isGap: true };
  const [colour, another] = colours;
  const isGap = !["held", "acting", "none"].includes(period.state);
  const hasBadge = isUnit && period.state === "held" && colour !== undefined && another === undefined;
  return {
    text: period.state === "absent" ? "not in the company" : nameBar(period),
    ...(hasBadge && { badge: colour }),
    since: tellPeriod(period),
    isGap,
  };
}
