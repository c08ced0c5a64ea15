import type { Setting } from "./renders.mjs";

/** A picture of one page that is kept in pixels. */
export interface GoldenPicture {
  /** Name of the file in `pictures/`. */
  readonly golden: string;
  /** Company file, relative to the root of the repository. */
  readonly company: string;
  readonly page: "fit" | "slide";
}

export const PICTURES: readonly GoldenPicture[];

/**
 * Tolerance within which pictures are the same: a pixel differs when one of its channels is more than `levels` of 255
 * away, and at most `pixels` may differ. That is less than a letter.
 */
export const TOLERANCE: { readonly levels: number; readonly pixels: number };

export function pathOfGolden(picture: GoldenPicture): string;

/** Draws the PNG as a run of the program writes it. */
export function drawPicture(picture: GoldenPicture, setting: Setting): Promise<Buffer>;

/** Counts the pixels that differ from the golden; `Infinity` when the size differs. */
export function comparePicture(picture: GoldenPicture, drawn: Buffer): number;
