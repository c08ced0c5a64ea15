/** What is read of a company at most, included files and all; beyond it the file is refused, so that no file can keep a machine busy. */
export const LIMITS = {
  bytes: 16 * 1024 * 1024,
  lines: 1_000_000,
  /** Levels of lists and maps inside one another. */
  depth: 64,
  /**
   * UTF-16 units of a text that are read: many times what is drawn of a name (200 graphemes), so that no grapheme has to
   * be counted in a text as long as a file.
   */
  textUnits: 10_000,
  /** The most that YAML allows for a key in front of its colon (1.2, section 7.4.2); others are cut to it. */
  keyUnits: 1024,
  aliases: 50,
  /** Values that aliases may repeat, all together. */
  repeatedValues: 10_000,
  /** Smallest pieces of YAML: words, colons, line ends. About 100,000 departments and posts. */
  tokens: 5_000_000,
  /** From this many on, two tokens may stand for every three characters: real words are longer, and tokens are what costs memory. */
  denseTokens: 100_000,
  /** Files that lead to an included file, the company file among them. */
  includeLevels: 8,
  includedFiles: 1000,
} as const;
