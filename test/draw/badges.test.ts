import { expect, test } from "vitest";
import { drawBadge } from "../../src/draw/badges.js";
import { chooseCardLook } from "../../src/draw/cards.js";
import { LIGHT, PRINT } from "../../src/colours/palettes.js";
import type { Badge } from "../../src/model/layout.js";
import { makeBox, makeTextLine } from "../support/layout-fixture.js";

const pen = { palette: LIGHT, scale: 1 };
const card = chooseCardLook(makeBox({ node: "x", kind: "unit", at: [0, 0], title: ["X"] }), pen);
const solidCard = chooseCardLook(makeBox({ node: "x", kind: "officer", owner: "cio", at: [0, 0], title: ["X"] }), pen);

function badge(owner: Badge["owner"], look: Badge["look"]): Badge {
  const text = makeTextLine("CIO", 14, 10.4, { anchor: "middle", weight: 600, sizePx: 9.5 });
  return { x: 0, y: 0, width: 28, height: 14, owner, look, text };
}

test.each([
  ["solid", "cio", { fill: "#16327F", radius: 7 }, "#FFFFFF"],
  ["solid", "cto", { fill: "#D46F14", radius: 7 }, "#150C02"],
  ["solid", "other", { fill: "#87909B", radius: 7 }, "#14181E"],
  ["outlined", "cto", { fill: "#FFFFFF", stroke: "#D46F14", radius: 7 }, "#8F4700"],
  ["tag", "other", { fill: "none", stroke: "#4E5968", radius: 3 }, "#4E5968"],
  ["alert-tag", "other", { fill: "#B3261E", radius: 3 }, "#FFFFFF"],
] as const)("a %s badge of '%s' on a plain card", (look, owner, pill, text) => {
  expect(drawBadge(badge(owner, look), card, pen)).toMatchObject([
    { kind: "rect", x: 0, y: 0, width: 28, height: 14, ...pill },
    { kind: "text", text: "CIO", x: 14, anchor: "middle", weight: 600, fill: text },
  ]);
});

test.each([
  ["solid", { fill: "#FFFFFF" }, "#16327F"],
  ["outlined", { fill: "#FFFFFF", stroke: "#16327F" }, "#16327F"],
  ["tag", { fill: "none", stroke: "#FFFFFF" }, "#FFFFFF"],
  ["alert-tag", { fill: "#FFFFFF" }, "#B3261E"],
] as const)("a %s badge on an officer's solid card", (look, pill, text) => {
  expect(drawBadge(badge("cio", look), solidCard, pen)).toMatchObject([pill, { fill: text }]);
});

test("on paper, the letters of other officers stand on a paler grey than those of the CTO", () => {
  const print = { palette: PRINT, scale: 1 };
  expect(drawBadge(badge("cto", "solid"), card, print)[0]).toMatchObject({ fill: "#808080" });
  expect(drawBadge(badge("other", "solid"), card, print)[0]).toMatchObject({ fill: "#D4D4D4", stroke: "#909090" });
});
