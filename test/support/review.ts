import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Rect } from "../../src/model/layout.js";
import { readSvgChart } from "./svg-chart.js";
import type { SvgBox, SvgChart } from "./svg-chart.js";

const FOLDER = path.join(import.meta.dirname, "../.review");

/** A golden picture that was about to be replaced. */
export interface ChangedPicture {
  readonly name: string;
  readonly before?: string;
  readonly after: string;
}

/** Reads the existing golden; `undefined` when it is the same as the new one. */
export function findChange(file: string, after: string): ChangedPicture | undefined {
  const before = existsSync(file) ? readFileSync(file, "utf8") : undefined;
  if (before === after) return undefined;
  return { name: path.basename(file), after, ...(before !== undefined && { before }) };
}

/** Writes `test/.review/index.html`: old next to new, with a frame around every box that changed. */
export function writeReviewPage(changes: readonly ChangedPicture[]): void {
  mkdirSync(FOLDER, { recursive: true });
  const sections = changes.map(({ name, before, after }) => {
    const old = before === undefined ? undefined : readSvgChart(before);
    const now = readSvgChart(after);
    const left = before === undefined || old === undefined ? "<p>new</p>" : figure(`before-${name}`, before, old, now);
    return `<h2>${name}</h2><div class="pair">${left}${figure(name, after, now, old)}</div>`;
  });
  const body = sections.length === 0 ? "<p>No picture changed.</p>" : sections.join("\n");
  writeFileSync(path.join(FOLDER, "index.html"), `${HEAD}${body}\n`);
}

function figure(name: string, svg: string, chart: SvgChart, other: SvgChart | undefined): string {
  writeFileSync(path.join(FOLDER, name), svg);
  const changed = chart.boxes.filter(
    (box) =>
      !isSame(
        box,
        other?.boxes.find((one) => one.id === box.id),
      ),
  );
  const frames = changed.map((box) => `<i style="${frameStyle(box, chart)}"></i>`).join("");
  return `<figure><img src="${name}" alt="${name}">${frames}</figure>`;
}

function isSame(box: SvgBox, other: SvgBox | undefined): boolean {
  return JSON.stringify(box) === JSON.stringify(other);
}

function frameStyle(box: Rect, { widthPx, heightPx }: SvgChart): string {
  const percent = (value: number, whole: number) => `${((100 * value) / whole).toFixed(2)}%`;
  return [
    `left:${percent(box.x, widthPx)}`,
    `top:${percent(box.y, heightPx)}`,
    `width:${percent(box.width, widthPx)}`,
    `height:${percent(box.height, heightPx)}`,
  ].join(";");
}

const HEAD = `<!doctype html><meta charset="utf-8"><title>Changed pictures</title>
<style>body{font:14px sans-serif;margin:2em}.pair{display:flex;gap:1em}figure{position:relative;margin:0;flex:1}
img{width:100%;border:1px solid #ccc}figure i{position:absolute;outline:2px solid #d00}</style>
`;
