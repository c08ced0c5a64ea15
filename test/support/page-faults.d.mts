import type { NodeId } from "../../src/model/graph.js";
import type { LayoutPage, TextLine } from "../../src/model/layout.js";

/** Lists cards, page links, heading, legend, notes and footer that overlap, and texts and badges within a card. */
export function listOverlaps(page: LayoutPage): string[];

/** Lists what leaves the page, and text, badges and rows that leave their card, with 4 % for other fonts. */
export function listOutside(page: LayoutPage): string[];

/** Lists solid and dotted lines that run through a card. */
export function listLinesThroughBoxes(page: LayoutPage): string[];

/**
 * Lists dotted lines nearer than 8 px to a card or 10 px to another dotted line, at scale 1, or on a text, a mark or a
 * page link; and pages with both lines and numbers.
 */
export function listDottedFaults(page: LayoutPage): string[];

/** Lists solid lines of different managers that cross or run along each other. */
export function listCrossings(page: LayoutPage): string[];

/**
 * Lists boxes that hang at another indent than their siblings of the same column, or at that of a box of another rank.
 */
export function listIndentFaults(page: LayoutPage): string[];

/** Lists neighbouring siblings in another order than in `children`, which is that of the graph and of the file. */
export function listOrderBreaks(page: LayoutPage, children: ReadonlyMap<NodeId, readonly NodeId[]>): string[];

/** Lists every text on the page. */
export function listTexts(page: LayoutPage): TextLine[];
