import { expect, test } from "vitest";
import { findArabicLetterEm } from "../../src/fonts/arabic-widths.js";

test.each([
  ["س", 1.5, "seen, alone"],
  ["سب", 1.05, "seen, joined"],
  ["ب", 1.15, "beh, alone"],
  ["با", 0.45, "beh, joined"],
  ["بّا", 0.45, "beh, joined under a mark"],
  ["ب ا", 1.15, "beh, at the end of a word"],
  ["رب", 0.7, "reh never joins"],
  ["ا", 0.4, "alef"],
  ["ف", 1.2, "feh, alone"],
  ["فا", 0.75, "feh, joined"],
])("%s is %d em: %s", (text, em) => {
  expect(findArabicLetterEm(text)).toBe(em);
});

test("digits and marks are not letters", () => {
  expect(["٣", "\u0651", "a", ""].map(findArabicLetterEm)).toEqual([undefined, undefined, undefined, undefined]);
});

/** Advances of Noto Sans Arabic Bold for whole names, shaped by HarfBuzz, in em. */
test.each([
  ["إدارة أمن المعلومات", 8.617],
  ["قسم تقنية المعلومات والاتصالات", 14.48],
  ["الرئيس التنفيذي", 7.108],
  ["مدیریت امنیت اطلاعات", 10.333],
])("%s is given more room than a real font needs", (name, realEm) => {
  let em = 0;
  for (let at = 0; at < name.length; at++) em += findArabicLetterEm(name.slice(at)) ?? 0.26;
  expect(em).toBeGreaterThan(realEm);
  expect(em).toBeLessThan(realEm * 1.45);
});
