/** Photographs from strangers: judged by a check, drawn where they are sound, and cleaned of everything but pixels. */
import { describe, expect, test } from "vitest";
import { createDrawer, drawChart, loadPortraits, openCompany } from "../../src/pipeline.js";
import type { DrawnFile, ExportFormat } from "../../src/pipeline.js";
import { packData, unpackData } from "../../src/model/packed.js";
import { packPortraits, unpackPortraits } from "../../src/model/portraits.js";
import { listPhotos } from "../../src/photos/index.js";
import type { ChartView } from "../../src/model/view.js";
import type { IncludeReader } from "../../src/model/source.js";
import {
  addSegment,
  GPS,
  join,
  pngChunk,
  quarters,
  toJpeg,
  toPng,
  withExif,
  writeClaims,
} from "../support/pictures.js";

const FACE = quarters(200, 240);
const COMPANY = `company: Northwind Bikes
officers:
  - { id: cio, role: CIO, name: Tom Berg, photo: photos/tom }
departments:
  - { name: IT, officer: cio, head: { name: Leila Haddad, photo: ./photos/leila.png } }
`;

type Files = Readonly<Record<string, Uint8Array>>;

function readAmong(files: Files): IncludeReader {
  return {
    list: () => Object.keys(files),
    read: (path) => {
      const content = files[path];
      return content === undefined ? { kind: "refused", reason: "missing" } : { kind: "content", content };
    },
  };
}

function open(files: Files, content = COMPANY) {
  const includes = readAmong(files);
  const { graph, problems } = openCompany({ path: "group/company.yaml", content }, { includes });
  if (graph === undefined) throw new Error("nothing to draw");
  return { graph, problems, includes };
}

const drawer = await createDrawer();

async function draw(files: Files, formats: readonly ExportFormat[] = ["svg"], view: Partial<ChartView> = {}) {
  const { graph, includes } = open(files);
  const portraits = await loadPortraits(graph, includes);
  const chart = await drawChart(graph, { formats, view: { photos: true, ...view }, portraits }, drawer);
  return { files: chart.files, damaged: portraits.damaged };
}

const textOf = ([file]: readonly DrawnFile[]) => String(file?.content);
const countImages = (svg: string) => svg.split("<image ").length - 1;

const SOUND = { "photos/tom": toJpeg(FACE), "photos/leila.png": toPng(FACE) };

describe("a chart with photos", () => {
  test("holds each as a small PNG inside the file, and initials for everybody else", async () => {
    const both = textOf((await draw(SOUND)).files);
    expect(countImages(both)).toBe(2);
    expect(both.match(/href="[^"]{0,22}/gu)).toEqual(Array(2).fill('href="data:image/png;base64,'));
    const none = textOf((await draw({})).files);
    expect(countImages(none)).toBe(0);
    expect(none).toContain(">TB</text>");
    expect(none).toContain(">LH</text>");
  });

  test("has neither photos nor initials unless they are asked for, nor where names are withheld", async () => {
    for (const view of [{ photos: false }, { names: "none" }, { names: "titles" }, { people: "none" }] as const) {
      const svg = textOf((await draw(SOUND, ["svg"], view)).files);
      expect(countImages(svg)).toBe(0);
      expect(svg).not.toContain(">TB</text>");
    }
  });

  test("names its photos in a presentation, and gives every format the same people", async () => {
    const { files } = await draw(SOUND, ["png", "pdf", "pptx", "txt"]);
    const [, pdf, pptx] = files.map(({ content }) => Buffer.from(content).toString("latin1"));
    expect(pdf?.match(/\/Subtype \/Image/gu)).toHaveLength(4);
    expect(pptx).toContain("ppt/media/orgwright-photo2.png");
  });

  test("travels with a page that draws it again", async () => {
    const { graph, includes } = open(SOUND);
    const portraits = await loadPortraits(graph, includes);
    const photos = listPhotos(graph).map(({ photo }) => photo);
    const unpacked = unpackPortraits(unpackData(packData(packPortraits(photos, portraits))) as Map<string, string>);
    for (const photo of photos) expect(unpacked.at(photo, 50)).toBe(portraits.at(photo, 72));
  });

  test("has the same bytes each time", async () => {
    const formats = ["svg", "pdf", "pptx"] as const;
    expect((await draw(SOUND, formats)).files).toEqual((await draw(SOUND, formats)).files);
  });

  test("reads the photo of a head that is a post once", () => {
    const content = COMPANY.replace(
      "head: { name: Leila Haddad, photo: ./photos/leila.png }",
      "head: boss, people: [{ id: boss, name: Leila Haddad, photo: gone.png }]",
    );
    expect(open(SOUND, content).problems.map(({ subjects }) => subjects)).toEqual([["boss"]]);
  });
});

