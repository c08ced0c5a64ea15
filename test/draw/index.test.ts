import { expect, test } from "vitest";
import { drawLayout } from "../../src/draw/index.js";
import type { Drawing, ShapeGroup } from "../../src/model/drawing.js";
import { makeLayout } from "../support/layout-fixture.js";
import { makePages } from "../support/pages-fixture.js";

function drawPages() {
  return drawLayout(makeLayout(), { theme: "light" }).pages;
}

function writeDown({ pages, ...frame }: Drawing): string {
  return JSON.stringify({ ...frame, pages: pages.map((page) => ({ ...page, groups: [...page.groups] })) });
}

function groupsOf(groups: readonly ShapeGroup[]): readonly ShapeGroup[] {
  return groups.flatMap((group) => [group, ...groupsOf(group.groups ?? [])]);
}

test("a page has its size, ground and fonts", () => {
  expect(drawPages()).toMatchObject([
    {
      widthPx: 1480,
      heightPx: 720,
      background: "#FFFFFF",
      fontFamily: "Inter, 'Segoe UI', 'Helvetica Neue', Arial, sans-serif",
    },
  ]);
});

test("the ground comes first, then the parts that are read, in tree order", () => {
  const [page] = makeLayout().pages;
  const [drawn] = drawPages();
  const groups = [...(drawn?.groups ?? [])];
  const boxes = page?.boxes ?? [];
  expect(groups.slice(0, 3).map(({ shapes }) => shapes[0]?.kind)).toEqual(["rect", "path", "text"]);
  expect(drawn).toMatchObject({
    title: "Northwind Bank",
    notes: ["1  IT Service Delivery → Product Engineering", "2  Security Operations → Risk Committee"],
  });
  expect(groups[2]?.shapes[0]).toMatchObject({ text: "Northwind Bank", sizePx: 22, weight: 600 });
  expect(groups.slice(3, 3 + boxes.length).map(({ title }) => title)).toEqual(boxes.map(({ label }) => label));
  const texts = groups.slice(3 + boxes.length).map(({ shapes }) => shapes.find((shape) => shape.kind === "text")?.text);
  expect(texts).toEqual(["1", "1  IT Service Delivery → Product Engineering", "CIO answers for 2 units, 30 people"]);
});

test("every unit is exactly one group, the merged one included, and no id comes twice", () => {
  const groups = groupsOf([...(drawPages()[0]?.groups ?? [])]);
  const expected = (makeLayout().pages[0]?.boxes ?? []).flatMap((box) => [
    ...(box.kind === "unit" ? [box.node] : []),
    ...(box.merged ? [box.merged.node] : []),
  ]);
  const units = groups.flatMap(({ data }) => (data?.unit === undefined ? [] : [data.unit]));
  expect([...units].sort()).toEqual([...expected].sort());
  const ids = groups.flatMap(({ id }) => id ?? []);
  expect(ids).toHaveLength(groups.length - 6);
  expect(new Set(ids).size).toBe(ids.length);
});

test("territories are tinted in the colour of their officer", () => {
  expect([...(drawPages()[0]?.groups ?? [])][0]?.shapes).toMatchObject([
    { fill: "#E9EEFA", radius: 12 },
    { fill: "#FDF0E3", x: 271, y: 248 },
    { fill: "#E2F4F1" },
  ]);
});

test("no number of a drawing has more than two decimals", () => {
  expect(JSON.stringify(drawPages())).not.toMatch(/\d\.\d{3}/);
});

test("missing parts of a page leave no empty group", () => {
  const layout = makeLayout();
  const bare = layout.pages.map((page) => ({
    ...page,
    territories: [],
    lines: [],
    markers: [],
    marks: [],
    notes: [],
    legend: [],
  }));
  const [page] = drawLayout({ ...layout, pages: bare }, { theme: "light" }).pages;
  expect([...(page?.groups ?? [])]).toHaveLength(1 + (bare[0]?.boxes.length ?? 0));
});

test("the same layout gives the same drawing, and is not changed", () => {
  const layout = makeLayout();
  const [once, again] = [drawLayout(layout, { theme: "light" }), drawLayout(layout, { theme: "light" })];
  expect(writeDown(once)).toBe(writeDown(again));
  expect(writeDown(once)).toBe(writeDown(once));
  expect(layout).toEqual(makeLayout());
});

test("the theme that follows the viewer is the light one, and knows what changes on a dark screen", () => {
  const [auto] = drawLayout(makeLayout(), { theme: "auto" }).pages;
  const [light] = drawPages();
  const [dark] = drawLayout(makeLayout(), { theme: "dark" }).pages;
  expect(auto?.darkBackground).toBe(dark?.background);
  const shapesOf = (page: typeof auto) => groupsOf([...(page?.groups ?? [])]).flatMap(({ shapes }) => shapes);
  const strip = shapesOf(auto).map((shape) => JSON.parse(JSON.stringify({ ...shape, dark: undefined })) as unknown);
  expect(strip).toEqual(shapesOf(light));
  const darkened = shapesOf(auto).map(({ dark: colours, ...shape }) => ({ ...shape, ...colours }));
  expect(darkened).toEqual(shapesOf(dark));
});

test("own colours of an organisation reach cards, grounds and both looks of the page; print leaves them out", () => {
  const brand = { cio: "#7A1FA2" };
  const colours = (theme: "light" | "auto" | "print") => writeDown(drawLayout(makeLayout(), { theme, brand }));
  expect(colours("light")).toContain("#7A1FA2");
  expect(colours("light")).toContain("#EFE4F4");
  expect(colours("light")).not.toContain("#16327F");
  expect(colours("auto")).not.toContain("#4F80FF");
  expect(colours("print")).toBe(writeDown(drawLayout(makeLayout(), { theme: "print" })));
});

test("pages have titles, footers, links to one another and their dotted lines in words", () => {
  const [overview, part] = drawLayout(makePages(), { theme: "light" }).pages;
  expect([overview?.title, part?.title]).toEqual(["Overview", "Chief Information Officer and others"]);
  const [above, below] = [overview, part].map((page) => [...(page?.groups ?? [])]);
  expect(above?.flatMap(({ linkToPage }) => linkToPage ?? [])).toEqual([2, 2, 2, 2]);
  expect(below?.flatMap(({ linkToPage }) => linkToPage ?? [])).toEqual([1]);
  expect(below?.at(-1)?.shapes).toMatchObject([{ text: "Page 2 of 2 · smallest text 6.4 pt" }]);
  expect(part?.notes).toEqual([
    "Functional line: Payments & Billing → Identity and Access",
    "Dotted line: Procurement → Data Centre & Hosting",
    "1  Identity and Access → Treasury (p. 1)",
  ]);
});
