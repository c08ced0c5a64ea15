/**
 * The same company gives the same bytes, whatever the machine. `manifest.txt` holds a hash of every SVG and outline, and
 * of the PDF and the slides of two companies; `npm run accept` writes it. This test draws each company in one of the
 * settings, `npm run test:same-bytes` draws each in all, and `.ci/run` does so on other versions of Node too.
 */
import { writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { isAccepting } from "../support/golden.js";
import { COMPANIES, describeSetting, listFormats, readManifest, renderCompany, SETTINGS } from "./renders.mjs";

const manifest = isAccepting ? new Map<string, string[]>() : readManifest();

test("the settings are what they say", async () => {
  expect(await Promise.all(SETTINGS.map(describeSetting))).toEqual([
    expect.stringMatching(/^en-US\S* UTC$/),
    "de-DE Europe/Berlin",
    "tr-TR Pacific/Apia",
    "ja-JP America/St_Johns",
  ]);
});

describe("the same bytes everywhere", () => {
  test.concurrent.each(COMPANIES.map((company, index) => ({ company, setting: SETTINGS[index % SETTINGS.length] })))(
    "$company in $setting.locale, $setting.timeZone, $setting.folder",
    async ({ company, setting }) => {
      if (setting === undefined) throw new Error("there are no settings");
      const drawn = await renderCompany(company, setting);
      expect(drawn.map((line) => path.extname(line))).toEqual(listFormats(company).map((format) => `.${format}`));
      if (isAccepting) manifest.set(company, drawn);
      else
        expect(
          drawn,
          `${company} is not drawn as test/determinism/manifest.txt says. If its picture was meant to change, look at it ` +
            "and run 'npx vitest run --mode accept test/determinism'; if not, something depends on this machine",
        ).toEqual(manifest.get(company));
    },
    5 * 60_000, // a busy machine is slow, not different
  );
});

afterAll(() => {
  if (!isAccepting) return;
  const lines = COMPANIES.flatMap((company) => manifest.get(company) ?? []);
  writeFileSync(path.join(import.meta.dirname, "manifest.txt"), `${lines.join("\n")}\n`);
});
