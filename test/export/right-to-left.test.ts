import { expect, test } from "vitest";
import { createDrawer, drawChart, openCompany } from "../../src/pipeline.js";
import { textOf, unpack } from "../support/pptx.js";

const drawer = await createDrawer();

async function draw(lang: string) {
  const content = `company: { name: A, lang: ${lang} }\nofficers: [{ id: cio, role: CIO, name: عمر }]\n`;
  const { graph } = openCompany({ path: "company.yaml", content });
  if (graph === undefined) throw new Error("nothing to draw");
  const { files } = await drawChart(graph, { formats: ["pdf", "pptx"] }, drawer);
  const [pdf, pptx] = files.map((file) => Buffer.from(file.content));
  if (pdf === undefined || pptx === undefined) throw new Error("files are missing");
  const read = (name: string) => textOf(unpack(pptx), name);
  return {
    pdf: pdf.toString("latin1"),
    presentation: read("ppt/presentation.xml"),
    slide: read("ppt/slides/slide1.xml"),
  };
}

test("slides and documents run from right to left where the language of the company does", async () => {
  const arabic = await draw("ar");
  expect(arabic.pdf).toContain("/Direction /R2L");
  expect(arabic.presentation).toContain('rtl="1"');
  expect(arabic.slide).toContain('algn="r" rtl="1"');
  const english = await draw("en");
  expect(english.pdf).not.toContain("/Direction");
  expect(english.presentation + english.slide).not.toContain('rtl="1"');
});
