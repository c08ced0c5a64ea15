/**
 * Simulates how a colour looks to somebody without one kind of cone. The matrices on linear sRGB for severity 1.0 are
 * from G. M. Machado, M. M. Oliveira, L. A. F. Fernandes, "A Physiologically-based Model for Simulation of Color Vision
 * Deficiency", IEEE Transactions on Visualization and Computer Graphics 15 (2009) 1291-1298.
 */
import type { Channels } from "./colours.js";

export type Vision = "usual" | "protanopia" | "deuteranopia" | "tritanopia";

type Matrix = readonly [Channels, Channels, Channels];

const MATRICES: Readonly<Record<Vision, Matrix>> = {
  usual: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

export const VISIONS: readonly Vision[] = ["usual", "protanopia", "deuteranopia", "tritanopia"];

/**
 * Returns a colour, in linear sRGB, as somebody with this vision sees it. Values that a screen cannot show are clipped.
 */
export function seeAs(vision: Vision, colour: Channels): Channels {
  const apply = (row: Channels) =>
    Math.min(1, Math.max(0, row[0] * colour[0] + row[1] * colour[1] + row[2] * colour[2]));
  const [red, green, blue] = MATRICES[vision];
  return [apply(red), apply(green), apply(blue)];
}
