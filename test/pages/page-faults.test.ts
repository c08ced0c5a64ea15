/** The search for faults of pages finds each fault that is planted, and none on a page without faults. */
import { describe, expect, test } from "vitest";
import type { Box, DottedRoute, LayoutPage, Point, RoutedLine } from "../../src/model/layout.js";
import { findCrossings } from "../support/geometry.mjs";
import { makeBox, makeMarker, makeTextLine } from "../support/layout-fixture.js";
import {
  listCrossings,
  listDottedFaults,
  listLinesThroughBoxes,
  listOrderBreaks,
  listOutside,
  listOverlaps,
  listTexts,
} from "../support/page-faults.mjs";

function card(node: string, x: number, y: number): Box {
  return makeBox({ node, kind: "unit", at: [x, y], title: [node], head: "Ada" });
}

function line(from: string, to: string, ...points: readonly (readonly [number, number])[]): RoutedLine {
  return { from, to, points: points.map(([x, y]): Point => ({ x, y })) };
}

function dot(from: string, to: string, ...points: readonly (readonly [number, number])[]): DottedRoute {
  return { ...line(from, to, ...points), look: "dotted", bridges: [] };
}

function page(parts: Partial<LayoutPage>): LayoutPage {
  return {
    number: 1,
    kind: "whole",
    title: "Test",
    widthPx: 1000,
    heightPx: 500,
    scale: 1,
    heading: [],
    footer: [],
    territories: [],
    lines: [],
    boxes: [],
    panels: [],
    dottedRoutes: [],
    markers: [],
    marks: [],
    notes: [],
    legend: [],
    smallestTextPt: 8,
    smallestNamePt: 9,
    ...parts,
  };
}

const [a, b] = [card("a", 100, 100), card("b", 400, 100)];

test("a clean page has no faults", () => {
  const clean = page({ boxes: [a, b], lines: [line("a", "b", [292, 120], [400, 120])] });
  expect([...listOverlaps(clean), ...listOutside(clean), ...listLinesThroughBoxes(clean)]).toEqual([]);
  expect([...listCrossings(clean), ...listOrderBreaks(clean, new Map([["top", ["a", "b"]]]))]).toEqual([]);
  expect(listTexts(clean).map(({ text }) => text)).toEqual(["a", "Ada", "b", "Ada"]);
});

describe("overlaps", () => {
  const link = (at: Box, y: number) => ({
    ...at,
    pageLink: { x: at.x + 10, y, width: 40, height: 14, page: 2, text: makeTextLine("p. 2", at.x + 12, y + 10) },
  });

  test("cards, and a heading on a card", () => {
    expect(listOverlaps(page({ boxes: [a, card("c", 250, 110)] }))).toEqual(["'a' lies on 'c'"]);
    expect(listOverlaps(page({ boxes: [a], heading: [makeTextLine("Bank", 120, 120)] }))).toEqual([
      "'a' lies on 'Bank'",
    ]);
  });

  test("a page link may lie on its own card only", () => {
    expect(listOverlaps(page({ boxes: [link(a, 93)] }))).toEqual([]);
    const below = card("c", 100, a.y + a.height + 4);
    expect(listOverlaps(page({ boxes: [a, link(below, below.y - 7)] }))).toEqual(["'a' lies on 'page link of c'"]);
  });

  test("the number of a dotted line on a text", () => {
    const marker = (x: number) => makeMarker(1, "from", x, a.y + 16);
    expect(listOverlaps(page({ boxes: [a], markers: [marker(a.x + a.width)] }))).toEqual([]);
    expect(listOverlaps(page({ boxes: [a], markers: [marker(a.x + 18)] }))).toEqual(["'marker 1' lies on 'a'"]);
  });

  test("numbers on one another and on a page link", () => {
    const [one, other] = [makeMarker(1, "from", 20, 20), makeMarker(2, "to", 30, 20)];
    expect(listOverlaps(page({ markers: [one, other] }))).toEqual(["'marker 1' lies on 'marker 2'"]);
    const linked = link(a, 93);
    const onLink = makeMarker(1, "from", linked.pageLink.x, linked.pageLink.y);
    expect(listOverlaps(page({ boxes: [linked], markers: [onLink] }))).toContain("'marker 1' lies on 'page link of a'");
  });

  test("texts within a card", () => {
    const double = { ...a, texts: [...a.texts, makeTextLine("twice", a.x + 16, a.y + 20)] };
    expect(listOverlaps(page({ boxes: [double] }))).toEqual(["'a' lies on 'twice'"]);
  });
});

