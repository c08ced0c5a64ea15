import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { chromium } from "playwright-core";
import type { Browser, Page } from "playwright-core";

const { resolve } = createRequire(import.meta.url);

/** Font files that texts are measured in. */
export const FONT_FILES = [
  { weight: 400, file: resolve("@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf") },
  { weight: 600, file: resolve("@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf") },
] as const;

/** Starts the system's browser (Debian's `chromium`) or the one that CHROMIUM names; throws when there is none. */
export async function startChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--font-render-hinting=none", "--disable-lcd-text", "--force-color-profile=srgb"],
  });
}

export interface ShownSvg {
  readonly svg: string;
  readonly colourScheme?: "light" | "dark";
}

/** Returns a page that holds nothing but one SVG, inline and at its natural size, set in the bundled font. */
export async function showSvg(browser: Browser, { svg, colourScheme = "light" }: ShownSvg): Promise<Page> {
  const [width, height] = sizeOf(svg);
  const page = await browser.newPage({ viewport: { width, height }, colorScheme: colourScheme });
  await page.setContent(
    `<!doctype html><html lang="en"><head><title>Chart</title><style>${FONT_FACES}` +
      `body{margin:0}h1{position:absolute;left:-9999px}svg{display:block}</style></head>` +
      `<body><main><h1>Chart</h1>${svg}</main></body></html>`,
  );
  await page.evaluate("Promise.all([...document.fonts].map((font) => font.load()))");
  return page;
}

const FONT_FACES = FONT_FILES.map(({ weight, file }) => {
  const data = readFileSync(file).toString("base64");
  return `@font-face{font-family:Inter;font-weight:${weight};src:url(data:font/ttf;base64,${data})}`;
}).join("");

/** Returns the size in whole px, so that no row of pixels is half picture and half page. */
export function sizeOf(svg: string): readonly [width: number, height: number] {
  const [, width, height] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/u.exec(svg) ?? [];
  if (width === undefined || height === undefined) throw new Error("an SVG of ours states its size");
  return [Math.ceil(Number(width)), Math.ceil(Number(height))];
}
