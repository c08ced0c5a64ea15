/** LibreOffice opens the slides as intended: the same picture, lines that follow a moved card, decks kept. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { unzipSync, zipSync } from "fflate";
import { PNG } from "pngjs";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { XmlElement } from "../../src/office/index.js";
import { compareBlurred } from "../support/pixels.js";
import type { Picture } from "../support/pixels.js";
import { findFaults, listNamed, slidesOf, textOf, unpack, xmlOf } from "../support/pptx.js";

const ROOT = path.join(import.meta.dirname, "../..");
const MAIN = path.join(ROOT, "dist/cli/main.js");
const BLUR_PX = 3;
/** Arial is not Inter, and connectors have sharp corners. */
const MOST_DIFFERENT = 0.04;
const LEAST_GLUED = 0.95;
const EMU_PER_PX = 9525;
const MINUTES = 60_000;

let folder = "";
beforeAll(() => {
  // Fail, and do not skip, if a program is missing: a check that did not run must not look like one that did.
  execFileSync("soffice", ["--version"], { stdio: "ignore" });
  execFileSync("pdftoppm", ["-v"], { stdio: "ignore" });
  // Otherwise the comparison would use a font a sixth wider than PowerPoint's.
  expect(execFileSync("fc-match", ["Arial"], { encoding: "utf8" })).toMatch(/Liberation|Arial/u);
  folder = mkdtempSync(path.join(tmpdir(), "orgwright-pptx-"));
});
afterAll(() => {
  if (folder !== "") rmSync(folder, { recursive: true, force: true });
});

function render(file: string, options: readonly string[], environment: Record<string, string> = {}): void {
  execFileSync(process.execPath, [MAIN, "render", path.join(ROOT, file), ...options], {
    stdio: ["ignore", "ignore", "pipe"],
    env: { ...process.env, ...environment },
  });
}

/** Draws each slide as LibreOffice shows it: its PDF is a hair wider than the slide, so the size is given. */
function show(file: string, { width, height } = { width: 1280, height: 720 }): readonly Picture[] {
  const profile = `-env:UserInstallation=file://${path.join(folder, "profile")}`;
  execFileSync("soffice", [profile, "--headless", "--convert-to", "pdf", "--outdir", folder, file], {
    stdio: "ignore",
  });
  const stem = path.join(folder, path.basename(file, ".pptx"));
  const size = ["-scale-to-x", `${width}`, "-scale-to-y", `${height}`];
  execFileSync("pdftoppm", [...size, "-png", `${stem}.pdf`, `${stem}-shown`]);
  return readPictures(`${path.basename(stem)}-shown`);
}

function readPictures(stem: string): readonly Picture[] {
  const number = (name: string) => Number(/-(\d+)\.png$/u.exec(name)?.[1] ?? 0);
  return readdirSync(folder)
    .filter((name) => name === `${stem}.png` || (name.startsWith(`${stem}-`) && /-\d+\.png$/u.test(name)))
    .sort((a, b) => number(a) - number(b))
    .map((name) => PNG.sync.read(readFileSync(path.join(folder, name))));
}

test.each([
  ["org-12", "test/samples/org-12.yaml"],
  ["org-45", "test/samples/org-45.yaml"],
  ["org-150", "test/samples/org-150.yaml"],
  ["uk-energy", "test/orgs/uk-energy-2011-09.yaml"],
])(
  "%s: every slide looks like our picture, nothing is to be repaired, and lines hold on to cards",
  (name, file) => {
    const presentation = path.join(folder, `${name}.pptx`);
    render(file, ["-o", presentation]);
    render(file, ["--page", "slide", "-o", path.join(folder, `${name}-ours.png`)]);
    const [shown, ours] = [show(presentation), readPictures(`${name}-ours`)];
    expect(shown).toHaveLength(ours.length);
    shown.forEach((slide, index) => {
      const own = ours[index];
      if (own === undefined) throw new Error(`page ${index + 1} was not drawn`);
      const part = compareBlurred(slide, own, BLUR_PX);
      console.log(`${name}, slide ${index + 1}: ${(100 * part).toFixed(2)} % of the pixels differ`);
      expect(part).toBeLessThanOrEqual(MOST_DIFFERENT);
    });

    const parts = unpack(readFileSync(presentation));
    expect(findFaults(parts)).toEqual([]);
    const lines = slidesOf(parts).flatMap((slide) => listNamed(xmlOf(parts, slide), "cxnSp"));
    const glued = lines.filter((line) => listNamed(line, "stCxn").length + listNamed(line, "endCxn").length === 2);
    console.log(`${name}: ${glued.length} of ${lines.length} lines hold on at both ends`);
    expect(glued.length).toBeGreaterThanOrEqual(LEAST_GLUED * lines.length);
  },
  5 * MINUTES,
);

const MOVED_PX = { x: 60, y: 44 };

