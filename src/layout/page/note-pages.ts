import type { NodeId } from "../../model/graph.js";
import { PT_PER_PX } from "../../model/layout.js";
import type { LayoutPage } from "../../model/layout.js";
import type { PaperSize } from "../../model/view.js";
import { countOf } from "../../wording/index.js";
import { writeFooter } from "./compose-page.js";
import { groupDottedLines } from "./dotted-lines.js";
import { setHeading } from "./heading.js";
import type { Heading } from "./heading.js";
import { setNotePages } from "./notes.js";
import type { NoteBlock, NoteEntry } from "./notes.js";
import { PAGE, STYLE } from "./page-sizes.js";
import type { PageSubject } from "./paged-view.js";
import { findSmallestText } from "./smallest-text.js";
import { areNotesApart, noteLines } from "./surroundings.js";
import type { PagesContext } from "./surroundings.js";
import { transformNote, transformText } from "../content/transform.js";

/** A page whose notes may be moved to a page of notes. */
export interface AnnotatedPage {
  readonly subject: PageSubject;
  readonly number: number;
}

/** A page of notes, before it has a number. */
export interface NotePage {
  readonly title: string;
  readonly heading: Heading;
  readonly block: NoteBlock;
  readonly paper: PaperSize;
}

/** The pages of notes, with all notes that are not below their charts. */
export interface NotePages {
  readonly pages: readonly NotePage[];
  /**
   * Index of the page of notes on which the notes of a page begin; the key is the number of the page with the chart.
   */
  readonly starts: ReadonlyMap<number, number>;
}

/**
 * Plans the pages of notes: the notes of each page get a heading of their own. Returns no pages if all notes are below
 * their charts.
 */
export function planNotePages(
  context: PagesContext,
  annotated: readonly AnnotatedPage[],
  homeOf: (box: NodeId) => number | undefined,
  paper: PaperSize,
): NotePages {
  const heads = new Map<NoteEntry, number>();
  const entries = annotated.flatMap(({ subject, number }) => {
    context.checkpoint();
    const { drawn, title } = subject;
    const groups = groupDottedLines(context, subject);
    const texts = noteLines(context, { drawn: [], numbered: groups }, { drawn, homeOf });
    if (!areNotesApart(context, texts)) return [];
    const head: NoteEntry = { text: `Page ${number}: ${title}`, tone: "ink", isHead: true };
    heads.set(head, number);
    return [head, ...texts.entries];
  });
  const { measure, hasTitle } = context;
  const heading = setHeading(
    { title: hasTitle ? "Notes" : undefined, headlines: [], subtitle: countOf(entries.length - heads.size, "note") },
    measure,
  );
  const bottom = paper.heightPx - PAGE.bottomPx - STYLE.footer.lineHeightPx - PAGE.clearancePx;
  const room = { measure, heightPx: bottom - PAGE.marginPx - heading.heightPx - PAGE.clearancePx };
  const blocks = setNotePages(entries, paper.widthPx - 2 * PAGE.marginPx, room);
  const starts = blocks.flatMap((block, index) =>
    block.entries.flatMap((entry) => {
      const number = heads.get(entry);
      return number === undefined ? [] : [[number, index] as const];
    }),
  );
  return { pages: blocks.map((block) => ({ title: "Notes", heading, block, paper })), starts: new Map(starts) };
}

/** Puts the notes of a page and their heading in their final places. */
export function composeNotePage(
  { title, heading, block, paper }: NotePage,
  numbering: Pick<LayoutPage, "number"> & { readonly total: number },
  { measure }: PagesContext,
): LayoutPage {
  const at = { x: PAGE.marginPx, y: PAGE.marginPx, scale: 1 };
  const notesAt = { ...at, y: at.y + heading.heightPx + PAGE.clearancePx };
  const page = {
    number: numbering.number,
    kind: "notes" as const,
    title,
    ...paper,
    scale: 1,
    heading: heading.lines.map((line) => transformText(line, at)),
    territories: [],
    lines: [],
    dottedRoutes: [],
    boxes: [],
    panels: [],
    markers: [],
    marks: [],
    notes: block.notes.map((note) => transformNote(note, notesAt)),
    legend: [],
    smallestNamePt: Infinity,
  };
  const footed = { ...page, footer: [writeFooter(numbering, paper, measure)] };
  return { ...footed, smallestTextPt: findSmallestText(footed) * PT_PER_PX };
}
