import type { LayoutPage } from "../../model/layout.js";
import type { PageDetail } from "../content/detail.js";
import type { Drawable, Fit, PageDraft } from "./paged-view.js";

/** Says how a page got its shape: the level of detail, the card width, the scale and the sizes of type. */
export function explainFit({ kind }: PageDraft, fit: Fit<Drawable>, page: LayoutPage): string {
  const facts = [kind, fit.level, describeCards(fit.detail), `scale ${page.scale.toFixed(2)}`, explainType(page)];
  return `page ${page.number}: ${facts.join(", ")}`;
}

export function describeCards({ widthPx }: PageDetail): string {
  return `cards ${widthPx} px`;
}

/**
 * Writes "smallest name 9.8 pt, smallest text 7.1 pt"; the two differ because badges and counts are smaller than names.
 */
export function explainType({ smallestNamePt, smallestTextPt }: LayoutPage): string {
  return `smallest name ${smallestNamePt.toFixed(1)} pt, smallest text ${smallestTextPt.toFixed(1)} pt`;
}

/** Says what is on a page of notes. */
export function explainNotes({ number, smallestTextPt }: LayoutPage): string {
  return `page ${number}: notes, smallest text ${smallestTextPt.toFixed(1)} pt`;
}

/** Says how many marks are on no page, so that findings about boxes that the chart leaves out do not go unnoticed. */
export function explainHiddenMarks(count: number): string {
  const [which, what] = count === 1 ? ["1 finding is", "it"] : [`${count} findings are`, "them"];
  return `${which} about something that is not on this chart: 'orgwright check' names ${what}.`;
}
