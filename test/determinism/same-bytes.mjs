/**
 * `npm run test:same-bytes`: checks and renders every example and every real organisation in every setting, on the Node
 * that runs this, and compares with the manifest and, where a format depends on the processor, with golden pictures. Exit code
 * 1 when a single byte or more than the tolerance of pixels differs.
 */
import process from "node:process";
import { comparePicture, drawPicture, PICTURES, TOLERANCE } from "./pictures.mjs";
import { COMPANIES, describeSetting, readManifest, renderCompany, SETTINGS } from "./renders.mjs";

const manifest = readManifest();
let different = 0;
let files = 0;
for (const setting of SETTINGS) {
  const expected = COMPANIES.map((company) => ({ company, lines: manifest.get(company) ?? [] }));
  // Two at a time: as many as the smallest machine has cores.
  for (let start = 0; start < expected.length; start += 2)
    await Promise.all(
      expected.slice(start, start + 2).map(async ({ company, lines }) => {
        const drawn = await renderCompany(company, setting);
        files += drawn.length;
        if (drawn.length > 0 && drawn.join() === lines.join()) return;
        different += 1;
        console.error(`${company} differs from test/determinism/manifest.txt (${await describeSetting(setting)})`);
      }),
    );
}

let differentPictures = 0;
for (const picture of PICTURES) {
  let first;
  for (const setting of SETTINGS) {
    const drawn = await drawPicture(picture, setting);
    first ??= drawn;
    const pixels = comparePicture(picture, drawn);
    if (drawn.equals(first) && pixels <= TOLERANCE.pixels) continue;
    differentPictures += 1;
    const bytes = drawn.equals(first) ? "the same" : "other";
    console.error(
      `${picture.golden}: ${pixels} pixels differ, ${bytes} bytes as first drawn (${await describeSetting(setting)})`,
    );
  }
}

console.log(
  `Node ${process.versions.node}: ${files} files in ${SETTINGS.length} settings, ${different} charts differ; ` +
    `${PICTURES.length * SETTINGS.length} PNGs, ${differentPictures} differ`,
);
process.exitCode = different + differentPictures === 0 ? 0 : 1;
