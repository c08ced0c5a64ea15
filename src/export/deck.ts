/**
 * Reads a corporate deck as the basis of new slides: the parts to keep, its colours and fonts, and its place for
 * content. Its masters, layouts and themes are kept byte by byte; its slides, with their notes and comments, are
 * dropped, so nothing of an old presentation gets into a new one.
 */
import { findMeantWord } from "../catalog/index.js";
import { childOf, OfficeRefusal, readPackage } from "../office/index.js";
import type { OfficePackage } from "../office/index.js";
import { didYouMean } from "../wording/index.js";
import { findArea, listLayouts, readTitleSize } from "./deck-layouts.js";
import type { Deck, DeckLayout } from "./deck-model.js";
import { listKept, readPresentation } from "./deck-parts.js";
import { readTheme } from "./deck-theme.js";
import { ExportRefusal } from "./exporter.js";

/** Smallest area that holds a chart of a few boxes, in px. */
const LEAST_AREA = { width: 320, height: 180 };

/**
 * Reads a deck.
 * @param layoutName Name of the layout to use, in upper or lower case; defaults to the first layout with a title and
 * one place for content.
 * @throws ExportRefusal that says what is wrong with the deck, without its path.
 */
export async function readDeck(bytes: Uint8Array, layoutName?: string): Promise<Deck> {
  assertZip(bytes);
  try {
    return takeDeck(await readPackage(bytes), layoutName);
  } catch (error) {
    throw error instanceof OfficeRefusal ? toExportRefusal(error) : error;
  }
}

function takeDeck(parts: OfficePackage, layoutName: string | undefined): Deck {
  const presentation = readPresentation(parts);
  const layouts = listLayouts(parts, presentation);
  const layout = chooseLayout(layouts, layoutName);
  const size = childOf(presentation.root, "sldSz")?.attributes;
  const area = findArea(layout, { cx: Number(size?.cx), cy: Number(size?.cy) });
  if (!(area.width >= LEAST_AREA.width && area.height >= LEAST_AREA.height))
    throw new ExportRefusal(
      `Its layout '${layout.name}' leaves too little room for a chart. Choose another with --deck-layout.`,
    );
  const titleSize = readTitleSize(parts.readXml(layout.part), parts.readXml(layout.master));
  const title = layout.title && { ...layout.title, size: titleSize };
  return { parts: listKept(parts, presentation), presentation, layout, area, title, ...readTheme(parts, layout) };
}

/** Adds what the zip reader cannot know: a remedy, and that the file should have been a deck. */
function toExportRefusal({ kind, message }: OfficeRefusal): ExportRefusal {
  switch (kind) {
    case "too-large":
      return new ExportRefusal(`${message} Delete its slides first: orgwright uses only its masters and layouts.`);
    case "damaged-zip":
      return new ExportRefusal(`It is not a presentation that can be read: ${message.replace(/^I/u, "i")}`);
    case "other":
      return new ExportRefusal(message);
  }
}

/** Refuses a file that is not a zip. A presentation with a password, for example, is stored in another format. */
function assertZip(bytes: Uint8Array): void {
  const starts = (...signature: readonly number[]) => signature.every((byte, index) => bytes[index] === byte);
  if (starts(0x50, 0x4b)) return;
  if (starts(0xd0, 0xcf, 0x11, 0xe0))
    throw new ExportRefusal(
      "It is protected by a password, or in the format of before 2007. Save it as .pptx without one.",
    );
  throw new ExportRefusal("It is not a PowerPoint presentation (.pptx) or template (.potx).");
}

function chooseLayout(layouts: readonly DeckLayout[], asked: string | undefined): DeckLayout {
  if (asked === undefined) {
    const usual = layouts.filter(({ title, bodies }) => title !== undefined && bodies.length === 1);
    const chosen = usual.find(({ bodies }) => bodies[0]?.isAnything === true) ?? usual[0];
    if (chosen !== undefined) return chosen;
    throw new ExportRefusal(`None of its layouts has a title and one place for content. ${offer(layouts)}`);
  }
  const chosen = layouts.find(({ name }) => name.toLowerCase() === asked.trim().toLowerCase());
  if (chosen !== undefined) return chosen;
  const names = layouts.map(({ name }) => name);
  const near = findMeantWord(asked, names);
  throw new ExportRefusal(`It has no layout '${asked}'.${didYouMean(near, offer(layouts))}`);
}

function offer(layouts: readonly DeckLayout[]): string {
  const names = layouts.slice(0, 20).map(({ name }) => `'${name}'`);
  return names.length === 0 ? "It has no layouts at all." : `Choose one with --deck-layout: ${names.join(", ")}.`;
}
