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

/** Marks of no script in particular are set one on top of the other; more than three leave the line, and soon the card. */
const STACKED = /(?:[\p{Mn}\p{Me}]\p{Cf}*){4,}/gu;
const MOST_STACKED = 3;
/** Points and signs of one script have places of their own around a letter. */
const MOST_OF_A_SCRIPT = 6;
const OF_NO_SCRIPT = /^\p{Script=Inherited}/u;

/** A text without the marks that would be drawn outside its line. */
export function thinMarks(text: string): string {
  return text.replace(STACKED, (stack) => {
    let stacked = 0;
    let others = 0;
    const kept = Array.from(stack).filter((mark) => {
      if (!/^\p{M}/u.test(mark)) return true;
      return OF_NO_SCRIPT.test(mark) ? ++stacked <= MOST_STACKED : ++others <= MOST_OF_A_SCRIPT;
    });
    return kept.join("");
  });
}
