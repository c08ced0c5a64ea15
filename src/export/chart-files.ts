import type { Drawing } from "../model/drawing.js";
import type { ExportedFile } from "../model/file.js";
import type { LayoutPage } from "../model/layout.js";
import type { Machine } from "../model/machine.js";
import type { Panel } from "../model/panel.js";
import type { DrawnFile, FileSummary } from "./drawn-chart.js";
import type { DrawingWriter, ExportFormat, ExportOptions } from "./exporter.js";
import { EXPORTER_BY_FORMAT } from "./exporters.js";

export interface FilesRequest extends Omit<ExportOptions, "font"> {
  readonly machine: Machine;
  readonly formats: readonly ExportFormat[];
  /** Titles of all pages, in the order in which the pages arrive. */
  readonly pageTitles: readonly string[];
}

/** Writes one drawing in several formats. Its pages arrive one by one, and none is kept once it is written. */
export class ChartFiles {
  readonly #request: FilesRequest;
  #writers: readonly DrawingWriter[] = [];
  readonly #summaries: PageSummary[] = [];

  constructor(request: FilesRequest) {
    this.#request = request;
  }

  /**
   * Writes a page in every format. Returns the files that this page completes.
   * @param drawing Drawing of this page alone, with the title and the colours of the whole drawing.
   * @throws ExportRefusal if a format cannot hold what is requested.
   */
  async add(drawing: Drawing, page: LayoutPage): Promise<readonly DrawnFile[]> {
    if (this.#summaries.length === 0) this.#writers = await this.#start(drawing);
    const summary = summarisePage(page);
    this.#summaries.push(summary);
    return this.#writers
      .flatMap((writer) => drawing.pages.flatMap((each) => writer.addPage(each, page) ?? []))
      .map((file) => this.#describe(file, [summary]));
  }

  /** Ends the files that hold all pages, and returns them. */
  async finish(): Promise<readonly DrawnFile[]> {
    const files: ExportedFile[] = [];
    for (const writer of this.#writers) if (writer.finish !== undefined) files.push(await writer.finish());
    return files.map((file) => this.#describe(file, this.#summaries));
  }

  async #start({ pages: _, ...frame }: Drawing): Promise<readonly DrawingWriter[]> {
    const { formats, pageTitles, machine, ...options } = this.#request;
    const starts = await Promise.all(formats.map((format) => EXPORTER_BY_FORMAT[format].load(machine)));
    return starts.map((start) => start({ ...frame, pageTitles }, { ...options, font: machine.font }));
  }

  #describe(file: ExportedFile, held: readonly PageSummary[]): DrawnFile {
    const summary = {
      pages: this.#request.pageTitles.length,
      boxes: sumOf(held, ({ boxes }) => boxes),
      rows: sumOf(held, ({ rows }) => rows),
      notes: sumOf(held, ({ notes }) => notes),
      roles: countPanels(held, "role"),
      areas: countPanels(held, "area"),
      timelineRows: countTimelineRows(held),
      smallestTextPt: Math.min(...held.map(({ smallestTextPt }) => smallestTextPt)),
    };
    return { ...file, summary };
  }
}

interface PageSummary extends Pick<FileSummary, "boxes" | "rows" | "notes" | "smallestTextPt"> {
  /** Kind and id of each role and each area on the page. */
  readonly panels: readonly Pick<Panel, "kind" | "about">[];
}

function summarisePage({ kind, boxes, panels, notes, smallestTextPt }: LayoutPage): PageSummary {
  return {
    boxes: boxes.length,
    rows: boxes.reduce((sum, { rows }) => sum + rows.length, 0),
    notes: kind === "notes" ? notes.filter(({ number }) => number !== undefined).length : 0,
    panels: panels.map(({ kind, about }) => ({ kind, about })),
    smallestTextPt,
  };
}

function countPanels(pages: readonly PageSummary[], wanted: Panel["kind"]): number {
  const panels = pages.flatMap((page) => page.panels.filter(({ kind }) => kind === wanted));
  return new Set(panels.map(({ about }) => about)).size;
}

function sumOf(pages: readonly PageSummary[], count: (page: PageSummary) => number): number {
  return pages.reduce((sum, page) => sum + count(page), 0);
}

/** Counts the rows of the pages that have a time axis. */
function countTimelineRows(pages: readonly PageSummary[]): number {
  const timelines = pages.filter((page) => page.panels.some(({ kind }) => kind === "axis"));
  return sumOf(timelines, ({ panels }) => panels.length - 1);
}