describe("outside", () => {
  test("a text wider than its card, with the room other fonts need", () => {
    const fits = { ...a, texts: [makeTextLine("w", a.x, a.y + 20, { widthPx: a.width / 1.04 })] };
    expect(listOutside(page({ boxes: [fits] }))).toEqual([]);
    const tight = { ...a, texts: [makeTextLine("w", a.x, a.y + 20, { widthPx: a.width / 1.03 })] };
    expect(listOutside(page({ boxes: [tight] }))).toEqual(["'w' leaves the card 'a'"]);
  });

  test("a card beyond the edge of the page", () => {
    expect(listOutside(page({ boxes: [card("c", 900, 100)] }))).toEqual(["'c' leaves the page"]);
  });
});

test("solid and dotted lines through a card", () => {
  const through = line("x", "y", [0, 120], [300, 120]);
  expect(listLinesThroughBoxes(page({ boxes: [a], lines: [through] }))).toEqual(["line 0 through box 0"]);
  const dotted = dot("x", "y", [0, 120], [300, 120]);
  expect(listLinesThroughBoxes(page({ boxes: [a], dottedRoutes: [dotted] }))).toEqual(["line 0 through box 0"]);
});

describe("dotted lines", () => {
  const clean = dot("a", "b", [292, 120], [346, 120], [346, 130], [400, 130]);

  test("a line between two cards has no fault", () => {
    expect(listDottedFaults(page({ boxes: [a, b], dottedRoutes: [clean] }))).toEqual([]);
  });

  test("nearer than 8 px to a card that is not its own", () => {
    const c = card("c", 300, 20);
    const below = dot("a", "b", [292, 120], [346, 120], [346, c.y + c.height + 7], [400, c.y + c.height + 7]);
    expect(listDottedFaults(page({ boxes: [a, b, c], dottedRoutes: [below] }))).toEqual(["'a' to 'b' is near 'c'"]);
  });

  test("nearer than 10 px to another dotted line, other than by a crossing", () => {
    const beside = dot("c", "d", [0, 300], [337, 300], [337, 125], [337, 20]);
    expect(listDottedFaults(page({ dottedRoutes: [clean, beside] }))).toEqual(["'a' to 'b' is near 'c' to 'd'"]);
    const across = dot("c", "d", [320, 0], [320, 300]);
    expect(listDottedFaults(page({ dottedRoutes: [clean, across] }))).toEqual([]);
  });

  test("on a text, and beside numbers on the same page", () => {
    const heading = [makeTextLine("Bank", 340, 124)];
    expect(listDottedFaults(page({ heading, dottedRoutes: [clean] }))).toEqual(["'a' to 'b' lies on 'Bank'"]);
    const mixed = page({ dottedRoutes: [clean], markers: [makeMarker(1, "from", 20, 20)] });
    expect(listDottedFaults(mixed)).toEqual(["lines and numbers on one page"]);
  });
});

test("crossings, of different parents only", () => {
  const level = line("a", "b", [0, 50], [100, 50]);
  expect(findCrossings([level, line("c", "d", [50, 0], [50, 100])])).toEqual(["'a' to 'b' crosses 'c' to 'd'"]);
  expect(findCrossings([level, line("a", "d", [50, 0], [50, 100])])).toEqual([]);
  expect(findCrossings([level, line("c", "d", [50, 0], [50, 50])])).toEqual(["'a' to 'b' crosses 'c' to 'd'"]);
  expect(findCrossings([level, line("c", "d", [150, 0], [150, 100])])).toEqual([]);
  expect(findCrossings([level, line("c", "d", [90, 50], [200, 50])])).toEqual(["'a' to 'b' runs along 'c' to 'd'"]);
});

test("siblings out of order, in rows and in columns", () => {
  const order = new Map([["top", ["a", "b", "c"]]]);
  const breaks = (...at: readonly (readonly [number, number])[]) => {
    const boxes = at.map(([x, y], index) => card(["a", "b", "c"][index] ?? "", x, y));
    return listOrderBreaks(page({ boxes }), order);
  };
  expect(breaks([0, 0], [300, 0], [0, 200])).toEqual([]);
  expect(breaks([0, 0], [0, 200], [300, 0])).toEqual([]);
  expect(breaks([300, 0], [0, 0], [0, 200])).toEqual(["'b' stands before 'a'"]);
  expect(breaks([0, 200], [0, 0], [0, 400])).toEqual(["'b' stands before 'a'"]);
});
