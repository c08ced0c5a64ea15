import { zipSync, strToU8 } from "fflate";
import { expect, test } from "vitest";
import fc from "fast-check";
import { refuseTable } from "../../src/cli/files/tables.js";

const bytes = (text: string) => Buffer.from(text);
const workbook = zipSync({ "[Content_Types].xml": strToU8("<Types/>"), "xl/workbook.xml": strToU8("<workbook/>") });

test.each<[string, string, Uint8Array]>([
  ["commas", "people", bytes("Name,Title,Manager\nAda Okafor,CEO,\n")],
  ["semicolons, CR LF and a mark", "people.yaml", bytes("\uFEFFName;Title;Manager\r\nAda;CEO;\r\n")],
  ["tabs in UTF-16", "people.txt", Buffer.from("\uFEFFName\tTitle\tManager\nAda\tCEO\t\n", "utf16le")],
  ["quotes around separators", "people", bytes('"Name, first",Title,Manager\n"Okafor, Ada",CEO,\n')],
  ["a workbook", "company.yaml", workbook],
  ["an extension alone", "people.CSV", bytes("Name\n")],
])("a table is told by %s", (_, path, content) => {
  expect(() => {
    refuseTable({ path, content });
  }).toThrow("orgwright import");
});

test.each<[string, Uint8Array]>([
  ["a company in one line", bytes("{ company: a, officers: [], departments: [] }\n{ a: 1, b: 2, c: 3 }\n")],
  ["a company", bytes("company: a, b, c\nofficers: d, e, f\n")],
  ["a company after a comment", bytes("# a, b, c\n# d, e, f\ncompany: A\n")],
  ["a list", bytes("- a, b, c\n- d, e, f\n")],
  ["a sentence", bytes("One, two, three.\nFour.\n")],
  ["another zip", zipSync({ "ppt/presentation.xml": strToU8("<p/>") })],
  ["nothing", bytes("")],
  ["zeros", new Uint8Array(100)],
])("%s is not taken for a table", (_, content) => {
  refuseTable({ path: "company.yaml", content });
});

test("any bytes are told quickly", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 4096 }), (content) => {
      try {
        refuseTable({ path: "company.yaml", content });
      } catch (error) {
        expect(String(error)).toContain("orgwright import");
      }
    }),
  );
});
