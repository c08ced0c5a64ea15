import { expect, test } from "vitest";
import { ConnectionSites, cutIntoLegs, shapeConnector } from "../../src/export/pptx-connectors.js";
import type { Join, RectShape } from "../../src/model/drawing.js";

type Points = Join["points"];

function way(...points: readonly (readonly [number, number])[]): Points {
  return points.map(([x, y]) => ({ x, y }));
}

function describe(points: Points): string {
  const { transform, geometry } = shapeConnector(points);
  return `${transform.markup}${geometry.markup}`
    .replaceAll(/<\/?a:(?:xfrm|avLst|prstGeom)\b\/?>?|[<>"]|\/>/gu, " ")
    .replaceAll(/\s+/gu, " ");
}

/** Reads the corners of a connector back from its markup. */
function trace(points: Points): Points {
  const { transform, geometry } = shapeConnector(points);
  const number = (name: string, text = transform.markup) =>
    Number(new RegExp(`\\b${name}="(-?\\d+)"`, "u").exec(text)?.[1] ?? 0);
  const [x, y, w, h] = [number("x"), number("y"), number("cx"), number("cy")];
  const middle = Number(/val (-?\d+)/u.exec(geometry.markup)?.[1] ?? 0) / 100_000;
  const kind = /prst="(\w+)"/u.exec(geometry.markup)?.[1];
  const corners = {
    straightConnector1: way([0, 0], [w, h]),
    bentConnector2: way([0, 0], [w, 0], [w, h]),
    bentConnector3: way([0, 0], [middle * w, 0], [middle * w, h], [w, h]),
  }[kind ?? ""];
  const turn = (number("rot") / 21_600_000) * 2 * Math.PI;
  return (corners ?? []).map((corner) => {
    const u = (number("flipH") === 1 ? -1 : 1) * (corner.x - w / 2);
    const v = (number("flipV") === 1 ? -1 : 1) * (corner.y - h / 2);
    const turned = { x: u * Math.cos(turn) - v * Math.sin(turn), y: u * Math.sin(turn) + v * Math.cos(turn) };
    return {
      x: Math.round((x + w / 2 + turned.x) / 95.25) / 100 + 0,
      y: Math.round((y + h / 2 + turned.y) / 95.25) / 100 + 0,
    };
  });
}

test.each([
  ["straight down", way([10, 10], [10, 50])],
  ["straight to the left", way([50, 10], [10, 10])],
  ["down, then right", way([10, 10], [10, 50], [80, 50])],
  ["down, then left", way([80, 10], [80, 50], [10, 50])],
  ["up, then right", way([10, 50], [10, 10], [80, 10])],
  ["up, then left", way([80, 50], [80, 10], [10, 10])],
  ["right, then down", way([10, 10], [80, 10], [80, 50])],
  ["left, then up", way([80, 50], [10, 50], [10, 10])],
  ["a bus to the right", way([10, 10], [10, 20], [80, 20], [80, 50])],
  ["a bus to the left", way([80, 10], [80, 20], [10, 20], [10, 50])],
  ["a spine beside", way([10, 10], [30, 10], [30, 50], [90, 50])],
])("a connector lies where the line runs: %s", (_, points) => {
  expect(trace(points)).toEqual(points);
});

test("a bus is a connector with an adjustment, turned as office programs turn it", () => {
  expect(describe(way([80, 10], [80, 20], [10, 20], [10, 50]))).toContain("adj1");
  expect(shapeConnector(way([80, 10], [80, 20], [10, 20], [10, 50])).transform.markup).toContain('rot="5400000"');
  expect(shapeConnector(way([10, 10], [10, 20], [80, 20], [80, 50])).transform.markup).toContain(
    'rot="16200000" flipH="1"',
  );
  expect(() => shapeConnector(way([0, 0], [0, 1], [1, 1], [1, 2], [2, 2]))).toThrow("no connector has 4 pieces");
});

test("a long way is cut into legs that meet, the odd piece first", () => {
  const long = way([0, 0], [0, 10], [50, 10], [50, 90], [60, 90]);
  expect(cutIntoLegs(long)).toEqual([long.slice(0, 3), long.slice(2)]);
  const longer = way([0, 0], [0, 10], [50, 10], [50, 90], [60, 90], [60, 99]);
  expect(cutIntoLegs(longer).map((leg) => leg.length - 1)).toEqual([1, 2, 2]);
  const bus = way([0, 0], [0, 12], [50, 12], [50, 30]);
  expect(cutIntoLegs(bus)).toEqual([bus]);
  const uneven = way([0, 0], [0, 5], [50, 5], [50, 90]);
  expect(cutIntoLegs(uneven).map((leg) => leg.length - 1)).toEqual([1, 2]);
  const there = way([0, 0], [-10, 0], [-10, 40], [0, 40]);
  expect(cutIntoLegs(there).length, "a way that ends where it starts has no middle").toBe(2);
});

test("lines hold on to the middles of sides, to the head of a card, or to a place of their own", () => {
  const card: RectShape = { kind: "rect", x: 100, y: 100, width: 80, height: 60, fill: "none" };
  const cards = new Map([["unit-a", card]]);
  const ends = {
    middle: { x: 180, y: 130 },
    head: { x: 100, y: 112 },
    trunk: { x: 108, y: 160 },
    astray: { x: 5, y: 5 },
  };
  const joins = Object.values(ends).map((point) => ({ from: "unit-a", to: "unit-b", points: [point, { x: 0, y: 0 }] }));
  const sites = new ConnectionSites(cards, joins);
  expect(sites.find("unit-a", ends.middle)).toEqual({ on: "card", idx: 3 });
  expect(sites.find("unit-a", ends.head)).toEqual({ on: "head", idx: 1 });
  expect(sites.headOf("unit-a")).toMatchObject({ x: 100, y: 100, width: 80, height: 24 });
  expect(sites.find("unit-a", ends.trunk)).toEqual({ on: "card", idx: 4 });
  expect(sites.sitesOf("unit-a")).toEqual([{ x: 8, y: 60, side: "bottom" }]);
  expect(sites.find("unit-a", ends.astray)).toBeUndefined();
  expect(sites.find("unit-b", ends.middle)).toBeUndefined();
});
