import { readFileSync } from "node:fs";
import path from "node:path";
import { unzipSync, zipSync } from "fflate";
import { expect, test } from "vitest";
import { drawLayout } from "../../src/draw/index.js";
import { readDeck } from "../../src/export/deck.js";
import { planDrawings } from "../../src/export/plan-drawings.js";
import { writePptx } from "../support/write-drawing.js";
import type { BrandColours } from "../../src/model/settings.js";
import { makePages } from "../support/pages-fixture.js";
import { findFaults, listNamed, slidesOf, textOf, unpack, xmlOf } from "../support/pptx.js";
import type { PptxParts } from "../support/pptx.js";

const DECKS = path.join(import.meta.dirname, "../decks");
const HARBOUR = readFileSync(path.join(DECKS, "harbour-16x9.pptx"));
const GRANITE = readFileSync(path.join(DECKS, "granite-4x3.potx"));
const EMU_PER_PX = 9525;

async function writeOn(bytes: Uint8Array, layout?: string, brand: BrandColours = {}): Promise<PptxParts> {
  const deck = await readDeck(bytes, layout);
  const [plan] = planDrawings({ formats: ["pptx"], deck, brand });
  const drawing = drawLayout(makePages(), plan?.look ?? { theme: "light" });
  return unpack(writePptx(drawing, { deck })[0]?.content ?? "");
}

/** Returns a deck with some of its parts changed. */
function change(bytes: Uint8Array, edit: (parts: Record<string, Uint8Array>) => void): Uint8Array {
  const parts = unzipSync(bytes);
  edit(parts);
  return zipSync(parts);
}

function edited(bytes: Uint8Array, name: string, edit: (text: string) => string): Uint8Array {
  return change(bytes, (parts) => {
    parts[name] = new TextEncoder().encode(edit(new TextDecoder().decode(parts[name])));
  });
}

test.each([
  ["harbour, 16:9", HARBOUR],
  ["granite, 4:3, a template", GRANITE],
])(
  "masters, layouts, themes and pictures are kept byte by byte, and nothing is to be repaired: %s",
  async (_, bytes) => {
    const [before, after] = [unpack(bytes), await writeOn(bytes)];
    expect(findFaults(after)).toEqual([]);
    const kept = [...before.keys()].filter((name) => /theme|slideMaster|slideLayout|media|tableStyles/u.test(name));
    expect(kept.length).toBeGreaterThan(8);
    for (const name of kept) expect(after.get(name), name).toEqual(before.get(name));
    expect(slidesOf(after)).toHaveLength(makePages().pages.length);
  },
);

test("old slides, their sections and shows are left behind, and what else the presentation says stays", async () => {
  const parts = await writeOn(HARBOUR);
  const everything = [...parts.values()].map((bytes) => new TextDecoder().decode(bytes)).join("\n");
  expect(everything).not.toMatch(/confidential|custShow|name="Old"/u);
  const presentation = textOf(parts, "ppt/presentation.xml");
  expect(presentation).toContain("sldGuideLst");
  expect(listNamed(xmlOf(parts, "ppt/presentation.xml"), "sldId").length).toBeGreaterThan(1);
  expect(presentation).toContain('<p:sldSz cx="12192000" cy="6858000"/>');
});

test("a template becomes a presentation, with a master for notes where it had none", async () => {
  const parts = await writeOn(GRANITE);
  expect(textOf(parts, "[Content_Types].xml")).toContain("presentationml.presentation.main+xml");
  expect(textOf(parts, "[Content_Types].xml")).not.toContain("template.main");
  expect(parts.has("ppt/notesMasters/notesMaster1.xml")).toBe(true);
});

test("the chart stands in the place for content, its colours and title are the deck's", async () => {
  const deck = await readDeck(HARBOUR);
  expect(deck.layout.name).toBe("Headline and content");
  expect(deck.area).toEqual({ x: 64, y: 136, width: 1152, height: 512 });
  expect(deck.brand).toEqual({ cio: "#7A1F5C", cto: "#3F8F29", ciso: "#0F6FB5" });
  expect(deck.isDark).toBe(false);
  const dark = await readDeck(GRANITE);
  expect([dark.layout.name, dark.isDark]).toEqual(["Titel und Inhalt", true]);
  expect(dark.area.x * EMU_PER_PX).toBeCloseTo(533_400, -2);

  const slide = xmlOf(await writeOn(HARBOUR), "ppt/slides/slide1.xml");
  const titles = listNamed(slide, "sp").filter((shape) => listNamed(shape, "ph").length > 0);
  expect(titles.map((shape) => listNamed(shape, "ph")[0]?.attributes.type)).toEqual(["title"]);
  expect(titles.flatMap((shape) => listNamed(shape, "off"))).toEqual([]);
  const [first] = listNamed(slide, "grpSp").flatMap((group) => listNamed(group, "off"));
  expect(Number(first?.attributes.x)).toBeGreaterThanOrEqual(64 * EMU_PER_PX);
  expect(Number(first?.attributes.y)).toBeGreaterThanOrEqual(136 * EMU_PER_PX);
});

