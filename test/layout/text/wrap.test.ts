import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createTextMeasure } from "../../support/fonts.js";
import { FULL_CARD } from "../../../src/layout/content/card-sizes.js";
import { wrapText } from "../../../src/layout/text/wrap.js";
import { nameInAnyScript } from "../../support/scripts.js";
import { FONT_SPARE } from "../../../src/layout/text/text-style.js";

const measure = createTextMeasure();
const wrap = (text: string, widthPx = 166) => wrapText(text, FULL_CARD.name, widthPx, measure);
const widthOf = (line: string) => measure.widthPx(line, FULL_CARD.name.sizePx, FULL_CARD.name.weight) * FONT_SPARE;
const graphemesOf = (text: string) => Array.from(new Intl.Segmenter("en").segment(text), ({ segment }) => segment);

describe("words and spaces", () => {
  test("a short name stays on one line", () => {
    expect(wrap("Service Desk")).toEqual(["Service Desk"]);
  });

  test("lines are balanced: no last word alone", () => {
    expect(wrap("Contracts and Supplier Management Office")).toEqual(["Contracts and Supplier", "Management Office"]);
  });

  test("a word wider than the card is broken, not cut", () => {
    const word = "Informationssicherheitsbeauftragtenstellvertretung";
    expect(wrap(word)).toEqual(["Informationssicherheits-", "beauftragtenstellvertre-", "tung"]);
  });

  test("the language of the company decides where a word is divided", () => {
    const hyphenate = () => ["Rechts", "abteilungs", "leiter"];
    const wrapIn = (widthPx: number) =>
      wrapText("Rechtsabteilungsleiter", FULL_CARD.name, widthPx, { ...measure, hyphenate });
    expect(wrapIn(120)).toEqual(["Rechtsabteilungs-", "leiter"]);
    expect(wrapIn(90)).toEqual(["Rechts-", "abteilungs-", "leiter"]);
  });

  test("an abbreviation without vowels is divided with a hyphen too", () => {
    expect(wrap("BKRWXZBKRWXZBKRWXZ", 100)).toEqual(["BKRWXZBKR-", "WXZBKRWXZ"]);
  });

  test("a long word is broken after its hyphens where that is enough", () => {
    expect(wrap("kubernetes-cloud-provider-extraction")).toEqual(["kubernetes-cloud-", "provider-extraction"]);
  });

  test("an empty text has no lines", () => {
    expect(["", " \t\n", "\u00AD", "\u200B"].map((text) => wrap(text))).toEqual([[], [], [], []]);
  });
});

describe("spaces and hyphens that are not what they look like", () => {
  test("words joined by a no-break space stay together, and so does the space", () => {
    expect(wrap("Abteilung für 10\u00A0000 Köpfe", 110)).toEqual(["Abteilung für", "10\u00A0000 Köpfe"]);
    expect(wrap("Desk\u00A0\u00A07")).toEqual(["Desk\u00A0\u00A07"]);
  });

  test("a name glued from no-break spaces only is broken at them, not inside its words", () => {
    expect(wrap("Information\u00A0Security\u00A0Operations\u00A0Centre")).toEqual([
      "Information\u00A0Security",
      "Operations\u00A0Centre",
    ]);
  });

  test("a zero-width space lets a line end and is not drawn", () => {
    expect(wrap("alpha\u200Bbeta\u200Bgamma\u200Bdelta\u200Bepsilon\u200Bzeta")).toEqual([
      "alphabetagamma",
      "deltaepsilonzeta",
    ]);
  });

  test("a soft hyphen is seen only where the line ends", () => {
    expect(wrap("Donau\u00ADdampf\u00ADschiff\u00ADfahrts\u00ADgesell\u00ADschafts\u00ADkapitän")).toEqual([
      "Donaudampfschifffahrts-",
      "gesellschaftskapitän",
    ]);
    expect(wrap("Fahr\u00ADplan")).toEqual(["Fahrplan"]);
  });
});

