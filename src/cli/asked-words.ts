/** The words of a command that takes both questions and company files. */
export interface AskedWords {
  /** Company files: words that end in .yaml or .yml, and `-`. */
  readonly files: readonly string[];
  readonly words: readonly string[];
}

/** Tells the files among the words of a command from the questions. */
export function sortWords(operands: readonly string[]): AskedWords {
  const isFile = (word: string) => word === "-" || /\.ya?ml$/iu.test(word);
  return { files: operands.filter(isFile), words: operands.filter((word) => !isFile(word)) };
}
