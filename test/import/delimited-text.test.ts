import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decodeText } from "../../src/import/decode-text.js";
import { readDelimited } from "../../src/import/delimited-text.js";
import { findSeparator } from "../../src/import/find-separator.js";
import { ImportRefusal } from "../../src/import/index.js";
import { NO_DEADLINE } from "../../src/model/deadline.js";
import "../support/seed.js";
import { importFiles } from "../support/import.js";

const checkpoint = NO_DEADLINE;
const read = (text: string, separator = ",") => readDelimited(text, separator, { checkpoint });
const encode = (text: string) => new TextEncoder().encode(text);

describe("rows", () => {
  test.each([
    [
      "plain cells",
      "a,b\nc,d",
      [
        [1, "a", "b"],
        [2, "c", "d"],
      ],
    ],
    [
      "every kind of line end",
      "a\rb\nc\r\nd",
      [
        [1, "a"],
        [2, "b"],
        [3, "c"],
        [4, "d"],
      ],
    ],
    [
      "empty lines, which count",
      "a\n\n\nb",
      [
        [1, "a"],
        [4, "b"],
      ],
    ],
    ["quotes", '"a,b","c""d"\n', [[1, "a,b", 'c"d']]],
    [
      "line ends in quotes, which count",
      '"a\nb",c\nd',
      [
        [1, "a\nb", "c"],
        [3, "d"],
      ],
    ],
    ["spaces around quotes", ' "a" , b ', [[1, "a", "b"]]],
    ["quotes inside a text", 'Tom "Tom" Berg,b', [[1, 'Tom "Tom" Berg', "b"]]],
    ["a text that starts with a quoted word", '"Tom" Berg,b', [[1, '"Tom" Berg', "b"]]],
    ["empty cells at the end", "a,,\n", [[1, "a", "", ""]]],
  ] as const)("keep %s", (_, text, rows) => {
    expect(read(text).rows.map(({ line, cells }) => [line, ...cells])).toEqual(rows);
  });

  test("a quote that is never closed costs one line, which is told", () => {
    expect(read('a,b\n"c,d\ne,f')).toEqual({
      rows: [
        { line: 1, cells: ["a", "b"] },
        { line: 3, cells: ["e", "f"] },
      ],
      unclosed: [2],
    });
  });

  test("a quote that the next quoted cell seems to close costs one line too", () => {
    expect(read('"a,b\nc,"d"\ne,f')).toEqual({
      rows: [
        { line: 2, cells: ["c", "d"] },
        { line: 3, cells: ["e", "f"] },
      ],
      unclosed: [1],
    });
  });

  test("a table that is written with quotes is read as it was", () => {
    const cell = fc.string({ unit: "grapheme" }).map((text) => text.replace(/\0/gu, "").trim());
    const row = fc.array(cell, { minLength: 2, maxLength: 5 }).filter((cells) => cells.some((each) => each !== ""));
    fc.assert(
      fc.property(fc.array(row), fc.constantFrom(",", ";", "\t", "|"), (rows, separator) => {
        const text = rows
          .map((cells) => cells.map((each) => `"${each.replaceAll('"', '""')}"`).join(separator))
          .join("\r\n");
        expect(readDelimited(text, separator, { checkpoint }).rows.map(({ cells }) => cells)).toEqual(rows);
      }),
    );
  });
});

describe("the separator", () => {
  test.each([
    ["Name;Title;Manager\nBerg, Tom;CIO;", ";"],
    ["Name\tTitle\nBerg, Tom\tCIO", "\t"],
    ["Name|Title\na|b", "|"],
    ["Name,Title\na;b;c;d;e,f", ","],
    ["Report, of, today;;\nName;Title;Manager", ";"],
    ["Name\nAda", ","],
  ])("of %j is %j", (text, separator) => {
    expect(findSeparator(text, checkpoint)).toEqual({ separator, isStated: false });
  });

  test("is the one that Excel states", () => {
    expect(findSeparator("sep=;\nName,Title", checkpoint)).toEqual({ separator: ";", isStated: true });
  });
});

describe("the encoding", () => {
  const utf16 = Buffer.from("\uFEFFName;Zoë", "utf16le");
  test.each([
    ["UTF-8", Buffer.from("Name;Zoë"), undefined],
    ["UTF-8 with a mark", Buffer.from("\uFEFFName;Zoë"), undefined],
    ["UTF-16 with a mark", utf16, { name: "UTF-16", isGuessed: false }],
    ["UTF-16 that starts with its last byte", Buffer.from(utf16).swap16(), { name: "UTF-16", isGuessed: false }],
    ["UTF-16 without a mark", utf16.subarray(2), { name: "UTF-16", isGuessed: true }],
    ["Windows-1252", Buffer.from("Name;Zo\xEB", "latin1"), { name: "Windows-1252", isGuessed: true }],
  ])("%s is recognised", (_, bytes, encoding) => {
    expect(decodeText(bytes)).toEqual({ text: "Name;Zoë", ...(encoding && { encoding }) });
  });
});

describe("a hostile table is refused", () => {
  test.each([
    ["a file that is too large", new Uint8Array(64 * 1024 * 1024 + 1).fill(0x2c), "larger than 64 MiB"],
    ["10,000 columns", encode(`Name${",x".repeat(9999)}\n`), "more than 1,000 columns"],
    ["commas alone", encode(",".repeat(1_000_000)), "more than 1,000 columns"],
    ["too many rows", encode(`Name,Title\n${"a,b\n".repeat(100_010)}`), "more than 100,000 rows"],
    ["a NUL", encode("Name,Title\nA\0da,CEO\n"), "line 2 holds a NUL"],
    ["two encodings", Buffer.concat([encode("Name,Title\nZoë,é\n"), Buffer.from("Zo\xEB", "latin1")]), "line 3 is not"],
    ["quotes without end", encode(`Name,Title\n${'"a\nb"c\n'.repeat(50)}`), "a quote is opened and never closed"],
    ["nothing", new Uint8Array(), "holds no table"],
    ["white space", encode(" \n\n \n"), "holds no table"],
    ["no names", encode("Colour,Size\nred,1\n"), "'Colour', 'Size'"],
    ["a header alone", encode("Name,Title\n"), "There is nobody in"],
  ])("%s", async (_, bytes, reason) => {
    const refusal = importFiles([{ path: "people.csv", bytes }]);
    await expect(refusal).rejects.toThrow(reason);
    await expect(refusal).rejects.toBeInstanceOf(ImportRefusal);
  });
});
