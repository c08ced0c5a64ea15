// Turns SVG files into PNGs to look at: `npm run look`, or with paths and `--width 2400`.
// They are set in the fonts that the layout measured, so the pictures show what the numbers say.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { Resvg } from "@resvg/resvg-js";

const root = fileURLToPath(new URL("../..", import.meta.url));
const outputFolder = join(root, "test", ".review", "look");
const { resolve } = createRequire(import.meta.url);
const fontFiles = ["400Regular/Inter_400Regular.ttf", "600SemiBold/Inter_600SemiBold.ttf"].map((file) =>
  resolve(`@expo-google-fonts/inter/${file}`),
);

const { values, positionals } = parseArgs({
  options: { width: { type: "string", default: "1600" } },
  allowPositionals: true,
});
const widthPx = Number(values.width);
if (!Number.isInteger(widthPx) || widthPx < 1) {
  console.error(`--width wants a number of pixels, not '${values.width}'`);
  process.exit(2);
}

mkdirSync(outputFolder, { recursive: true });
for (const file of positionals.length > 0 ? positionals : findCharts()) {
  const picture = new Resvg(readFileSync(file, "utf8"), {
    fitTo: { mode: "width", value: widthPx },
    font: { fontFiles, loadSystemFonts: false, defaultFontFamily: "Inter" },
  });
  const target = join(outputFolder, `${basename(file, ".svg")}.png`);
  writeFileSync(target, picture.render().asPng());
  console.log(target);
}

function findCharts() {
  const folder = join(root, "out");
  return readdirSync(folder)
    .filter((name) => name.endsWith(".svg"))
    .sort()
    .map((name) => join(folder, name));
}
