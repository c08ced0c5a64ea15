/** Pinned: the language of the machine has no say. What a reader takes for one character is the same in all of them. */
const GRAPHEMES = new Intl.Segmenter("en", { granularity: "grapheme" });

const ELLIPSIS = "…";

/** The characters of a text as readers count them: an accent, a flag or a family is part of one. */
export function toGraphemes(text: string): string[] {
  return Array.from(GRAPHEMES.segment(text), ({ segment }) => segment);
}

/** A text of more than `most` graphemes, ended with an ellipsis after so many; any other as it is. */
export function cutText(text: string, most: number): string {
  if (text.length <= most) return text;
  const graphemes = toGraphemes(text);
  return graphemes.length <= most ? text : `${graphemes.slice(0, most).join("").trimEnd()}${ELLIPSIS}`;
}
