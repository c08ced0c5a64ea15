import type { PageParts } from "./explored.js";
import type { BundledFont } from "./font.js";

/** Creates an empty document, in which the elements of an SVG are made. */
export type CreateDocument = () => Pick<Document, "createElementNS">;

/** Resources that drawing takes from the place where it runs: Node for the command line, a browser for a page. */
export interface Machine {
  readonly font: BundledFont;
  /** Loads the code that creates documents; called only if a format needs one. */
  readonly loadDocuments: () => Promise<CreateDocument>;
  /**
   * Reads the program that cuts fonts down to some characters, for pictures with embedded fonts; absent on a machine
   * that makes no such pictures.
   */
  readonly readSubsetter?: () => Uint8Array<ArrayBuffer>;
  /** Reads the program that an HTML page holds. */
  readonly readPageParts: () => PageParts;
}
