/**
 * PNGs equal their goldens pixel by pixel, within the tolerance of `pictures.mjs`; `npm run accept` writes those that do not.
 * `npm run test:same-bytes` compares them in all settings, and `.ci/run` does so on other versions of Node too.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { drawChart, loadCompany } from "../../src/pipeline.js";
import { isAccepting } from "../support/golden.js";
import { NATURAL_VIEW } from "../support/view.js";
import { comparePicture, drawPicture, pathOfGolden, PICTURES, TOLERANCE } from "./pictures.mjs";
import { SETTINGS } from "./renders.mjs";

const ROOT = path.join(import.meta.dirname, "../..");
const REVIEW = path.join(import.meta.dirname, "../.review");
const [HERE, ELSEWHERE] = SETTINGS;
if (HERE === undefined || ELSEWHERE === undefined) throw new Error("there are two settings at least");

test.each(PICTURES)("$golden is $company to the pixel, and the same bytes when it is drawn again", async (picture) => {
  const drawn = await drawPicture(picture, HERE);
  expect((await drawPicture(picture, ELSEWHERE)).equals(drawn)).toBe(true);
  const golden = pathOfGolden(picture);
  const different = existsSync(golden) ? comparePicture(picture, drawn) : Infinity;
  if (different <= TOLERANCE.pixels) return;
  mkdirSync(REVIEW, { recursive: true });
  writeFileSync(path.join(REVIEW, picture.golden), drawn);
  if (isAccepting) writeFileSync(golden, drawn);
  else
    expect.fail(
      `${different} pixels differ from test/determinism/pictures/${picture.golden}. Look at it and at what is drawn now, ` +
        `test/.review/${picture.golden}; if that was meant, run 'npx vitest run --mode accept test/determinism'`,
    );
});

test.each([
  ["Tom Berg", "Tom Borg", "one letter"],
  ["Mei Lin", "Mei Li", "a letter less"],
  ["name: Marketing", "name: Marketing, officer: cto", "another officer"],
])("%s as %s is seen: %s", async (before, after) => {
  const [picture] = PICTURES;
  if (picture === undefined) throw new Error("there is a picture at least");
  const text = readFileSync(path.join(ROOT, picture.company), "utf8");
  const draw = async (content: string) => {
    const { graph } = loadCompany({ path: picture.company, content: Buffer.from(content) });
    if (graph === undefined) throw new Error("the company cannot be drawn");
    const { files } = await drawChart(graph, { formats: ["png"], view: NATURAL_VIEW, theme: "light", stem: "chart" });
    return Buffer.from(files[0]?.content ?? "");
  };
  expect(comparePicture(picture, await draw(text))).toBeLessThanOrEqual(TOLERANCE.pixels);
  expect(comparePicture(picture, await draw(text.replace(before, after)))).toBeGreaterThan(TOLERANCE.pixels);
});
