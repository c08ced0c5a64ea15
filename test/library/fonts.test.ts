import { expect, test } from "vitest";
import { drawChart, loadCompany } from "../../src/index.js";
import { cffFont, INTER } from "../support/font-files.js";

const { graph } = loadCompany({ path: "company.yaml", content: "company: A\nofficers: [{ id: cio, role: cio }]\n" });
if (graph === undefined) throw new Error("the company cannot be drawn");

test("fonts are checked before they are used", async () => {
  const text = new TextEncoder().encode("Dear all,");
  const draw = (regular: Uint8Array, bold?: Uint8Array) =>
    drawChart(graph, { formats: ["svg"], fonts: [{ name: "brand", regular, ...(bold && { bold }) }] });
  await expect(draw(text)).rejects.toThrow("It is not a font.");
  await expect(draw(INTER, text)).rejects.toMatchObject({ isBold: true });
  expect((await draw(cffFont(), cffFont())).files).toHaveLength(1);
});

test("an argument that is not a list of fonts is a TypeError that says what to write", async () => {
  for (const fonts of ["brand.ttf", [null], [{ name: "brand" }], [{ regular: INTER }]])
    await expect(drawChart(graph, { formats: ["svg"], fonts } as never)).rejects.toThrow(
      /'fonts' of drawChart must .* fonts: \[\{ name: "brand", regular: bytes \}\]/u,
    );
});

test("boxes in place of characters are told", async () => {
  const { graph: thai } = loadCompany({
    path: "company.yaml",
    content: "company: สวัสดี\nofficers: [{ id: cio, role: cio }]\n",
  });
  if (thai === undefined) throw new Error("the company cannot be drawn");
  expect(await drawChart(thai, { formats: ["svg"] })).toMatchObject({ lacksFonts: false });
  const drawn = await drawChart(thai, { formats: ["pdf"] });
  expect(drawn.lacksFonts).toBe(true);
  expect(drawn.warnings.join(" ")).toContain("npm i -D @expo-google-fonts/noto-sans-thai");
});
