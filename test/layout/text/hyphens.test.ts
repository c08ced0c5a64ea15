import { expect, test } from "vitest";
import { createTextMeasure } from "../../support/fonts.js";
import { knowSyllables } from "../../../src/layout/text/hyphens.js";
import { loadCompany } from "../../../src/pipeline.js";

const measure = createTextMeasure();

async function measureIn(lang: string, unit: string) {
  const content = `company: { name: Northwind Bikes, lang: ${lang} }\ndepartments: [{ name: ${unit} }]\n`;
  const { graph, findings } = loadCompany({ path: "company.yaml", content });
  if (graph === undefined) throw new Error("the company can be drawn");
  expect(findings).toEqual([]);
  return knowSyllables(measure, graph);
}

test.each([
  ["da", "Informationssikkerhed", "In-for-ma-tions-sik-ker-hed"],
  ["de", "Schwerbehindertenvertretung", "Schwer-be-hin-der-ten-ver-tre-tung"],
  ["de-CH", "Informationssicherheit", "In-for-ma-ti-ons-si-cher-heit"],
  ["en", "Infrastructure", "In-fra-struc-ture"],
  ["es", "Telecomunicaciones", "Te-le-co-mu-ni-ca-cio-nes"],
  ["fi", "Tietoturvallisuusjohtaja", "Tie-to-tur-val-li-suus-joh-ta-ja"],
  ["fr", "Approvisionnements", "Ap-pro-vi-sion-ne-ments"],
  ["is", "Upplýsingatækni", "Upp-lýs-inga-tækni"],
  ["nb", "Informasjonssikkerhet", "In-for-ma-sjons-sik-ker-het"],
  ["nl", "Informatiebeveiliging", "In-for-ma-tie-be-vei-li-ging"],
  ["no", "Personalavdelingen", "Per-so-nal-av-de-lin-gen"],
  ["sv", "Informationssäkerhet", "In-for-ma-tions-sä-ker-het"],
])("in '%s' the word %s has its syllables", async (lang, word, syllables) => {
  const { hyphenate } = await measureIn(lang, word);
  expect(hyphenate?.(word).join("-")).toBe(syllables);
});

test("nothing is loaded for a language without patterns, or for a company without long words", async () => {
  expect(await measureIn("pl", "Bezpieczeństwo")).toBe(measure);
  expect(await measureIn("de", "Einkauf")).toBe(measure);
});
