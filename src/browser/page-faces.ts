/** The files of the bundled font, cut down to the characters of one page. This page contains the files. */
import type { FontWeight } from "../model/layout.js";
import { unpackBytes } from "./unpack-part.js";

export const FACES: Readonly<Record<FontWeight, Uint8Array<ArrayBuffer>>> = {
  400: await unpackBytes("font-400"),
  600: await unpackBytes("font-600"),
};