describe("Chinese and Japanese", () => {
  test("break between ideographs; a word in katakana stays whole", () => {
    expect(wrap("最高情報セキュリティ責任者", 150)).toEqual(["最高情報", "セキュリティ責任者"]);
    expect(wrap("首席技术官办公室信息安全管理部", 150)).toEqual(["首席技术官办公室", "信息安全管理部"]);
  });

  test("endings in hiragana stay with what they end", () => {
    expect(wrap("お客様の声を聞く部署", 75)).toEqual(["お客様の", "声を聞く", "部署"]);
  });

  test("a number stays with what it counts", () => {
    expect(wrap("東京営業第12課", 72)).toEqual(["東京営業", "第12課"]);
  });

  test("a word in katakana wider than the line is broken, without a small kana at the start of a line", () => {
    // If the first line were filled to its end, it would break before ョ.
    expect(wrap("インフォメーショナル", 13 * FONT_SPARE * 6.1)).toEqual(["インフォメー", "ショナル"]);
  });

  test("no line begins with what closes or ends with what opens, whatever the width", () => {
    const text = "安全（情報）管理、「品質」保証。ショップ・チェーン々部ーッ！";
    for (let widthPx = 75; widthPx < 300; widthPx += 3) {
      for (const line of wrap(text, widthPx)) {
        expect(line).not.toMatch(/^[）、」。・々ーッョェ！]/u);
        expect(line).not.toMatch(/[（「]$/u);
      }
    }
  });

  test("Latin words inside stay whole", () => {
    expect(wrap("情報部門Platform開発", 90)).toEqual(["情報部門", "Platform開発"]);
  });
});

test("Korean breaks at its spaces", () => {
  expect(wrap("최고 정보 보호 책임자 사무국 정보보안", 150)).toEqual(["최고 정보 보호 책임자", "사무국 정보보안"]);
});

test("Thai breaks between words, which nothing marks", () => {
  expect(wrap("ฝ่ายเทคโนโลยีสารสนเทศ", 140)).toEqual(["ฝ่ายเทคโนโลยี", "สารสนเทศ"]);
});

describe("graphemes", () => {
  test("a family emoji is not torn apart", () => {
    const family = "👩‍👩‍👧‍👦";
    const lines = wrap(family.repeat(12), 60);
    expect(lines.length).toBeGreaterThan(1);
    for (const line of lines) expect(line.replaceAll(family, "")).toBe("");
  });

  test("a hyphen keeps the mark that stands on it", () => {
    const marked = "-\u0301";
    for (const line of wrap(marked.repeat(60))) expect(line.replaceAll(marked, "")).toBe("");
  });

  test("200 are drawn, all of them", () => {
    const name = "e\u0301".repeat(200);
    expect(wrap(name).join("").replaceAll("-", "")).toBe(name);
  });

  test("the last of 201 give way to an ellipsis, which fits", () => {
    const lines = wrap("e\u0301".repeat(201));
    expect(lines.join("").replaceAll("-", "")).toBe(`${"e\u0301".repeat(200)}…`);
    for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(166);
  });

  test("an ellipsis follows a word, not a space", () => {
    expect(wrap(`${"ab ".repeat(66)}ab cdef`).join(" ")).toMatch(/ab ab…$/u);
  });
});

describe("from right to left", () => {
  test("every line keeps its own order, the Latin words in it too", () => {
    expect(wrap("إدارة أمن المعلومات IT", 110)).toEqual(["\u2067إدارة أمن\u2069", "\u2067المعلومات IT\u2069"]);
  });

  test("a Latin name with an Arabic word is left as it is", () => {
    expect(wrap("Sales فريق")).toEqual(["Sales فريق"]);
  });
});

test("every line fits with room for a wider font, and nothing is lost or added but hyphens", () => {
  const names = fc.oneof(nameInAnyScript, fc.string({ unit: "grapheme", maxLength: 80 }));
  fc.assert(
    fc.property(names, fc.integer({ min: 60, max: 300 }), (text, widthPx) => {
      const lines = wrap(text, widthPx).map((line) => line.replace(/[\u2067\u2069]/gu, ""));
      for (const line of lines) {
        if (graphemesOf(line).length > 1) expect(widthOf(line)).toBeLessThanOrEqual(widthPx + 0.01);
      }
      const invisible = /[-\s\u200B\u00AD\u2067\u2069]/gu;
      expect(lines.join("").replace(invisible, "")).toBe(text.replace(invisible, ""));
    }),
    { numRuns: 500 },
  );
});

test("no grapheme is torn", () => {
  fc.assert(
    fc.property(nameInAnyScript, fc.integer({ min: 30, max: 200 }), (text, widthPx) => {
      const whole = new Set(graphemesOf(text));
      const drawn = wrap(text, widthPx).flatMap((line) => graphemesOf(line.replace(/[\u2067\u2069]/gu, "")));
      expect(drawn.filter((grapheme) => !/^[ -]$/u.test(grapheme) && !whole.has(grapheme))).toEqual([]);
    }),
  );
});

test("no letter of a long word stands alone on a line", () => {
  const letter = fc.constantFrom(...graphemesOf("abcdeghiklmnoprstuvwäöüéñß"));
  const word = fc.string({ unit: letter, minLength: 5, maxLength: 40 });
  fc.assert(
    fc.property(word, fc.integer({ min: 60, max: 200 }), (text, widthPx) => {
      for (const line of wrap(text, widthPx)) expect(line.replace("-", "").length).toBeGreaterThan(1);
    }),
  );
});
