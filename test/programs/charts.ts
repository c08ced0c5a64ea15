import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { drawLayout } from "../../src/draw/index.js";
import type { ThemeName } from "../../src/model/settings.js";
import { makeLayout } from "../support/layout-fixture.js";
import { makePages } from "../support/pages-fixture.js";
import { writeSvg } from "../support/write-drawing.js";

const GALLERY = path.join(import.meta.dirname, "../../out");

export interface NamedChart {
  readonly name: string;
  readonly svg: string;
}

/** Reads the committed pictures: measured, laid out and drawn as users get them. */
export function readGallery(): readonly NamedChart[] {
  return readdirSync(GALLERY)
    .filter((name) => name.endsWith(".svg"))
    .map((name) => ({ name, svg: readFileSync(path.join(GALLERY, name), "utf8") }));
}

/** Draws the hand-built pages with every state and every kind of page: their words are not measured. */
export function drawFixtures(theme: ThemeName): readonly NamedChart[] {
  const charts: NamedChart[] = [];
  for (const [stem, layout] of [
    ["states", makeLayout()],
    ["pages", makePages()],
  ] as const) {
    const files = writeSvg(drawLayout(layout, { theme }), { stem });
    for (const { page = 1, content } of files) charts.push({ name: `${stem}-${page} ${theme}`, svg: String(content) });
  }
  return charts;
}
