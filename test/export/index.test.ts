import { expect, test } from "vitest";
import { drawLayout } from "../../src/draw/index.js";
import { ChartFiles, EXPORTERS, sortFiles } from "../../src/export/index.js";
import { NODE } from "../../src/machine/index.js";
import { makePages } from "../support/pages-fixture.js";

test("every exporter is listed once and has a title and an extension", () => {
  expect(EXPORTERS.map(({ id }) => id)).toEqual(["svg", "png", "pdf", "pptx", "html", "txt"]);
  for (const { title, extension } of EXPORTERS) {
    expect(title).not.toBe("");
    expect(extension).toMatch(/^\.[a-z]+$/);
  }
});

test("pages become files as they arrive, and a document is finished after the last one", async () => {
  const layout = makePages();
  const pageTitles = layout.pages.map(({ title }) => title);
  const files = new ChartFiles({ formats: ["svg", "txt"], pageTitles, stem: "x", machine: NODE });
  for (const page of layout.pages) {
    const [svg, ...more] = await files.add(drawLayout({ ...layout, pages: [page] }, { theme: "light" }), page);
    expect(more).toEqual([]);
    expect(svg).toMatchObject({ page: page.number, extension: ".svg" });
    expect(svg?.summary).toMatchObject({ pages: layout.pages.length, boxes: page.boxes.length });
  }
  const [outline, ...others] = await files.finish();
  expect(others).toEqual([]);
  expect(outline).toMatchObject({ extension: ".txt" });
  expect(outline?.page).toBeUndefined();
  expect(outline?.summary.boxes).toBe(layout.pages.reduce((sum, { boxes }) => sum + boxes.length, 0));
});

test("files are sorted by the order of the requested formats, page by page", () => {
  const drawn = [
    { extension: ".svg", page: 1 },
    { extension: ".png", page: 1 },
    { extension: ".svg", page: 2 },
    { extension: ".png", page: 2 },
    { extension: ".pdf" },
  ];
  expect(sortFiles(drawn, ["pdf", "png", "svg"]).map(({ extension, page = 0 }) => `${extension} ${page}`)).toEqual([
    ".pdf 0",
    ".png 1",
    ".png 2",
    ".svg 1",
    ".svg 2",
  ]);
});
