/**
 * `npm run test:same-bytes`: checks and renders every example and every real organisation in every setting, on the Node
 * that runs this, and compares with the manifest. Exit code 1 when a single byte differs.
 */
import process from "node:process";
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
console.log(`Node ${process.versions.node}: ${files} files in ${SETTINGS.length} settings, ${different} charts differ`);
process.exitCode = different === 0 ? 0 : 1;
