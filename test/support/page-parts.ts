import type { PageParts } from "../../src/model/explored.js";

/** Parts of a page without the program, for tests of what a page holds besides it. */
export const NO_PARTS: PageParts = {
  program: "",
  programHash: "",
  start: "",
  startHash: "",
  style: "",
  styleHash: "",
  fonts: { 400: "", 600: "" },
};
