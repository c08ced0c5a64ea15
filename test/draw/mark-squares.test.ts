import { expect, test } from "vitest";
import { drawMarks } from "../../src/draw/mark-squares.js";
import { LIGHT } from "../../src/colours/palettes.js";
import type { MarkState } from "../../src/model/mark.js";
import { makeTextLine } from "../support/layout-fixture.js";

function draw(state: MarkState) {
  const tone = state === "accepted" ? "muted" : "alert";
  const mark = { number: 3, state, x: 10, y: 20, width: 12, height: 12, text: makeTextLine("3", 16, 29, { tone }) };
  return drawMarks([mark], { palette: LIGHT, scale: 1 });
}

test("the three states differ without colour: filled, hollow, dashed", () => {
  expect(draw("error")).toMatchObject([{ fill: "#B3261E" }, { text: "3", fill: "#FFFFFF" }]);
  expect(draw("warn")).toMatchObject([
    { fill: "#FFFFFF", stroke: "#B3261E" },
    { text: "3", fill: "#B3261E" },
  ]);
  expect(draw("accepted")).toMatchObject([
    { fill: "#FFFFFF", stroke: "#4E5968", dash: [2.6, 1.6] },
    { text: "3", fill: "#4E5968" },
  ]);
});