describe("a check", () => {
  const problemWith = (tom: Uint8Array) => open({ ...SOUND, "photos/tom": tom }).problems.map(({ fact }) => fact);

  test("says nothing about sound photos", () => {
    expect(open(SOUND).problems).toEqual([]);
  });

  test.each([
    ["a text", Buffer.from("do-not-show"), "foreign"],
    ["too many bytes", new Uint8Array(2_000_001), "too-large"],
    ["a header alone", toJpeg(FACE).subarray(0, 400), "damaged"],
    [
      "a picture of nine megapixels",
      writeClaims({ width: 3000, height: 3000, unpacked: new Uint8Array(9) }),
      "too-many-pixels",
    ],
  ])("finds %s", (_what, bytes, fact) => {
    expect(problemWith(bytes)).toEqual([fact]);
  });

  test.each([
    "../tom.jpg",
    "photos/../../tom.jpg",
    "/etc/tom.jpg",
    "https://example.org/tom.jpg",
    "C:/tom.jpg",
    "a\\tom.jpg",
  ])("refuses to look for %s", async (path) => {
    const { graph, problems } = open(SOUND, COMPANY.replace("photos/tom", path));
    expect(problems.map(({ rule, fact }) => [rule, fact])).toEqual([
      ["unusable-photo", expect.stringMatching(/path|outside/u)],
    ]);
    const reader: IncludeReader = {
      list: () => [],
      read: (asked) => {
        expect(asked).toBe("photos/leila.png");
        return { kind: "refused", reason: "missing" };
      },
    };
    await loadPortraits(graph, reader);
  });
});

describe("a photo of a stranger", () => {
  const SECRET = Buffer.from("do-not-show");
  const longText = Buffer.concat([SECRET, Buffer.alloc(3000, "x")]);

  test.each([
    ["EXIF with a place", withExif(toJpeg(FACE), 1)],
    ["a comment", addSegment(toJpeg(FACE), 0xfe, longText)],
    ["a colour profile", addSegment(toJpeg(FACE), 0xe2, longText)],
    ["a zip behind its end", join([toJpeg(FACE), Buffer.from("PK\u0003\u0004"), SECRET])],
    ["a page behind its end", join([toPng(FACE), Buffer.from("<script>alert('do-not-show')</script>")])],
    [
      "a text chunk",
      writeClaims({ width: 1, height: 1, unpacked: new Uint8Array(5), chunks: [pngChunk("tEXt", SECRET)] }),
    ],
  ])("leaves nothing of %s in any format", async (_what, tom) => {
    const { files, damaged } = await draw({ ...SOUND, "photos/tom": tom }, ["svg", "png", "pdf", "pptx"]);
    expect(damaged).toEqual([]);
    expect(countImages(textOf(files))).toBe(2);
    for (const { content } of files) {
      const bytes = Buffer.from(content);
      const pictures = bytes.toString("latin1").match(/(?<=base64,)[A-Za-z\d+/]+/gu) ?? [];
      for (const text of [bytes, ...pictures.map((picture) => Buffer.from(picture, "base64"))])
        for (const secret of ["do-not-show", GPS]) expect(text.includes(secret)).toBe(false);
    }
  });

  test.each([
    [
      "a PNG bomb",
      writeClaims({ width: 2000, height: 2000, isInterlaced: true, unpacked: new Uint8Array(100_000_000) }),
    ],
    ["a PNG with too few pixels", writeClaims({ width: 2000, height: 2000, unpacked: new Uint8Array(9) })],
    [
      "a JPEG without tables",
      toJpeg(FACE).map((byte, at, all) => (byte === 0xc4 && all[at - 1] === 0xff ? 0xe9 : byte)),
    ],
  ])("is drawn as initials if it is %s", async (_what, tom) => {
    const { files, damaged } = await draw({ ...SOUND, "photos/tom": tom });
    expect(damaged).toEqual(["photos/tom"]);
    expect(textOf(files)).toContain(">TB</text>");
    expect(countImages(textOf(files))).toBe(1);
  });
});
