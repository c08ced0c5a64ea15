import { expect, test } from "vitest";
import { drawLayout } from "../../src/draw/index.js";
import { writePdf } from "../support/write-drawing.js";
import { BUNDLED_FONT } from "../support/fonts.js";
import type { Drawing, DrawingPage, TextShape } from "../../src/model/drawing.js";
import { makeLayout } from "../support/layout-fixture.js";
import { makePages } from "../support/pages-fixture.js";
import { readPdf, readPdfWords } from "../support/pdf.js";

const PAGES = drawLayout(makePages(), { theme: "light" });

async function write(drawing: Drawing): Promise<Uint8Array> {
  const [file, ...more] = await writePdf(drawing, { font: BUNDLED_FONT });
  expect(more).toEqual([]);
  if (file === undefined || typeof file.content === "string") throw new Error("a PDF is bytes");
  expect(file.extension).toBe(".pdf");
  return file.content;
}

function makeDrawing(page: Partial<DrawingPage>): Drawing {
  const plain = { title: "Page", notes: [], widthPx: 400, heightPx: 300, background: "#FFFFFF", fontFamily: "Inter" };
  return {
    title: "A (B) \\ <C>",
    description: "",
    shades: { page: [], ink: [], cio: [], cto: [], ciso: [] },
    pages: [{ ...plain, groups: [], ...page }],
  };
}

function makeText(text: string): TextShape {
  return { kind: "text", text, x: 10, y: 20, sizePx: 12, weight: 400, anchor: "start", widthPx: 50, fill: "#000000" };
}

test("the same drawing gives the same bytes, without a date", async () => {
  const [first, second] = [await write(PAGES), await write(PAGES)];
  expect(Buffer.from(first).equals(second)).toBe(true);
  expect(readPdf(first)).not.toMatch(/Date/);
});

test("every page has its size in points, its bookmark, and links that lead to pages by number", async () => {
  const pdf = readPdf(await write(PAGES));
  for (const { widthPx, heightPx } of PAGES.pages)
    expect(pdf).toContain(`/MediaBox [0 0 ${widthPx * 0.75} ${heightPx * 0.75}]`);
  const words = readPdfWords(await write(PAGES));
  for (const { title } of PAGES.pages) expect(words).toContain(title);
  expect(pdf.match(/\/Dest \[/g)).toHaveLength(PAGES.pages.length);
  expect(pdf).toMatch(/\/S \/GoTo\n\/D \(page-2\)/);
  expect(pdf).not.toMatch(/\/URI|\/JavaScript|\/Launch|\/EmbeddedFiles/);
});

test("a chart of one page opens without the list of bookmarks", async () => {
  expect(readPdf(await write(drawLayout(makeLayout(), { theme: "light" })))).toContain("/PageMode /UseNone");
  expect(readPdf(await write(PAGES))).toContain("/PageMode /UseOutlines");
});

test("texts can be read back, title and all, whatever PDF means by brackets", async () => {
  const words = readPdfWords(await write(makeDrawing({ groups: [{ shapes: [makeText("Sofía Ruiz (x\\")] }] })));
  expect(words).toContain("Sofía Ruiz (x\\");
  expect(words).toContain("A \\(B\\) \\\\ <C>");
});

test("boxes are tagged as nested lists, with who answers in words", async () => {
  const pdf = await write(PAGES);
  const kinds = [...readPdf(pdf).matchAll(/\/S \/(Document|Sect|L|LI|LBody|P|Link|H1)\n/g)].map(([, kind]) => kind);
  for (const kind of ["Document", "Sect", "L", "LI", "LBody", "P", "Link", "H1"]) expect(kinds).toContain(kind);
  expect(readPdfWords(pdf)).toMatch(/\/Alt \([^\n]*\[CTO\]/);
});

test("characters the font lacks are boxes to the eye and themselves to the clipboard", async () => {
  const pdf = readPdf(await write(makeDrawing({ groups: [{ shapes: [makeText("開発 IT")] }] })));
  const actual = Buffer.from("\uFEFF開発 IT", "utf16le").swap16().toString("latin1");
  expect(pdf).toContain(`/ActualText (${actual})`);
  expect(readPdf(await write(makeDrawing({ groups: [{ shapes: [makeText("plain")] }] })))).not.toContain("ActualText");
});

test("a page beyond what PDF counts in points is counted in larger units", async () => {
  const pdf = readPdf(await write(makeDrawing({ widthPx: 40_000, heightPx: 300 })));
  expect(pdf).toContain("/MediaBox [0 0 10000 75]");
  expect(pdf).toContain("/UserUnit 3");
});

test("a chain of ten thousand boxes is tagged without a tower of calls", async () => {
  const groups = Array.from({ length: 10_000 }, (_, level) => ({
    title: `${level}`,
    outline: { level, facts: "" },
    shapes: [makeText(`${level}`)],
  }));
  const pdf = readPdf(await write(makeDrawing({ groups })));
  expect(pdf.match(/\/S \/LI\n/g)).toHaveLength(10_000);
});
