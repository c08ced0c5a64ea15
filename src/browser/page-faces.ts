/** The files of the bundled font as the page holds them, cut down to its texts; the bundler puts them into its program. */
import type { FontWeight } from "../model/layout.js";
import { unpackBytes } from "./unpack-part.js";

export const FACES: Readonly<Record<FontWeight, Uint8Array<ArrayBuffer>>> = {
  400: await unpackBytes("font-400"),
  600: await unpackBytes("font-600"),
};
