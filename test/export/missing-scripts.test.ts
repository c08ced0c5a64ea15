import { expect, test } from "vitest";
import { describeMissingScripts, lacksFonts } from "../../src/export/missing-scripts.js";

const BRAND = { name: "brand", family: "Brand", isMain: true, regular: new Uint8Array() };

test("without a script that is missing there is nothing to say", () => {
  expect(describeMissingScripts({ scripts: [], formats: ["png", "svg"] })).toEqual([]);
  expect(lacksFonts({ scripts: [], formats: ["png", "svg"] })).toBe(false);
});

test("viewers have fonts, and a picture has boxes", () => {
  expect(lacksFonts({ scripts: ["Thai"], formats: ["svg", "pptx", "html", "txt"] })).toBe(false);
  expect(lacksFonts({ scripts: ["Thai"], formats: ["svg", "png"] })).toBe(true);
  expect(lacksFonts({ scripts: ["Thai"], formats: ["pdf"] })).toBe(true);
  expect(describeMissingScripts({ scripts: ["Thai"], formats: ["txt"] })).toEqual([]);
});

test("the message has the line that installs a font, and the line of the config", () => {
  const [message] = describeMissingScripts({ scripts: ["Thai", "emoji"], formats: ["png"] });
  expect(message).toContain("'npm i -D @expo-google-fonts/noto-sans-thai @expo-google-fonts/noto-emoji'");
  expect(message).toContain("write 'fonts: [noto-sans-thai, noto-emoji]' into the config");
});

test("fonts that the company has stay in the config", () => {
  const missing = { scripts: ["Thai"], formats: ["pdf"], typefaces: [BRAND] } as const;
  expect(describeMissingScripts(missing)[0]).toContain("add noto-sans-thai to 'fonts:'");
  const thai = { ...BRAND, name: "noto-sans-thai" };
  expect(describeMissingScripts({ ...missing, typefaces: [thai] })[0]).toContain("Name a font that has them");
});
