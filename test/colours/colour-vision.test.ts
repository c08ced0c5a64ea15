import { expect, test } from "vitest";
import { seeAs, VISIONS } from "../../src/colours/colour-vision.js";

test.each(VISIONS)("greys stay as they are with %s eyes", (vision) => {
  for (const grey of [0, 0.25, 1])
    for (const channel of seeAs(vision, [grey, grey, grey])) expect(channel).toBeCloseTo(grey, 5);
});

test("red and green look alike to people who do not see one of them, but not to those who do not see blue", () => {
  const hueOf = ([red, green]: readonly number[]) => (red ?? 0) - (green ?? 0);
  const [red, green] = [[0.4, 0.1, 0.05] as const, [0.15, 0.2, 0.05] as const];
  expect(hueOf(red) - hueOf(green)).toBeCloseTo(0.35, 5);
  for (const vision of ["protanopia", "deuteranopia"] as const)
    expect(Math.abs(hueOf(seeAs(vision, red)) - hueOf(seeAs(vision, green))), vision).toBeLessThan(0.1);
  expect(hueOf(seeAs("tritanopia", red)) - hueOf(seeAs("tritanopia", green))).toBeGreaterThan(0.3);
});

test("colours that no screen can show are clipped", () => {
  for (const vision of VISIONS)
    for (const channel of seeAs(vision, [0, 0, 1])) {
      expect(channel).toBeGreaterThanOrEqual(0);
      expect(channel).toBeLessThanOrEqual(1);
    }
});
