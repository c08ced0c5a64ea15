/**
 * A corporate deck as the ground for slides of ours: what of it is kept, and what it says of colours, fonts and the
 * place for content. Its masters, layouts and themes are kept byte by byte; its slides, their notes and comments
 * are left behind, so nothing of an old presentation gets into a new one.
 */
import { findMeantWord } from "../catalog/index.js";
import { didYouMean } from "../wording/index.js";
import { findArea, listLayouts, readTitleSize } from "./deck-layouts.js";
import type { Deck, DeckLayout } from "./deck-model.js";
import { DeckParts } from "./deck-parts.js";
import { readTheme } from "./deck-theme.js";
import { readZip } from "./deck-zip.js";
import { ExportRefusal } from "./exporter.js";
import { childOf } from "./xml-tree.js";

/** In px: a chart of a few boxes needs as much. */
const LEAST_AREA = { width: 320, height: 180 };

/**
 * Reads a deck.
 * @param layoutName Of the layout to use, in any case; without it the first with a title and one place for content.
 * @throws ExportRefusal that says what is wrong with it, without its path.
 */
export async function readDeck(bytes: Uint8Array, layoutName?: string): Promise<Deck> {
  assertZip(bytes);
  const parts = new DeckParts(await readZip(bytes));
  const presentation = parts.readPresentation();
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
  return { parts: parts.listKept(presentation), presentation, layout, area, title, ...readTheme(parts, layout) };
}

/** What a password makes of a presentation is another kind of file altogether. */
function assertZip(bytes: Uint8Array): void {
  const starts = (...signature: readonly number[]) => signature.every((byte, index) => bytes[index] === byte);
  if (starts(0x50, 0x4b)) return;
  if (starts(0xd0, 0xcf, 0x11, 0xe0))
    throw new ExportRefusal(
      "It is protected by a password, or in the format of before 2007. Save it as .pptx without one.",
    );
  throw new ExportRefusal("It is no PowerPoint presentation (.pptx) or template (.potx).");
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