test("the three take the deck's accents, further officers keep their own colours, outside its theme", async () => {
  const deck = await readDeck(HARBOUR);
  const brand = { cio: "#111111", "chief-data": "#BB4499" };
  const [plan] = planDrawings({ formats: ["pptx"], deck, brand });
  expect(plan?.look.brand).toEqual({ ...deck.brand, "chief-data": "#BB4499" });
  const pages = makePages();
  const own = {
    ...pages,
    pages: pages.pages.map((page) => ({
      ...page,
      boxes: page.boxes.map((box) => ({ ...box, stripe: box.stripe.map(() => "role:chief-data" as const) })),
    })),
  };
  const drawing = drawLayout(own, plan?.look ?? { theme: "light" });
  const parts = unpack(writePptx(drawing, { deck })[0]?.content ?? "");
  const slides = [...parts.keys()].filter((name) => /slides\/slide\d+\.xml$/u.test(name));
  const text = slides.map((name) => textOf(parts, name)).join("");
  expect(text).toContain('<a:srgbClr val="BB4499"/>');
  expect(text).not.toContain("accent4");
});

test("a layout can be named, in any case; one without a place for content gives what its title leaves", async () => {
  const deck = await readDeck(HARBOUR, "headline ONLY");
  expect(deck.layout.name).toBe("Headline only");
  expect(deck.area.y).toBeCloseTo(120);
  expect(deck.area.y + deck.area.height).toBeLessThanOrEqual(672);
  await expect(readDeck(HARBOUR, "Headline onyl")).rejects.toThrow("Did you mean 'Headline only'?");
  await expect(readDeck(GRANITE, "x")).rejects.toThrow(
    "Choose one with --deck-layout: 'Deckblatt', 'Titel und Inhalt'",
  );
});

test.each<[string, Uint8Array, string]>([
  ["no zip", new TextEncoder().encode("hello"), "It is not a PowerPoint presentation"],
  ["nothing", new Uint8Array(), "It is not a PowerPoint presentation"],
  ["a password", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), "protected by a password"],
  ["half a zip", HARBOUR.subarray(0, 5000), "damaged or locked"],
  ["another zip", zipSync({ "a.txt": new Uint8Array(3) }), "part '[Content_Types].xml' is missing"],
  ["a bomb", zipSync({ "a.xml": new Uint8Array(30 * 1024 * 1024) }), "more than 150 times its size"],
  ["too much in all", zipSync(manyParts(5, 15 * 1024 * 1024), { level: 0 }), "larger than 64 MiB"],
  ["too many parts", zipSync(manyParts(5001, 0)), "the limit is 5000"],
  ["a name that climbs", zipSync({ "../../etc/passwd": new Uint8Array(1) }), "damaged or locked"],
  [
    "macros",
    edited(HARBOUR, "[Content_Types].xml", (text) =>
      text.replace(
        /"[^"]*presentation\.main\+xml"/u,
        '"application/vnd.ms-powerpoint.presentation.macroEnabled.main+xml"',
      ),
    ),
    "It holds macros",
  ],
  [
    "a document type",
    edited(GRANITE, "ppt/presentation.xml", (text) =>
      text.replace("<p:presentation", '<!DOCTYPE x [<!ENTITY a "b">]><p:presentation'),
    ),
    "declares a document type",
  ],
  ["XML that is none", edited(GRANITE, "ppt/presentation.xml", (text) => text.slice(0, -4)), "cannot be read"],
  ["elements without end", edited(GRANITE, "ppt/presentation.xml", () => "<a>".repeat(300)), "nested too deeply"],
  ["a missing layout", change(GRANITE, (parts) => { delete parts["ppt/slideLayouts/slideLayout2.xml"]; }), "is missing"], // prettier-ignore
  ["no layouts", edited(GRANITE, "ppt/slideMasters/slideMaster1.xml", (text) => text.replace(/<p:sldLayoutIdLst>.*<\/p:sldLayoutIdLst>/u, "")), "It has no layouts at all"], // prettier-ignore
  ["a speck of room", edited(GRANITE, "ppt/presentation.xml", (text) => text.replace('cx="9144000" cy="6858000"', 'cx="914400" cy="685800"')), "too little room"], // prettier-ignore
])("refused, with the reason: %s", async (_, bytes, reason) => {
  await expect(readDeck(bytes)).rejects.toThrow(reason);
});

function manyParts(count: number, size: number): Record<string, Uint8Array> {
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [`${index}.xml`, new Uint8Array(size)]));
}

test("an entry that is larger than it says is noticed while it is read", async () => {
  const lying = Buffer.from(zipSync({ "[Content_Types].xml": new Uint8Array(1024 * 1024) }));
  const directory = lying.indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
  lying.writeUInt32LE(1000, directory + 24);
  await expect(readDeck(new Uint8Array(lying))).rejects.toThrow("damaged or locked");
});
