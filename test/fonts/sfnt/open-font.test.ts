import { Blob, Buffer as ShapingBuffer, Face, Font, shape } from "harfbuzzjs";
import { describe, expect, test } from "vitest";
import { openFont } from "../../../src/fonts/sfnt/open-font.js";
import { readTables } from "../../../src/fonts/sfnt/table-directory.js";
import { FontRefusal } from "../../../src/model/font.js";
import { callGlobal, callLocal, cffFont, changeTables, INTER, viewOf, writeMap } from "../../support/font-files.js";

/** Returns the message with which a file is refused. */
function refusalOf(file: Uint8Array): string {
  try {
    openFont(file);
  } catch (error) {
    if (error instanceof FontRefusal) return error.message;
    throw error;
  }
  return "it was opened";
}

function shapeIn(font: Uint8Array, text: string) {
  const buffer = new ShapingBuffer();
  buffer.addText(text);
  buffer.guessSegmentProperties();
  shape(new Font(new Face(new Blob(font))), buffer);
  return buffer.getGlyphInfos().map(({ codepoint }, at) => [codepoint, buffer.getGlyphPositions()[at]?.xAdvance]);
}

const encode = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));

describe("a font is written anew", () => {
  test("with the same glyphs, widths and features", () => {
    const text = "AVATAR Größe 3x4 → (ffi)";
    expect(shapeIn(openFont(INTER).bytes, text)).toEqual(shapeIn(INTER, text));
  });

  test("under the name of its family", () => {
    expect(openFont(INTER).family).toBe("Inter");
    expect(openFont(openFont(INTER).bytes).family).toBe("Inter");
  });

  test("the same file twice gives the same bytes, and a file that was written is not changed again", () => {
    const { bytes } = openFont(INTER);
    expect(Buffer.compare(openFont(INTER).bytes, bytes)).toBe(0);
    expect(Buffer.compare(openFont(bytes).bytes, bytes)).toBe(0);
  });

  test("and the file that was read stays as it is, also a Buffer, whose slices share its bytes", () => {
    const file = Buffer.from(INTER);
    expect(Buffer.compare(openFont(file).bytes, openFont(INTER).bytes)).toBe(0);
    expect(Buffer.compare(file, INTER)).toBe(0);
  });

  test("without tables that drawing does not need", () => {
    const file = changeTables(INTER, (tables) => tables.set("SVG ", encode("<svg/>")).set("morx", encode("loop")));
    expect([...readTables(openFont(file).bytes).keys()]).not.toContain("SVG ");
    expect([...readTables(openFont(file).bytes).keys()]).not.toContain("morx");
  });

  test("with CFF outlines", () => {
    expect(shapeIn(openFont(cffFont()).bytes, "A")).toEqual(shapeIn(cffFont(), "A"));
    const parts = { outline: [...callLocal(0), 14], local: [[...callGlobal(0), 11]], global: [[139, 139, 21, 11]] };
    expect(refusalOf(cffFont(parts))).toBe("it was opened");
  });

  test("a name with characters that file formats give a meaning loses them", () => {
    const file = changeTables(INTER, (tables) => {
      const name = Buffer.from(viewOf(tables, "name").buffer);
      const family = Buffer.from("Inter", "utf16le").swap16();
      for (let at = name.indexOf(family); at >= 0; at = name.indexOf(family, at + 1))
        name.set(Buffer.from('I;"<,', "utf16le").swap16(), at);
    });
    expect(openFont(file).family).toBe("I");
  });
});

describe("another file is refused with what to do", () => {
  test.each([
    ["a text", encode("This is a letter, not a font of letters."), "It is not a font. Name a TTF or OTF file."],
    ["nothing", new Uint8Array(), "It is not a font. Name a TTF or OTF file."],
    ["WOFF", encode("wOFF\0\0\0\0"), "compressed for the web (WOFF)"],
    ["WOFF2", encode("wOF2\0\0\0\0"), "compressed for the web (WOFF2)"],
    ["a collection", encode("ttcf\0\0\0\0"), "collection of several fonts"],
    ["an archive", encode("PK\x03\x04"), "zip archive"],
    ["a Type 1 font", encode("%!PS-AdobeFont-1.0"), "Type 1"],
    ["a large file", new Uint8Array(20 * 1024 * 1024 + 1), "larger than 20 MiB"],
  ])("%s", (_, file, words) => {
    expect(refusalOf(file)).toContain(words);
  });

  test("a variable font", () => {
    expect(refusalOf(changeTables(INTER, (tables) => tables.set("fvar", new Uint8Array(16))))).toContain("variable");
  });
});

