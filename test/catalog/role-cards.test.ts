import { expect, test } from "vitest";
import { DEPARTMENT_KINDS, FOCUS_AREAS, ONE_QUESTION, ROLE_CARDS, ROLES } from "../../src/catalog/index.js";

const ROLE_IDS = ROLES.map(({ id }) => id);
const KIND_IDS = DEPARTMENT_KINDS.map(({ id }) => id);

test("every role has a card, in the same order", () => {
  expect(ROLE_CARDS.map(({ role }) => role)).toEqual(ROLE_IDS);
});

test.each(ROLE_CARDS)("the card of $role speaks of roles and departments that exist", (card) => {
  for (const id of [...card.usualReportsTo, ...card.mustNotHold, ...card.oftenConfusedWith.map(({ role }) => role)]) {
    expect(ROLE_IDS).toContain(id);
    expect(id).not.toBe(card.role);
  }
  for (const id of [...card.typicalDepartments, ...card.contestedDepartments]) expect(KIND_IDS).toContain(id);
});

test("every role that satisfies another one exists", () => {
  for (const { satisfiedBy = [] } of ROLES) for (const id of satisfiedBy) expect(ROLE_IDS).toContain(id);
});

test("the technology officers have four areas each, a headline and a question that tells them apart", () => {
  for (const [officer, question] of Object.entries(ONE_QUESTION)) {
    const card = ROLE_CARDS.find(({ role }) => role === officer);
    expect(card?.keyAreas).toEqual(FOCUS_AREAS.filter((area) => area.officer === officer));
    expect(card?.keyAreas).toHaveLength(4);
    expect(card?.headline).toMatch(/\.$/);
    expect(question).toMatch(/\?$/);
  }
});
