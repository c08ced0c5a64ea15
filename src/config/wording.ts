export function listWords(words: readonly string[]): string {
  return `one of ${words.join(", ")}`;
}
