import { isTableName } from "./files/tables.js";

/** Words of a command that takes both questions and company files, separated into the two. */
export interface AskedWords {
  /**
   * Company files: the words that end in .yaml or .yml, and `-`. Tables count as files too, so that they are refused
   * and not taken for questions.
   */
  readonly files: readonly string[];
  readonly words: readonly string[];
}

/** Separates the words of a command into files and other words. */
export function sortWords(operands: readonly string[]): AskedWords {
  const isFile = (word: string) => word === "-" || /\.ya?ml$/iu.test(word) || isTableName(word);
  return { files: operands.filter(isFile), words: operands.filter((word) => !isFile(word)) };
}
