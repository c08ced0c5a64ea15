/** The cards of roles say what a role is, who holds it here, and who has its areas. */
import { expect, test } from "vitest";
import { FOCUS_AREAS, ONE_QUESTION } from "../../../src/catalog/index.js";
import type { Panel } from "../../../src/model/panel.js";
import type { ChartView } from "../../../src/model/view.js";
import { openCompany } from "../../../src/pipeline.js";
import { listPanelTexts } from "../../../src/layout/content/panel-texts.js";
import { layOutView } from "../../support/views.js";

async function layOutCards(content: string, view: Partial<ChartView> = {}): Promise<readonly Panel[]> {
  const { graph } = openCompany({ path: "company.yaml", content });
  if (graph === undefined) throw new Error("the company can be drawn");
  const { pages } = await layOutView(graph, { kind: "roles", ...view });
  return pages.flatMap(({ panels }) => panels);
}

/** Returns the texts of a card, wrapped lines joined. */
function read(card: Panel | undefined): string {
  return card === undefined
    ? ""
    : listPanelTexts(card)
        .map(({ text }) => text)
        .join(" ");
}

const BANK = `company: Bank
officers:
  - { id: ceo, role: CEO, name: Ada Okafor }
  - { id: cio, role: CIO, name: Tom Berg, reportsTo: ceo }
  - { id: cfo, role: CFO, name: Luís Carvalho, reportsTo: ceo }
departments:
  - { id: it, name: IT Operations, officer: cio, headcount: 30 }
  - { id: fraud, name: Fraud Desk, officer: [cio, cfo], headcount: 4 }
focus:
  cio.it-governance: { owner: it }
  ciso.risk-management: { owner: cfo }
  ciso.incident-response:
`;

test("a card has the orientation, the four areas with two duties each, and the question", async () => {
  const cards = await layOutCards(BANK);
  expect(cards.map(({ about }) => about)).toEqual(["cio", "cto", "ciso"]);
  for (const [index, word] of ["INWARD", "OUTWARD", "PROTECTIVE"].entries()) expect(read(cards[index])).toContain(word);
  for (const { id, officer, name, duties } of FOCUS_AREAS) {
    const card = cards.find(({ about }) => about === officer);
    expect(card?.panels.map(({ about }) => about)).toContain(id);
    for (const text of [name, ...duties]) expect(read(card)).toContain(text);
  }
  expect(read(cards[1])).toContain(ONE_QUESTION.cto);
});

test("a card names the holder, the line and the units", async () => {
  const [cio] = await layOutCards(BANK);
  expect(read(cio)).toContain("Tom Berg");
  expect(read(cio)).toContain(
    "Reports to CEO. Answers for 1 unit with 30 people: IT Operations. Contested with others: Fraud Desk.",
  );
});

test("a role that nobody holds says who has its areas", async () => {
  const [, , ciso] = await layOutCards(BANK);
  expect(read(ciso)).toContain("Nobody holds this role here");
  expect(read(ciso)).toContain("Others answer for its areas: CFO 1. Nobody is stated to answer for 3 areas.");
  expect(ciso?.figures.some((figure) => figure.kind === "ground" && figure.isVacant)).toBe(true);
});

test("each area has the letters of whoever answers for it here, or says that nobody does", async () => {
  const cards = await layOutCards(BANK);
  const badges = cards.flatMap(({ panels }) =>
    panels.map(({ about, figures }) => [
      about,
      ...figures.flatMap((each) => (each.kind === "badge" ? [each.badge.text.text] : [])),
    ]),
  );
  expect(badges).toEqual(
    expect.arrayContaining([
      ["cio.it-governance", "CIO"],
      ["ciso.risk-management", "CFO"],
      ["ciso.incident-response", "nobody"],
      ["cto.technical-talent", "not stated"],
    ]),
  );
});

test("a company with none of the three officers is told so three times", async () => {
  const cards = await layOutCards("company: Club\ndepartments: [{ id: hall, name: Sports Hall }]\n");
  for (const card of cards) expect(read(card)).toContain("Nobody is stated to answer for 4 areas.");
});

test("cards side by side start their parts at the same heights", async () => {
  const cards = await layOutCards(BANK);
  const tops = cards.map(({ panels }) => panels.map(({ y }) => y));
  expect(tops[1]).toEqual(tops[0]);
  expect(tops[2]).toEqual(tops[0]);
});

test("other roles stand in the order asked for, with what is known of them", async () => {
  const cards = await layOutCards(BANK, { roles: ["dpo", "cfo"] });
  expect(cards.map(({ label }) => label)).toEqual(["DPO: Data Protection Officer", "CFO: Chief Financial Officer"]);
  expect(read(cards[1])).toContain("Luís Carvalho");
});

test("names of people are left out on demand", async () => {
  expect(read((await layOutCards(BANK, { people: "none" }))[0])).not.toContain("Tom Berg");
  expect(read((await layOutCards(BANK, { names: "titles" }))[0])).not.toContain("Tom Berg");
});
