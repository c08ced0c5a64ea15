/** Photographs that are made to cost time and memory, through the real command with `--photos`. */
import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { manyScans, noise, pngChunk, quarters, toJpeg, withExif, writeClaims } from "../support/pictures.js";

const run = promisify(execFile);
const PROJECT = fileURLToPath(new URL("../..", import.meta.url));
const MOST_MS = 2000;
const MOST_MB = 300;

interface Cost {
  readonly cpuMs: number;
  readonly peakMb: number;
}

let folder = "";
let least: Cost = { cpuMs: 0, peakMb: 0 };
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "orgwright-photos-"));
  await render("start", withExif(toJpeg(quarters(60, 60)), 1));
  least = await render("start", withExif(toJpeg(quarters(60, 60)), 1));
}, 60_000);
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** Draws a company of one officer with a photo, and returns what that took. */
async function render(name: string, photo: Uint8Array): Promise<Cost> {
  const place = path.join(folder, name);
  mkdirSync(place, { recursive: true });
  writeFileSync(path.join(place, "photo"), photo);
  const officers = "officers: [{ id: cio, role: CIO, name: Tom Berg, photo: photo }]";
  writeFileSync(path.join(place, "company.yaml"), `company: A\n${officers}\n`);
  const probe = path.join(place, "probe.json");
  const words = [path.join(PROJECT, "dist/cli/main.js"), "render", "company.yaml", "--photos", "-o", "chart.svg"];
  await run(process.execPath, ["--import", path.join(PROJECT, "test/hostile/probe.mjs"), ...words], {
    cwd: place,
    env: { ...process.env, HOSTILE_PROBE: probe },
  });
  expect(readFileSync(path.join(place, "chart.svg"), "utf8")).toMatch(/<image |>TB<\/text>/u);
  return JSON.parse(readFileSync(probe, "utf8")) as Cost;
}

const LARGE = { width: 2000, height: 2000 };

test.each([
  ["a JPEG of four megapixels of noise", () => toJpeg(noise(2000, 2000), 10)],
  ["a JPEG that makes the decoder go over its blocks 20 times", manyScans],
  [
    "a PNG of four megapixels with 16 bits",
    () => writeClaims({ ...LARGE, depth: 16, unpacked: new Uint8Array(2000 * 16_001) }),
  ],
  ["an interlaced PNG", () => writeClaims({ ...LARGE, isInterlaced: true, unpacked: new Uint8Array(16_014_000) })],
  ["a PNG that unpacks to 200 MB", () => writeClaims({ ...LARGE, unpacked: new Uint8Array(200_000_000) })],
  [
    "a PNG with a packed text of 100 MB",
    () =>
      writeClaims({
        width: 1,
        height: 1,
        unpacked: new Uint8Array(5),
        chunks: [pngChunk("zTXt", new Uint8Array(1_900_000))],
      }),
  ],
])(
  "%s is drawn or refused in time, in little memory",
  async (name, make) => {
    const photo = make();
    expect(photo.length).toBeLessThan(2_000_000);
    const { cpuMs, peakMb } = await render(name.replaceAll(/\W/gu, "-"), photo);
    expect(cpuMs - least.cpuMs).toBeLessThan(MOST_MS);
    expect(peakMb).toBeLessThan(MOST_MB);
  },
  60_000,
);
