import { expect, test } from "vitest";
import { drawLayout } from "../../src/draw/index.js";
import { writePptx } from "../support/write-drawing.js";
import type { Drawing, ShapeGroup } from "../../src/model/drawing.js";
import { makeLayout } from "../support/layout-fixture.js";
import { makePages } from "../support/pages-fixture.js";
import { findFaults, listAll, listNamed, slidesOf, textOf, unpack, xmlOf } from "../support/pptx.js";
import type { PptxParts } from "../support/pptx.js";

function write(drawing: Drawing): PptxParts {
  const [file, ...rest] = writePptx(drawing, {});
  expect(rest).toEqual([]);
  expect(file?.extension).toBe(".pptx");
  return unpack(file?.content ?? "");
}

const STATES = drawLayout(makeLayout(), { theme: "light" });
const PAGES = drawLayout(makePages(), { theme: "light" });

test.each([
  ["every state", STATES],
  ["pages", PAGES],
  ["dark", drawLayout(makeLayout(), { theme: "dark" })],
  ["print", drawLayout(makeLayout(), { theme: "print" })],
])("nothing to repair: %s", (_, drawing) => {
  expect(findFaults(write(drawing))).toEqual([]);
});

test("the search for faults finds them", () => {
  const parts = new Map(write(PAGES));
  const slide = textOf(parts, "ppt/slides/slide1.xml");
  parts.set("ppt/slides/slide1.xml", new TextEncoder().encode(slide.replace('<p:cNvPr id="3"', '<p:cNvPr id="4"')));
  parts.set("ppt/theme/theme1.xml", new TextEncoder().encode("<a>&nbsp;</a>"));
  parts.delete("ppt/notesSlides/notesSlide2.xml");
  const faults = findFaults(parts).join("\n");
  expect(faults).toMatch(/theme1\.xml is not well-formed/u);
  expect(faults).toMatch(/leads to 'ppt\/notesSlides\/notesSlide2.xml', which is not there/u);
  expect(faults).toMatch(/slide1\.xml has an id of a shape twice/u);
});

test("one slide for each page, and each but a single one in a section", () => {
  const parts = write(PAGES);
  expect(slidesOf(parts)).toHaveLength(PAGES.pages.length);
  const sections = listNamed(xmlOf(parts, "ppt/presentation.xml"), "section");
  expect(sections[0]?.attributes.name).toBe("Overview");
  const listed = sections.flatMap((section) => listNamed(section, "sldId"));
  expect(listed.map(({ attributes }) => attributes.id)).toEqual(PAGES.pages.map((_, index) => String(256 + index)));
  const [alone] = PAGES.pages;
  const single = write({
    ...PAGES,
    pages: alone === undefined ? [] : [{ ...alone, groups: [...alone.groups].slice(0, 4) }],
  });
  expect(textOf(single, "ppt/presentation.xml")).not.toContain("section");
});

test("boxes are groups in the order of the tree, with their names and descriptions", () => {
  const [page] = STATES.pages;
  const slide = xmlOf(write(STATES), "ppt/slides/slide1.xml");
  const groups = listNamed(slide, "grpSp").map((group) => listNamed(group, "cNvPr")[0]?.attributes);
  const boxes = listBoxes([...(page?.groups ?? [])]);
  expect(boxes.length).toBeGreaterThan(5);
  expect(groups.map((group) => group?.name)).toEqual(boxes.map(({ title }) => title));
  expect(groups.map((group) => group?.descr)).toEqual(boxes.map(({ title, description }) => description ?? title));
});

function listBoxes(groups: readonly ShapeGroup[]): readonly ShapeGroup[] {
  return groups.flatMap((group) => (group.outline === undefined ? [] : [group, ...listBoxes(group.groups ?? [])]));
}

test("every text of the drawing is on the slide once, and every shape has words for those who cannot see it", () => {
  for (const drawing of [STATES, PAGES])
    drawing.pages.forEach((page, index) => {
      const slide = xmlOf(write(drawing), `ppt/slides/slide${index + 1}.xml`);
      const source = textOf(write(drawing), `ppt/slides/slide${index + 1}.xml`);
      const drawn = [...source.matchAll(/<a:t>([^<]*)<\/a:t>/gu)].map(([, text]) => text);
      const wanted = listShapes([...page.groups]).flatMap((shape) => (shape.kind === "text" ? [shape.text] : []));
      expect([...drawn].sort()).toEqual(wanted.map((text) => text.replaceAll("&", "&amp;")).sort());
      const words = listNamed(slide, "cNvPr")
        .slice(1)
        .map(({ attributes }) => attributes.descr);
      expect(words.filter((each) => each === undefined || each === "")).toEqual([]);
    });
});

function listShapes(groups: readonly ShapeGroup[]): readonly ShapeGroup["shapes"][number][] {
  return groups.flatMap((group) => [...group.shapes, ...listShapes(group.groups ?? [])]);
}