test(
  "when a card is moved by its offset, LibreOffice draws the line to its new place",
  () => {
    const original = path.join(folder, "still.pptx");
    render("test/samples/org-12.yaml", ["-o", original]);
    const parts = unpack(readFileSync(original));
    const slide = xmlOf(parts, "ppt/slides/slide1.xml");
    const text = textOf(parts, "ppt/slides/slide1.xml");
    const line = listNamed(slide, "cxnSp").findLast((each) => listNamed(each, "endCxn")[0]?.attributes.idx === "1");
    const end = line && listNamed(line, "endCxn")[0]?.attributes.id;
    const card = listNamed(slide, "grpSp").findLast((group) => idsOf(group).includes(end ?? ""));
    if (line === undefined || card === undefined) throw new Error("there is no line to the side of a card");
    const held = listNamed(card, "sp").find((shape) => idsOf(shape)[0] === end);
    const place = rectOf(held);
    const target = { x: place.x + MOVED_PX.x, y: place.y + place.height / 2 + MOVED_PX.y };

    const moved = moveBy(text, listNamed(card, "off")[0], MOVED_PX);
    const lineText = text.slice(line.start, line.end);
    const show1 = (name: string, slideText: string) => {
      const file = path.join(folder, `${name}.pptx`);
      const all = unzipSync(readFileSync(original));
      all["ppt/slides/slide1.xml"] = new TextEncoder().encode(slideText);
      writeFileSync(file, zipSync(all));
      return show(file)[0];
    };
    const without = show1("without", moved.replace(lineText, ""));
    const follows = show1("follows", moved);
    const loose = show1("loose", moved.replace(lineText, lineText.replace(/<a:(?:st|end)Cxn [^>]*>/gu, "")));
    expect(differsNear(follows, without, target), "the line ends at the card").toBe(true);
    expect(differsNear(loose, without, target), "a line that holds on to nothing stays behind").toBe(false);
  },
  5 * MINUTES,
);

function idsOf(element: XmlElement): readonly string[] {
  return listNamed(element, "cNvPr").flatMap(({ attributes }) => attributes.id ?? []);
}

function rectOf(shape: XmlElement | undefined): { x: number; y: number; width: number; height: number } {
  if (shape === undefined) throw new Error("the line holds on to no shape");
  const [at, size] = [listNamed(shape, "off")[0]?.attributes, listNamed(shape, "ext")[0]?.attributes];
  const px = (emu: string | undefined) => Number(emu) / EMU_PER_PX;
  return { x: px(at?.x), y: px(at?.y), width: px(size?.cx), height: px(size?.cy) };
}

function moveBy(text: string, offset: XmlElement | undefined, by: { x: number; y: number }): string {
  if (offset === undefined) throw new Error("a group has no offset");
  const { x, y } = offset.attributes;
  const moved = `<a:off x="${Number(x) + by.x * EMU_PER_PX}" y="${Number(y) + by.y * EMU_PER_PX}"/>`;
  return text.slice(0, offset.start) + moved + text.slice(offset.end);
}

/** Tells whether two pictures differ just left of a point, where a line would end. */
function differsNear(a: Picture | undefined, b: Picture | undefined, point: { x: number; y: number }): boolean {
  if (a === undefined || b === undefined) throw new Error("a slide was not shown");
  for (let y = Math.round(point.y) - 2; y <= point.y + 2; y++)
    for (let x = Math.round(point.x) - 5; x <= point.x - 2; x++) {
      const at = 4 * (y * a.width + x);
      if (Math.abs((a.data[at] ?? 0) - (b.data[at] ?? 0)) > 40) return true;
    }
  return false;
}

test.each(["harbour-16x9.pptx", "granite-4x3.potx"])(
  "slides on %s open, all of them, with nothing to be repaired",
  (deck) => {
    const presentation = path.join(folder, `on-${path.parse(deck).name}.pptx`);
    render("test/samples/org-45.yaml", ["-o", presentation, "--deck", path.join(ROOT, "test/decks", deck)]);
    const parts = unpack(readFileSync(presentation));
    expect(findFaults(parts)).toEqual([]);
    expect(show(presentation)).toHaveLength(slidesOf(parts).length);
  },
  5 * MINUTES,
);

test(
  "names that are withheld are nowhere in the file, and another time zone gives the same bytes",
  () => {
    const [east, west] = ["east", "west"].map((name) => path.join(folder, `${name}.pptx`)) as [string, string];
    const options = ["--names", "none", "-o"];
    render("test/samples/org-45.yaml", [...options, east], { TZ: "Pacific/Kiritimati" });
    render("test/samples/org-45.yaml", [...options, west], { TZ: "America/Adak", LANG: "tr_TR.UTF-8" });
    expect(readFileSync(east).equals(readFileSync(west))).toBe(true);

    const company = readFileSync(path.join(ROOT, "test/samples/org-45.yaml"), "utf8");
    const people = [...company.matchAll(/(?:role: \w+, name|head|chair): ([\p{L}' .-]+)[,} ]/gu)].map(([, name = ""]) =>
      name.trim(),
    );
    const full = path.join(folder, "full.pptx");
    render("test/samples/org-45.yaml", ["-o", full]);
    const search = (file: string) => {
      const parts = [...unpack(readFileSync(file)).values()];
      const everything = parts.map((bytes) => new TextDecoder().decode(bytes)).join("\n");
      return people.filter((name) => everything.includes(name));
    };
    expect(search(full).length, "the search can find names").toBeGreaterThan(20);
    expect(search(east)).toEqual([]);
  },
  MINUTES * 3,
);