describe("a damaged or hostile font is refused", () => {
  test("cut off at any place", () => {
    for (let length = 4; length < INTER.length; length += 4_999)
      expect(refusalOf(INTER.subarray(0, length)), String(length)).toContain("It is damaged");
  });

  test("a table that claims a gigabyte", () => {
    const file = INTER.slice();
    new DataView(file.buffer).setUint32(12 + 12, 2 ** 30);
    expect(refusalOf(file)).toContain("would end at byte");
  });

  test("two tables in the same bytes", () => {
    const file = INTER.slice();
    const view = new DataView(file.buffer);
    view.setUint32(12 + 8, view.getUint32(12 + 16 + 8));
    expect(refusalOf(file)).toContain("overlaps another");
  });

  test.each(["head", "hhea", "hmtx", "maxp", "cmap", "name", "post", "loca", "glyf"])("without a table '%s'", (tag) => {
    expect(refusalOf(changeTables(INTER, (tables) => tables.delete(tag)))).toContain("It is damaged");
  });

  test("a glyph that is made of itself", () => {
    const file = changeTables(INTER, (tables) => {
      const [glyf, loca] = [viewOf(tables, "glyf"), viewOf(tables, "loca")];
      const isLong = viewOf(tables, "head").getUint16(50) === 1;
      const offsetOf = (glyph: number) => (isLong ? loca.getUint32(glyph * 4) : loca.getUint16(glyph * 2) * 2);
      let glyph = 1;
      while (offsetOf(glyph + 1) - offsetOf(glyph) < 16) glyph++;
      [0xffff, 0, 0, 0, 0, 0, glyph, 0].forEach((value, index) => {
        glyf.setUint16(offsetOf(glyph) + index * 2, value);
      });
    });
    expect(refusalOf(file)).toContain("levels deep");
  });

  test("a map to a glyph that does not exist, or of characters beyond Unicode", () => {
    expect(refusalOf(changeTables(INTER, (tables) => tables.set("cmap", writeMap(65, 65_000))))).toContain("not exist");
    expect(refusalOf(changeTables(INTER, (tables) => tables.set("cmap", writeMap(2 ** 31, 1))))).toContain(
      "out of order",
    );
  });

  test("an outline that calls itself, or doubles at each level", () => {
    expect(refusalOf(cffFont({ outline: callLocal(0), local: [callLocal(0)] }))).toContain("levels deep");
    const doubling = Array.from({ length: 9 }, (_, level) =>
      level === 8 ? Array.from({ length: 400 }, () => 139) : [...callLocal(level + 1), ...callLocal(level + 1), 11],
    );
    expect(refusalOf(cffFont({ outline: callLocal(0), local: doubling }))).toContain("too many numbers");
    const moving = Array.from({ length: 8 }, (_, level) =>
      Array.from({ length: 60 }, () => (level === 7 ? [139, 22] : callLocal(level + 1))).flat(),
    );
    expect(refusalOf(cffFont({ outline: callLocal(0), local: moving.map((each) => [...each, 11]) }))).toContain(
      "too many steps",
    );
  });

  test("an outline without an end, or that calls what does not exist", () => {
    expect(refusalOf(cffFont({ outline: [139, 22] }))).toContain("without an end");
    expect(refusalOf(cffFont({ outline: callGlobal(3) }))).toContain("does not exist");
  });

  test("rules of layout that call themselves", () => {
    const file = changeTables(INTER, (tables) => tables.set("GSUB", writeCallingRule(0)));
    expect(refusalOf(file)).toContain("levels deep");
    const other = changeTables(INTER, (tables) => tables.set("GSUB", writeCallingRule(9)));
    expect(refusalOf(other)).toContain("calls a rule that does not exist");
  });
});

/** Writes a `GSUB` with one rule of format 3, which calls a rule. */
function writeCallingRule(called: number): Uint8Array {
  const header = [1, 0, 10, 10, 10];
  // The lists of scripts and features share the empty list that the list of rules begins behind.
  const lookups = [1, 4];
  const lookup = [5, 0, 1, 8];
  const context = [3, 1, 1, 12, 0, called];
  const words = [...header, ...lookups, ...lookup, ...context, 1, 0];
  const bytes = new Uint8Array(words.length * 2);
  words.forEach((word, index) => {
    new DataView(bytes.buffer).setUint16(index * 2, word);
  });
  return bytes;
}
