import { Linter } from "eslint";
import { expect, test } from "vitest";
import plugin from "./sentences.mjs";

function lint(code: string): readonly string[] {
  const config = { plugins: { orgwright: plugin }, rules: { "orgwright/sentences": "error" } } as const;
  return new Linter().verify(code, [config]).map(({ message }) => message);
}

test.each([
  ["/** What may stand beside a card. */", "Boxes that may stand beside a card: assistants and committees."],
  [
    "/**\n * Cuts a path.\n * Of a longer one the middle is left out.\n */",
    "Drops the middle of a path that is too long.",
  ],
  ["// As on the card.", "Defaults to the severity on the rule's card."],
  ["// It is cut. Those that are not known stay.", "Findings that the baseline does not list."],
  ["// Whatever it is, somebody says it.", "The thorough reader reports what is wrong."],
  ["// A pattern of three signs.", "More than 100 characters are cut."],
  ["f('There are mostly two.');", "So many usually have one cause."],
  ["f(`This ${x} is no file.`);", "Names longer than 200 graphemes are cut."],
])("%s is reported with the better form", (code, better) => {
  expect(lint(code)).toEqual([expect.stringContaining(better)]);
});

test("a sentence that runs over several line comments is read as one", () => {
  expect(lint("// The reader keeps its place, because that\n// is no copy.")).toHaveLength(1);
  expect(lint("// The first line ends here and\n// As is a word that goes on.")).toEqual([]);
});

test.each([
  "// There is no file of that name.",
  "// The part is no longer run.",
  "/** Returns what the file says, as it was written. */",
  "f('What a nice name', `As it is`);",
  "// A design: it signs nothing.".replace("signs", "assigns"),
])("%s stays silent", (code) => {
  expect(lint(code)).toEqual([]);
});
