import { expect, test } from "vitest";
import { THEMES } from "../../src/colours/index.js";
import { flipOnMirrored } from "../../src/draw/flip.js";
import { drawLayout } from "../../src/draw/index.js";
import type { Shape } from "../../src/model/drawing.js";
import { mirrorPage } from "../../src/layout/page/mirror-page.js";
import { makeLayout } from "../support/layout-fixture.js";

const WITHIN = { x: 10, y: 0, width: 100, height: 50 };
const PEN = { palette: THEMES.light.palette, scale: 1 };

const SHAPES: readonly Shape[] = [
  { kind: "rect", x: 10, y: 0, width: 6, height: 50, fill: "#000000" },
  { kind: "circle", x: 20, y: 5, radius: 2, fill: "#000000" },
  {
    kind: "path",
    steps: [
      ["M", 12, 0],
      ["H", 20],
      ["Q", 22, 0, 22, 4],
      ["A", 6, 6, 0, 0, 1, 28, 10],
      ["V", 20],
      ["L", 12, 30],
      ["Z"],
    ],
    fill: "none",
  },
];

test("shapes change sides inside their card on a mirrored page, and on no other", () => {
  expect(flipOnMirrored(SHAPES, WITHIN, PEN)).toBe(SHAPES);
  const flipped = flipOnMirrored(SHAPES, WITHIN, { ...PEN, isMirrored: true });
  expect(flipped[0]).toMatchObject({ x: 104, width: 6 });
  expect(flipped[1]).toMatchObject({ x: 100 });
  expect(flipped[2]).toMatchObject({
    steps: [
      ["M", 108, 0],
      ["H", 100],
      ["Q", 98, 0, 98, 4],
      ["A", 6, 6, 0, 0, 0, 92, 10],
      ["V", 20],
      ["L", 108, 30],
      ["Z"],
    ],
  });
  expect(flipOnMirrored(flipped, WITHIN, { ...PEN, isMirrored: true })).toEqual(SHAPES);
});

/** Returns the left and right ends of the shapes of a box between its card and its first text. */
function findStripe(layout: ReturnType<typeof makeLayout>, node: string) {
  const box = layout.pages[0]?.boxes.find((one) => one.node === node);
  const groups = [...(drawLayout(layout, { theme: "light" }).pages[0]?.groups ?? [])];
  const stripe = groups.find(({ id }) => id === `unit-${node}`)?.shapes[1];
  if (box === undefined || stripe?.kind !== "path") throw new Error("a box without a stripe");
  const xs = stripe.steps.flatMap((step) =>
    step[0] === "M" || step[0] === "L" ? [step[1]] : step[0] === "H" ? [step[1]] : [],
  );
  return { left: Math.min(...xs) - box.x, right: box.x + box.width - Math.max(...xs) };
}

test("the stripe stands at the right of a card on a mirrored page", () => {
  const layout = makeLayout();
  const mirrored = { ...layout, pages: layout.pages.map(mirrorPage) };
  const [plain, turned] = [findStripe(layout, "it"), findStripe(mirrored, "it")];
  expect(plain.left).toBeLessThan(1);
  expect(turned.right).toBeCloseTo(plain.left, 1);
  expect(turned.left).toBeCloseTo(plain.right, 1);
});
