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
  let count = 0;
  // No further than has to be known: a name may be as long as a file.
  for (const { index } of GRAPHEMES.segment(text))
    if (++count > most) return `${text.slice(0, index).trimEnd()}${ELLIPSIS}`;
  return text;
}
