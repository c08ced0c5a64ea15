import { expect, test } from "vitest";
import { nameBoxes } from "../../src/draw/identifiers.js";
import { COMPANY } from "../../src/model/graph.js";
import type { Box } from "../../src/model/layout.js";
import { makeBox } from "../support/layout-fixture.js";

function unit(node: string): Box {
  return makeBox({ node, kind: "unit", at: [0, 0], title: [node] });
}

function namesOf(...boxes: readonly Box[]): readonly string[] {
  return [...nameBoxes(boxes).values()];
}

test("ids are slugs with the kind in front", () => {
  const officer = makeBox({ node: "CIO", kind: "officer", at: [0, 0], title: ["CIO"] });
  expect(namesOf(unit("Identity & Access"), officer, unit("開発部"), unit("Zoë_2"))).toEqual([
    "unit-identity-access",
    "officer-cio",
    "unit-開発部",
    "unit-zoë-2",
  ]);
});

test("an empty slug becomes the place on the page", () => {
  const names = nameBoxes([unit("a"), unit("🚲"), unit("!!!")]);
  expect(names.get("🚲")).toBe("unit-2");
  expect(names.get("!!!")).toBe("unit-3");
});

test("the second of two equal slugs becomes its place, and takes no slug from another", () => {
  const names = nameBoxes([unit("IT"), unit("it"), unit("2"), unit("-it-")]);
  expect(Object.fromEntries(names)).toEqual({ IT: "unit-it", it: "unit-2-2", "2": "unit-2", "-it-": "unit-4" });
});

test("kinds do not clash, and the merged unit has a name too", () => {
  const ceo = makeBox({
    node: "ceo",
    kind: "officer",
    at: [0, 0],
    title: ["CEO"],
    merged: { node: "northwind", text: "Northwind" },
  });
  const company = makeBox({ node: COMPANY, kind: "company", at: [0, 0], title: ["Northwind"] });
  expect(namesOf(company, ceo, unit("CEO!"))).toEqual(["company", "officer-ceo", "unit-northwind", "unit-ceo"]);
});

test("quotes, markup and control characters never reach an id", () => {
  expect(namesOf(unit(`"><script>`), unit("a\u00a0b\u0000c"), unit("ªº½"))).toEqual([
    "unit-script",
    "unit-a-b-c",
    "unit-ao1-2",
  ]);
});
