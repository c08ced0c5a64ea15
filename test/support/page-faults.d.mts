import type { NodeId } from "../../src/model/graph.js";
import type { LayoutPage, TextLine } from "../../src/model/layout.js";

/** Cards, page links, heading, legend, notes and footer that lie on one another, and texts and badges within a card. */
export function listOverlaps(page: LayoutPage): string[];

/** What leaves the page, and text, badges and rows that leave their card, with 4 % for other fonts. */
export function listOutside(page: LayoutPage): string[];

/** Solid and dotted lines that run through a card. */
export function listLinesThroughBoxes(page: LayoutPage): string[];

/** Solid lines of different managers that cross or run along each other. */
export function listCrossings(page: LayoutPage): string[];

/** Neighbouring siblings that come out in another order than `children` (the graph's, that is the file's) has them. */
export function listOrderBreaks(page: LayoutPage, children: ReadonlyMap<NodeId, readonly NodeId[]>): string[];

/** Every text on the page. */
export function listTexts(page: LayoutPage): TextLine[];
