import type { Graph } from "../model/graph.js";
import type { Typeface } from "../model/font.js";
import type { History } from "../model/history.js";
import type { Settings } from "../model/settings.js";
import { describeLimit, toPrintable } from "../report/index.js";
import type { ChartOutput } from "./chart-output.js";
import type { ChartTarget } from "./chart-target.js";
import type { Deadline } from "./deadline.js";
import { drawOrRefuse } from "./draw-company.js";
import { PrintedChart } from "./printed-chart.js";
import { announce, note } from "./terminal.js";
import { WrittenCharts } from "./written-charts.js";

export interface HistoryDrawing {
  /** The latest state of the company. */
  readonly graph: Graph;
  readonly settings: Settings;
  readonly typefaces: readonly Typeface[];
  readonly target: ChartTarget;
  readonly inputs: readonly string[];
  readonly deadline: Deadline;
}

/**
 * Draws a history as a timeline, and says what the picture cannot show. Returns exit code 1 if some characters are in
 * no font and appear as empty boxes.
 */
export async function drawHistory(history: History, drawing: HistoryDrawing): Promise<0 | 1> {
  const { graph, settings, typefaces, target, inputs, deadline } = drawing;
  const { theme, brand, scale, background, ...view } = settings;
  const output: ChartOutput =
    target.kind === "stdout" ? new PrintedChart() : new WrittenCharts({ inputs, stream: undefined, deadline });
  announce(`Drawing the history of ${toPrintable(history.file)}`);
  try {
    const { warnings, lacksFonts } = await drawOrRefuse(graph, {
      formats: target.formats,
      stem: target.stem,
      view,
      typefaces,
      subject: { kind: "timeline", history },
      expired: deadline.expired,
      ...(theme !== undefined && { theme }),
      ...(brand !== undefined && { brand }),
      ...(scale !== undefined && { scale }),
      ...(background !== undefined && { background }),
      receive: (file) => output.take(file, { company: history.file, target }),
    });
    deadline.checkpoint();
    await output.finish();
    for (const line of new Set([...warnings, ...tellUnseen(history)])) note(`${toPrintable(line)}\n`);
    return lacksFonts ? 1 : 0;
  } finally {
    output.abandon();
  }
}

/** Says which parts of the history are missing, and why. */
function tellUnseen(history: History): readonly string[] {
  const limit = describeLimit(history);
  const unread = history.unread.map(
    ({ commit, reason }) => `Commit ${commit.id.slice(0, 7)} of ${commit.day} could not be read: ${reason}`,
  );
  return [...(limit === undefined ? [] : [limit]), ...unread];
}
