import type { LayoutPage, TextLine } from "../../model/layout.js";
import { listPanelTexts } from "../content/panel-texts.js";

/** Finds the size in px of the smallest text on a page; ignores the footer, which states that size. */
export function findSmallestText(page: Omit<LayoutPage, "footer" | "smallestTextPt">): number {
  const texts: readonly TextLine[] = [
    ...page.heading,
    ...page.boxes.flatMap((box) => [
      ...box.texts,
      ...(box.merged?.texts ?? []),
      ...box.badges.map(({ text }) => text),
      ...box.rows.flatMap((row) => [...row.texts, ...row.badges.map(({ text }) => text)]),
    ]),
    ...page.panels.flatMap(listPanelTexts),
    ...page.markers.map((marker) => marker.text),
    ...page.marks.map((mark) => mark.text),
    ...page.notes.flatMap((note) => [...note.lines, ...(note.mark === undefined ? [] : [note.mark.text])]),
    ...page.legend.map((entry) => entry.text),
  ];
  return texts.reduce((smallest, text) => Math.min(smallest, text.sizePx), Infinity);
}
