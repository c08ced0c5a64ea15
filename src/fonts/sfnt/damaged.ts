import { FontRefusal } from "../../model/font.js";

const REMEDY = "Download it again, or export it again from the program that made it.";

/**
 * Returns the refusal of a font file whose tables contradict one another: the file is damaged, or was made to attack
 * programs.
 */
export function damaged(what: string): FontRefusal {
  return new FontRefusal(`It is damaged: ${what}. ${REMEDY}`);
}
