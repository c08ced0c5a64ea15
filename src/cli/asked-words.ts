import { isTableName } from "./files/tables.js";

/** Words typed after a command such as `explain`, which takes both company files and questions. */
export interface AskedWords {
  /**
   * Company files: the words that end in .yaml or .yml, and `-`. The names of tables are listed here too: the command
   * then refuses them as files, and does not take them for questions.
   */
  readonly files: readonly string[];
  readonly words: readonly string[];
}

/** Separates the words of a command into files and other words. */
export function sortWords(operands: readonly string[]): AskedWords {
  const isFile = (word: string) => word === "-" || /\.ya?ml$/iu.test(word) || isTableName(word);
  return { files: operands.filter(isFile), words: operands.filter((word) => !isFile(word)) };
}
