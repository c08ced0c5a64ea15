import type { LayoutPage, TextLine } from "../../model/layout.js";
import { listPanelTexts } from "../content/panel-texts.js";

/** Finds the size in px of the smallest text on a page. */
export function findSmallestText(page: Omit<LayoutPage, "smallestTextPt">): number {
  const texts: readonly TextLine[] = [
    ...page.heading,
    ...page.boxes.flatMap((box) => [
      ...box.texts,
      ...(box.merged?.texts ?? []),
      ...box.badges.map(({ text }) => text),
      ...(box.pageLink === undefined ? [] : [box.pageLink.text]),
      ...box.rows.flatMap((row) => [...row.texts, ...row.badges.map(({ text }) => text)]),
    ]),
    ...page.panels.flatMap(listPanelTexts),
    ...page.markers.map((marker) => marker.text),
    ...page.marks.map((mark) => mark.text),
    ...page.notes.flatMap((note) => [...note.lines, ...(note.mark === undefined ? [] : [note.mark.text])]),
    ...page.legend.map((entry) => entry.text),
    ...page.footer,
  ];
  return texts.reduce((smallest, text) => Math.min(smallest, text.sizePx), Infinity);
}
