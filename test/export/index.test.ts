import { expect, test } from "vitest";
import { drawLayout } from "../../src/draw/index.js";
import { EXPORTERS, exportDrawing } from "../../src/export/index.js";
import { BUNDLED_FONT } from "../../src/fonts/index.js";
import { makeLayout } from "../support/layout-fixture.js";

test("every exporter is listed once and has a title and an extension", () => {
  expect(EXPORTERS.map(({ id }) => id)).toEqual(["svg", "png", "pdf", "pptx", "txt"]);
  for (const { title, extension } of EXPORTERS) {
    expect(title).not.toBe("");
    expect(extension).toMatch(/^\.[a-z]+$/);
  }
});

test("a drawing becomes files of the format asked for", async () => {
  const files = await exportDrawing(drawLayout(makeLayout(), { theme: "light" }), "svg", {
    stem: "x",
    font: BUNDLED_FONT,
  });
  expect(files).toEqual([{ extension: ".svg", content: expect.stringMatching(/^<svg /) as string }]);
});
