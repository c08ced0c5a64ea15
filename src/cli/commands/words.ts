/** Writes a list as help pages do: "text, json or markdown". */
export function joinWithOr(words: readonly string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} or ${words.at(-1) ?? ""}`;
}

/** The config option of commands that need no company file. */
export const OWN_RULES_CONFIG = {
  type: "text",
  describe: "config file with own rules [default: the nearest orgwright.config.yaml in this folder or above]",
} as const;