test("solid lines are connectors that hold on to a shape at both ends", () => {
  const connectors = slidesOf(write(PAGES)).flatMap((name) => listNamed(xmlOf(write(PAGES), name), "cxnSp"));
  expect(connectors.length).toBeGreaterThan(3);
  for (const connector of connectors) {
    const held = listAll(connector).filter(({ name }) => name === "stCxn" || name === "endCxn");
    expect(held, listNamed(connector, "cNvPr")[0]?.attributes.descr).toHaveLength(2);
  }
});

test("officers have the accents of the theme, and their tints are shades of them", () => {
  const parts = write(STATES);
  const theme = xmlOf(parts, "ppt/theme/theme1.xml");
  const accent = (number: number) => listNamed(theme, `accent${number}`)[0]?.children[0]?.attributes.val;
  expect([1, 2, 3].map(accent)).toEqual(["16327F", "D46F14", "0B6E63"]);
  const slide = textOf(parts, "ppt/slides/slide1.xml");
  for (const hex of ["16327F", "D46F14", "0B6E63"]) expect(slide).not.toContain(hex);
  for (const number of [1, 2, 3]) expect(slide).toContain(`<a:schemeClr val="accent${number}"/>`);
  expect(slide).toMatch(/<a:schemeClr val="accent1"><a:satMod [^>]*\/><a:lumMod [^>]*\/><a:lumOff [^>]*\/>/u);
});

test("further officers with a colour have the accents that follow, shades of them included", () => {
  const data = "role:chief-data" as const;
  const layout = makeLayout();
  const pages = layout.pages.map((page) => ({
    ...page,
    boxes: page.boxes.map((box) => (box.owner === "other" && box.kind === "unit" ? { ...box, stripe: [data] } : box)),
    territories: page.territories.map((ground) => ({ ...ground, officer: data })),
  }));
  const brand = { "chief-data": "#BB4499", "chief-product": "#667744" };
  const drawing = drawLayout({ ...layout, pages }, { theme: "light", brand });
  const parts = write(drawing);
  const theme = xmlOf(parts, "ppt/theme/theme1.xml");
  const accent = (number: number) => listNamed(theme, `accent${number}`)[0]?.children[0]?.attributes.val;
  expect([1, 2, 3, 4, 5].map(accent)).toEqual(["16327F", "D46F14", "0B6E63", "BB4499", "667744"]);
  const slide = textOf(parts, "ppt/slides/slide1.xml");
  expect(slide).toContain('<a:schemeClr val="accent4"/>');
  expect(slide).toMatch(/<a:schemeClr val="accent4"><a:lumMod [^>]*\/><a:lumOff [^>]*\/>/u);
  expect(slide).not.toContain("BB4499");
});

test("the title is what is read first", () => {
  const tree = listNamed(xmlOf(write(STATES), "ppt/slides/slide1.xml"), "spTree")[0]?.children ?? [];
  const [first] = tree.filter(({ name }) => name === "sp");
  expect(first && listNamed(first, "ph")[0]?.attributes.type).toBe("title");
  expect(tree[2]).toBe(first);
});

test("pills lead to other slides, and notes hold the outline", () => {
  const parts = write(PAGES);
  const slide = xmlOf(parts, "ppt/slides/slide1.xml");
  const links = listNamed(slide, "hlinkClick");
  expect(links.length).toBeGreaterThan(0);
  expect(new Set(links.map(({ attributes }) => attributes.action))).toEqual(new Set(["ppaction://hlinksldjump"]));
  const shape = listNamed(slide, "sp").find((each) => listNamed(each, "hlinkClick").length > 0);
  expect(shape && textOf(parts, "ppt/slides/slide1.xml").slice(shape.start, shape.end)).toMatch(/<a:t>p\. \d/u);
  expect(textOf(parts, "ppt/notesSlides/notesSlide1.xml")).toContain("[CIO]");
});

test("text that XML cannot hold is cleaned wherever it stands", () => {
  const spoil = (text: string) => `${text}\u0000\u001B]8;;\uFFFF\uD800 & <b> "q"`;
  const spoilGroup = (group: ShapeGroup): ShapeGroup => ({
    ...group,
    ...(group.title !== undefined && { title: spoil(group.title) }),
    ...(group.description !== undefined && { description: spoil(group.description) }),
    shapes: group.shapes.map((shape) => (shape.kind === "text" ? { ...shape, text: spoil(shape.text) } : shape)),
    ...(group.groups !== undefined && { groups: group.groups.map(spoilGroup) }),
  });
  const pages = PAGES.pages.map((page) => {
    const groups = [...page.groups].map(spoilGroup);
    return { ...page, title: spoil(page.title), groups };
  });
  const parts = write({ ...PAGES, title: spoil("Bank"), description: spoil("Chart"), pages });
  expect(findFaults(parts)).toEqual([]);
});

test("the same drawing gives the same bytes", () => {
  expect(writePptx(PAGES, {})).toEqual(writePptx(PAGES, {}));
});
