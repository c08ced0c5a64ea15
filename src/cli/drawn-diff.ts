import process from "node:process";
import { drawDiff } from "../differences.js";
import type { DiffView } from "../differences.js";
import { ExportRefusal } from "../export/index.js";
import type { ComparedCompanies } from "../model/diff.js";
import type { Settings } from "../model/settings.js";
import { toPrintable } from "../report/index.js";
import { readAskedSettings } from "./asked-settings.js";
import type { ChartOutput } from "./chart-output.js";
import { resolveChartTarget } from "./chart-target.js";
import type { ChartTarget } from "./chart-target.js";
import type { Deadline } from "./deadline.js";
import { Typefaces } from "./fonts/typefaces.js";
import { NO_FLAGS } from "./diff-formats.js";
import type { PictureFlags, WriteStates } from "./diff-formats.js";
import { PrintedChart } from "./printed-chart.js";
import { refuseIdlePictureOptions } from "./render.js";
import { announce, note } from "./terminal.js";
import { UsageError } from "./usage-error.js";
import { WrittenCharts } from "./written-charts.js";

export interface PictureRequest {
  readonly format: string | undefined;
  readonly output: string | undefined;
  readonly flags: PictureFlags;
  readonly fonts: readonly string[];
  readonly isSideBySide: boolean;
  readonly deadline: Deadline;
}

/** Name of the picture, without its extension; used if `-o` names only a folder. */
const NAME = "changes";

/** Prepares to draw a difference: reads the options for the picture. */
export function planPictures(request: PictureRequest): WriteStates {
  const { format, output = "-", flags } = request;
  const target = resolveChartTarget({ input: NAME, output, format });
  refuseIdlePictureOptions(flags, target);
  const asked = readAskedSettings({ ...NO_FLAGS, ...flags }, process.env);
  return async (states, compared) => {
    const inputs = states.flatMap(({ files }) => files.map(({ path }) => path));
    const { deadline } = request;
    const chart =
      target.kind === "stdout" ? new PrintedChart() : new WrittenCharts({ inputs, stream: undefined, deadline });
    try {
      return await drawTo(chart, { states, compared, target, asked }, request);
    } catch (error) {
      if (error instanceof ExportRefusal) throw new UsageError(error.message);
      throw error;
    } finally {
      chart.abandon();
    }
  };
}

interface DrawingJob {
  readonly states: Parameters<WriteStates>[0];
  readonly compared: ComparedCompanies;
  readonly target: ChartTarget;
  readonly asked: Settings;
}

/**
 * Draws what changed between two states, and prints notes on what the chart cannot show. Returns exit code 1 if some
 * characters are in no font and appear as empty boxes.
 */
async function drawTo(
  output: ChartOutput,
  { states: [before, after], compared, target, asked }: DrawingJob,
  { isSideBySide, fonts, deadline }: PictureRequest,
): Promise<0 | 1> {
  const { theme, brand, scale, background, ...view } = { ...after.config.settings, ...asked };
  announce("Planning the chart");
  const chart = await drawDiff(
    { before, after, compared },
    {
      formats: target.formats,
      stem: target.stem,
      view: toDiffView(view),
      isSideBySide,
      typefaces: await new Typefaces(fonts).of(after.config),
      expired: deadline.expired,
      ...(theme !== undefined && { theme }),
      ...(brand !== undefined && { brand }),
      ...(scale !== undefined && { scale }),
      ...(background !== undefined && { background }),
      pageDone: (done, pages) => {
        announce(`Drawing: ${done} of ${pages} ${pages === 1 ? "page" : "pages"} done`);
      },
      receive: (file) => output.take(file, { company: after.name, target }),
    },
  );
  deadline.checkpoint();
  await output.finish();
  for (const line of new Set(chart.warnings)) note(`${toPrintable(line)}\n`);
  return chart.lacksFonts ? 1 : 0;
}

/**
 * Leaves out settings for other charts, such as photos, which say nothing about a change. Posts get no boxes, because
 * the card of a unit says which posts changed.
 */
export function toDiffView({
  kind: _,
  roles: _roles,
  depth: _depth,
  photos: _photos,
  people,
  ...view
}: Settings): DiffView {
  return { ...view, people: people === "none" ? "none" : "heads" };
}
