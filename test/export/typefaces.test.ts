/** Texts in the company's typefaces, in formats that name them or carry them. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { createDrawer, drawChart, openCompany } from "../../src/pipeline.js";
import type { DrawChartOptions, Drawer } from "../../src/pipeline.js";
import { textOf, unpack } from "../support/pptx.js";
import { readTypeface, readTypefaces } from "../support/typefaces.js";

const FOLDER = path.join(import.meta.dirname, "../scripts");
const FONT_FACES = /@font-face\{font-family:'([^']+)';font-weight:([\d ]+);(font-style:italic;)?src:url\(data:font/gu;

let drawer: Drawer;
beforeAll(async () => {
  drawer = await createDrawer();
});

async function draw(name: string, options: Omit<DrawChartOptions, "formats">, format: "svg" | "pptx" = "svg") {
  const content = readFileSync(path.join(FOLDER, `${name}.yaml`), "utf8");
  const { graph } = openCompany({ path: `${name}.yaml`, content });
  if (graph === undefined) throw new Error(`${name} has no graph`);
  const { files, ...notes } = await drawChart(graph, { formats: [format], ...options }, drawer);
  return { ...notes, content: files[0]?.content ?? "" };
}

describe("a picture in SVG", () => {
  test("names the typefaces behind the measured font, the main one before it", async () => {
    const typefaces = [readTypeface("hebrew"), { ...readTypeface("korean"), isMain: true }];
    const { content } = await draw("hebrew", { typefaces });
    expect(/ font-family="([^"]*)"/u.exec(String(content))?.[1]).toBe(
      "'NanumGothic', Inter, 'Noto Sans Hebrew', 'Segoe UI', 'Helvetica Neue', Arial, sans-serif",
    );
  });

  test("carries no font unless it is asked to", async () => {
    expect(String((await draw("hebrew", { typefaces: readTypefaces() })).content)).not.toContain("<style>");
  });

  test("carries each font that it uses, once", async () => {
    const { content } = await draw("hebrew", { typefaces: readTypefaces(), embedFonts: true });
    const faces = [...String(content).matchAll(FONT_FACES)].map(([, ...face]) => face.filter(Boolean).join(" "));
    expect(faces.sort()).toEqual([
      "Inter 400",
      "Inter 400 font-style:italic;",
      "Inter 600",
      "Noto Sans Hebrew 400",
      "Noto Sans Hebrew 600",
    ]);
    expect(content.length).toBeLessThan(150_000);
  });

  test("says that one file stands in for both weights, so that browsers make no bold of their own", async () => {
    const { content } = await draw("chinese", { typefaces: readTypefaces("chinese"), embedFonts: true });
    expect(String(content)).toContain("@font-face{font-family:'ZCOOL XiaoWei';font-weight:400 600;");
  });

  test("carries the bundled font for a company that needs no other", async () => {
    const { content } = await draw("greek", { embedFonts: true });
    expect([...String(content).matchAll(FONT_FACES)].map(([, family]) => family)).toEqual(["Inter", "Inter", "Inter"]);
  });

  test("that follows the viewer's theme carries the company's typefaces, and both rules stand in one style", async () => {
    const { content } = await draw("hebrew", { typefaces: readTypefaces(), theme: "auto" });
    expect(String(content).match(/<style>/gu)).toHaveLength(1);
    expect(String(content)).toMatch(/format\('truetype'\)\}@media \(prefers-color-scheme:dark\)\{/u);
  });

  test("cannot be broken out of by the name of a family", async () => {
    const evil = { ...readTypeface("hebrew"), family: `a';}</style><script>"&quot;` };
    const { content } = await draw("hebrew", { typefaces: [evil], embedFonts: true });
    expect(String(content)).toContain("font-family:'astylescriptquot'");
  });

  test("is the same bytes each time", async () => {
    const options = { typefaces: readTypefaces(), embedFonts: true };
    expect((await draw("mixed", options)).content).toEqual((await draw("mixed", options)).content);
  });

  test("that carries its fonts lacks one if a script has no face", async () => {
    const { lacksFonts, warnings } = await draw("hebrew", { embedFonts: true });
    expect(lacksFonts).toBe(true);
    expect(warnings.join(" ")).toContain("npm i -D @expo-google-fonts/noto-sans-hebrew");
    expect((await draw("hebrew", {})).lacksFonts).toBe(false);
    expect((await draw("hebrew", { typefaces: readTypefaces(), embedFonts: true })).warnings).toEqual([]);
  });
});

describe("slides", () => {
  const slide = async (name: string, typefaces = readTypefaces()) => {
    const { content } = await draw(name, { typefaces }, "pptx");
    return textOf(unpack(content), "ppt/slides/slide1.xml");
  };

  test("name the typeface of a complex script, the language and the direction", async () => {
    const xml = await slide("hebrew");
    expect(xml).toMatch(/<a:pPr [^>]*algn="r" rtl="1"/u);
    expect(xml).toMatch(/<a:rPr lang="he" [^>]*>(?:(?!<\/a:rPr>).)*<a:cs typeface="Noto Sans Hebrew"\/>/u);
    expect(xml).toContain("<a:t>מערכות מידע</a:t>");
    expect(/<a:t>[^<]*[\u2066-\u2069]/u.test(xml)).toBe(false);
  });

  test("name the typeface of an East Asian script, and leave Latin to the theme", async () => {
    const xml = await slide("japanese");
    expect(xml).toMatch(/<a:latin typeface="\+mn-lt"\/><a:ea typeface="BIZ UDGothic"\/><a:cs typeface="\+mn-cs"\/>/u);
    expect(xml).not.toContain('rtl="1"');
  });

  test("name the main typeface for Latin", async () => {
    expect(await slide("greek", [{ ...readTypeface("korean"), isMain: true }])).toContain(
      '<a:latin typeface="NanumGothic"/>',
    );
  });

  test("of a company without typefaces name none", async () => {
    const xml = await slide("hebrew", []);
    expect(xml).not.toMatch(/lang="he"|Noto/u);
  });
});
