/**
 * Limits on what is read for one company, including the files it includes. A file that exceeds one of them is refused,
 * so that it cannot keep a machine busy.
 */
export const LIMITS = {
  bytes: 16 * 1024 * 1024,
  lines: 1_000_000,
  /** Levels of nested lists and maps. */
  depth: 64,
  /**
   * Number of UTF-16 units that are read of one text. Only 200 graphemes of a name are drawn, so this is more than
   * enough, and the graphemes of a text as long as a file need not be counted.
   */
  textUnits: 10_000,
  /** Longest key that YAML allows in front of a colon (1.2, section 7.4.2); longer ones are cut. */
  keyUnits: 1024,
  aliases: 50,
  /** Values that aliases may repeat in total. */
  repeatedValues: 10_000,
  /**
   * Number of tokens, the smallest pieces of YAML: words, colons, line ends. This limit allows about 100,000
   * departments and posts.
   */
  tokens: 5_000_000,
  /**
   * Number of tokens beyond which a text with more than two tokens for every three characters is refused: real words
   * are longer, and every token costs memory.
   */
  denseTokens: 100_000,
  /** Length of the chain of files that lead to an included file, counting the company file. */
  includeLevels: 8,
  includedFiles: 1000,
} as const;
