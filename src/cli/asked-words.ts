/** Splits the words of a command that takes both questions and company files. */
export interface AskedWords {
  /** Pattern of a company file: a word that ends in .yaml or .yml, or `-`. */
  readonly files: readonly string[];
  readonly words: readonly string[];
}

/** Separates the files among the words of a command from the questions. */
export function sortWords(operands: readonly string[]): AskedWords {
  const isFile = (word: string) => word === "-" || /\.ya?ml$/iu.test(word);
  return { files: operands.filter(isFile), words: operands.filter((word) => !isFile(word)) };
}
