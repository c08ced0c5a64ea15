import { expect, test } from "vitest";
import type { PathShape } from "../../src/model/drawing.js";
import { drawStripe } from "../../src/draw/stripes.js";
import { LIGHT } from "../../src/colours/palettes.js";
import { pathOf, stepsOf } from "../support/paths.js";

const card = { x: 100, y: 200, width: 192, height: 80, cornerPx: 6, stripePx: 6 };

function stripe(...parameters: [owner: Parameters<typeof drawStripe>[1], owners: Parameters<typeof drawStripe>[2]]) {
  return drawStripe(card, ...parameters, LIGHT) as readonly PathShape[];
}

/** Returns every x and y of a path, without the radii and flags of arcs. */
function pointsOf(shape: PathShape | undefined): { readonly xs: readonly number[]; readonly ys: readonly number[] } {
  const xs: number[] = [];
  const ys: number[] = [];
  for (const [letter, ...all] of shape?.steps ?? []) {
    const numbers = letter === "A" ? all.slice(5) : all;
    if (letter === "V") ys.push(...numbers);
    else if (letter === "H") xs.push(...numbers);
    else numbers.forEach((number, index) => (index % 2 === 0 ? xs : ys).push(number));
  }
  return { xs, ys };
}

test("the CIO's stripe is one solid bar that follows the card's corners", () => {
  expect(stripe("cio", ["cio"])).toEqual([
    {
      kind: "path",
      fill: "#16327F",
      steps: stepsOf("M100 206A6 6 0 0 1 106 200H106V280H106A6 6 0 0 1 100 274Z"),
    },
  ]);
});

test("the CTO's stripe is two rules, the CISO's beads, another officer's a hairline: one path each", () => {
  const piecesOf = (owner: "cto" | "ciso" | "other") => {
    const shapes = stripe(owner, [owner]);
    expect(shapes).toHaveLength(1);
    expect(shapes[0]?.fill).toBe(LIGHT.owners[owner].solid);
    return pathOf(shapes[0]).split("M").length;
  };
  expect(piecesOf("cto") - 1).toBe(2);
  expect(piecesOf("ciso") - 1).toBe(9);
  expect(piecesOf("other") - 1).toBe(1);
  const { xs } = pointsOf(stripe("other", ["other"])[0]);
  expect(Math.max(...xs) - Math.min(...xs)).toBeCloseTo(1.6, 5);
});

test.each(["cio", "cto", "ciso", "other"] as const)("a stripe of '%s' stays inside its card", (owner) => {
  const { xs, ys } = pointsOf(stripe(owner, [owner])[0]);
  expect(Math.min(...xs)).toBeGreaterThanOrEqual(card.x);
  expect(Math.max(...xs)).toBeLessThanOrEqual(card.x + 6);
  expect(Math.min(...ys)).toBeGreaterThanOrEqual(card.y);
  expect(Math.max(...ys)).toBeLessThanOrEqual(card.y + card.height);
});

test("a contested stripe is split top to bottom in the order given, each part in its owner's shape", () => {
  const [top, bottom, ...rest] = stripe("contested", ["cto", "cio"]);
  expect(rest).toEqual([]);
  expect([top?.fill, bottom?.fill]).toEqual(["#D46F14", "#16327F"]);
  expect(Math.max(...pointsOf(top).ys)).toBe(239);
  expect(Math.min(...pointsOf(bottom).ys)).toBe(241);
  // The parts are square where they meet: the only curve of the lower one is the card's lower corner.
  expect(pathOf(bottom)).toBe("M100 241L106 241H106V280H106A6 6 0 0 1 100 274Z");
});

test("three that contest a unit are three parts", () => {
  expect(stripe("contested", ["cio", "ciso", "other"]).map(({ fill }) => fill)).toEqual([
    "#16327F",
    "#0B6E63",
    "#87909B",
  ]);
});

test("a unit nobody answers for is hatched with one stroked path inside the card", () => {
  const [hatch, ...rest] = stripe("unowned", []);
  expect(rest).toEqual([]);
  expect(hatch).toMatchObject({ fill: "none", stroke: LIGHT.tones.muted });
  expect(pathOf(hatch)).toMatch(/^(?:M[\d.]+ [\d.]+L[\d.]+ [\d.]+){15,25}$/);
  const { xs, ys } = pointsOf(hatch);
  expect([Math.min(...xs), Math.max(...xs)]).toEqual([101, 106]);
  expect(Math.min(...ys)).toBeGreaterThan(200);
  expect(Math.max(...ys)).toBeLessThan(280);
});

test("a unit that needs nobody has no stripe", () => {
  expect(stripe("none", [])).toEqual([]);
});

test("a narrower stripe has everything in proportion, and is square without corners", () => {
  const row = { x: 10, y: 20, width: 3, height: 30, cornerPx: 0, stripePx: 3 };
  const draw = (owner: "cio" | "cto" | "ciso" | "other") => pathOf(drawStripe(row, owner, [owner], LIGHT)[0]);
  expect(draw("cio")).toBe("M10 20H13V50H10Z");
  expect(draw("cto")).toBe("M10 20H11.26V50H10ZM11.98 20H13V50H11.98Z");
  expect(draw("other")).toBe("M12.2 20H13V50H12.2Z");
  expect(draw("ciso").split("M")).toHaveLength(1 + 6);
  expect(drawStripe(row, "unowned", [], LIGHT)).toMatchObject([{ strokeWidthPx: 0.65 }]);
  const [top, bottom] = drawStripe(row, "contested", ["cio", "cto"], LIGHT) as readonly PathShape[];
  expect(pathOf(top)).toBe("M10 20H13V34.5H10Z");
  expect(pathOf(bottom)).toMatch(/^M10 35\.5H/);
});
