/** Implements `Machine` in a browser: the page creates documents, and the program contains the bundled font. */
import type { Machine } from "../model/machine.js";
import { FACES } from "./bundled-faces.js";

const FAMILY = "Inter";

/** The browser that runs this program. */
export const BROWSER: Machine = {
  font: {
    family: FAMILY,
    findFile: () => {
      throw new Error("A browser has no font files.");
    },
    readFile: ({ weight }) => FACES[weight],
  },
  readPageParts: () => {
    throw new Error("A page does not write other pages.");
  },
  loadDocuments: () => Promise.resolve(() => document.implementation.createDocument(SVG_NAMESPACE, "svg")),
};

const SVG_NAMESPACE = "http://www.w3.org/2000/svg";

let loading: Promise<void> | undefined;

/** Gives the bundled font to the page, so that texts are drawn as wide as they were measured. */
export function loadFonts(): Promise<void> {
  return (loading ??= loadFaces());
}

async function loadFaces(): Promise<void> {
  for (const [weight, bytes] of Object.entries(FACES)) {
    const face = await new FontFace(FAMILY, bytes, { weight }).load();
    document.fonts.add(face);
  }
}
