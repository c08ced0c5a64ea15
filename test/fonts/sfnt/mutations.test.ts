/**
 * Fonts that are changed at random places. A font that is opened all the same is given to every program that sees a
 * stranger's font: HarfBuzz shapes a text, the rasteriser paints the outlines, and pdfkit embeds the glyphs.
 */
import { Resvg } from "@resvg/resvg-js";
import fc from "fast-check";
import { Blob, Buffer as ShapingBuffer, Face, Font, shape } from "harfbuzzjs";
import PdfKit from "pdfkit";
import { expect, test } from "vitest";
import { openFont } from "../../../src/fonts/sfnt/open-font.js";
import { readTables } from "../../../src/fonts/sfnt/table-directory.js";
import { FontRefusal } from "../../../src/model/font.js";
import { callGlobal, callLocal, cffFont, changeTables, INTER } from "../../support/font-files.js";

/** Time of the processor that one font may take in all programs together. */
const MOST_MS = 2_000;
const RUNS = Number(process.env.FONT_MUTATIONS ?? 60);
const TEXT = "AVATAR (Größe) 3x4 → ffi";

const CFF = cffFont({ outline: [...callLocal(0), 14], local: [[...callGlobal(0), 11]], global: [[139, 239, 21, 11]] });

interface Change {
  readonly table: number;
  readonly place: number;
  readonly value: number;
}

const CHANGES = fc.array(
  fc.record({
    table: fc.nat(),
    // Headers of tables decide most, so half of the changes are made there.
    place: fc.oneof(fc.nat({ max: 64 }), fc.nat()),
    value: fc.oneof(fc.constantFrom(0, 1, 0x7f, 0x80, 0xff), fc.nat({ max: 255 })),
  }),
  { minLength: 1, maxLength: 6 },
);

function mutate(font: Uint8Array, changes: readonly Change[]): Uint8Array {
  const tags = [...readTables(font).keys()];
  return changeTables(font, (tables) => {
    for (const { table, place, value } of changes) {
      const bytes = tables.get(tags[table % tags.length] ?? "");
      if (bytes !== undefined && bytes.length > 0) bytes[place % bytes.length] = value;
    }
  });
}

/** Draws a text in a font with all programs; whatever the font holds, none of them may fail. */
async function draw(font: Uint8Array): Promise<void> {
  const face = new Font(new Face(new Blob(font)));
  const buffer = new ShapingBuffer();
  buffer.addText(TEXT);
  buffer.guessSegmentProperties();
  shape(face, buffer);
  const glyphs = [...new Set(buffer.getGlyphInfos().map(({ codepoint }) => codepoint))];
  const paths = glyphs.map((glyph) => `<path d="${face.glyphToPath(glyph)}"/>`);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2000 2000" width="20">${paths.join("")}</svg>`;
  new Resvg(svg, { font: { loadSystemFonts: false } }).render();
  await embed(font, glyphs);
}

/** Embeds glyphs as the PDF does: they are given to pdfkit, which does not shape. */
async function embed(font: Uint8Array, glyphs: readonly number[]): Promise<void> {
  const pdf = new PdfKit({ font: "" });
  pdf.on("data", () => undefined);
  const ended = new Promise((resolve) => pdf.on("end", resolve));
  pdf.registerFont("a", Buffer.from(font)).font("a");
  const inner = (pdf as unknown as { _font: { layout: unknown; font: FontOfPdf } })._font;
  const found = glyphs.map((id) => ({ id, advanceWidth: inner.font.getGlyph(id).advanceWidth, codePoints: [65] }));
  const positions = glyphs.map(() => ({ xAdvance: 500, yAdvance: 0, xOffset: 0, yOffset: 0, advanceWidth: 500 }));
  inner.layout = () => ({ glyphs: found, positions, advanceWidth: 500 * glyphs.length });
  pdf.text("A", 10, 10, { lineBreak: false });
  pdf.end();
  await ended;
}

interface FontOfPdf {
  readonly getGlyph: (id: number) => { readonly advanceWidth: number };
}

test.each([
  ["TrueType", INTER],
  ["CFF", CFF],
])(
  "a font with %s outlines that is changed anywhere is refused, or drawn by every program in time",
  async (_, font) => {
    let opened = 0;
    await fc.assert(
      fc.asyncProperty(CHANGES, async (changes) => {
        const start = process.cpuUsage();
        const bytes = openOrRefuse(mutate(font, changes));
        if (bytes !== undefined) await draw(bytes);
        if (bytes !== undefined) opened++;
        const { user, system } = process.cpuUsage(start);
        expect((user + system) / 1_000).toBeLessThan(MOST_MS);
      }),
      { numRuns: RUNS },
    );
    expect(opened, "fonts that were opened").toBeGreaterThan(RUNS / 10);
  },
);

function openOrRefuse(file: Uint8Array): Uint8Array | undefined {
  try {
    return openFont(file).bytes;
  } catch (error) {
    expect(error).toBeInstanceOf(FontRefusal);
    return undefined;
  }
}
