import { FontRefusal } from "../../model/font.js";

const REMEDY = "Download it again, or export it again from the program that made it.";

/** Returns the refusal of a file whose tables contradict one another, as those of a damaged or a hostile file do. */
export function damaged(what: string): FontRefusal {
  return new FontRefusal(`It is damaged: ${what}. ${REMEDY}`);
}
