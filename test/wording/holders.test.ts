import { expect, test } from "vitest";
import { loadCompany } from "../../src/pipeline.js";
import { deputyText, holderText } from "../../src/wording/index.js";

test.each([
  [{ names: ["Tom Berg"], status: "active" }, "Tom Berg"],
  [{ names: ["Tom Berg"], status: "interim" }, "Tom Berg (interim)"],
  [{ names: ["Tom Berg"], status: "active", acting: { name: "Mei Lin" } }, "Tom Berg (acting: Mei Lin)"],
  [{ names: ["Tom Berg"], status: "external", acting: { name: "Mei Lin" } }, "Tom Berg (external; acting: Mei Lin)"],
  [{ names: [], status: "vacant", acting: { name: "Mei Lin" } }, "Mei Lin (acting)"],
  [{ names: [], status: "active" }, undefined],
] as const)("%j is written as '%s'", (holder, text) => {
  expect(holderText(holder)).toBe(text);
});

test("a deputy is named, or else called by the title", () => {
  const content = `company: Northwind Bikes
officers:
  - { id: cio, role: CIO, name: Tom Berg, deputy: d1 }
  - { id: cto, role: CTO, name: Mei Lin, deputy: d2 }
people:
  - { id: d1, name: Lena Vogt, title: Deputy CIO, reportsTo: cio }
  - { id: d2, title: Deputy CTO, reportsTo: cto }
`;
  const { graph } = loadCompany({ path: "company.yaml", content });
  const texts = graph?.officers.map((officer) => deputyText(graph, officer));
  expect(texts).toEqual(["Deputy: Lena Vogt", "Deputy: Deputy CTO"]);
});
