import { expect, test } from "vitest";
import { drawMarkers } from "../../src/draw/markers.js";
import { drawNotes } from "../../src/draw/notes.js";
import { LIGHT } from "../../src/colours/palettes.js";
import { makeMarker, makeTextLine } from "../support/layout-fixture.js";

const pen = { palette: LIGHT, scale: 1 };

test("a number is hollow where the line starts and filled where it ends", () => {
  const shapes = drawMarkers([makeMarker(1, "from", 10, 20), makeMarker(1, "to", 30, 40)], pen);
  expect(shapes).toMatchObject([
    { kind: "circle", x: 10, y: 20, radius: 6.4, fill: "#FFFFFF", stroke: "#8A3FA0" },
    { kind: "text", text: "1", fill: "#8A3FA0" },
    { kind: "circle", x: 30, y: 40, radius: 6.4, fill: "#8A3FA0", stroke: "#8A3FA0" },
    { kind: "text", text: "1", fill: "#FFFFFF" },
  ]);
});

test("a longer number stands in a pill", () => {
  const marker = { ...makeMarker(12, "from", 10, 20), width: 26 };
  expect(drawMarkers([marker], pen)[0]).toMatchObject({ kind: "rect", width: 26, height: 12.8, radius: 6.4 });
});

test("a note keeps its lines and their tones", () => {
  const lines = [makeTextLine("1  A → B", 0, 0, { tone: "dotted" }), makeTextLine("weekly", 0, 14, { tone: "muted" })];
  expect(drawNotes([{ number: 1, lines }], pen)).toMatchObject([
    { text: "1  A → B", fill: "#8A3FA0" },
    { text: "weekly", fill: "#4E5968" },
  ]);
});
