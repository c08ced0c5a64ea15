/** Pinned to English, so that the language of the machine does not matter; graphemes are the same in all languages. */
const GRAPHEMES = new Intl.Segmenter("en", { granularity: "grapheme" });

const ELLIPSIS = "…";

/** Splits a text into characters as readers count them: an accent, a flag or a family is part of one. */
export function toGraphemes(text: string): string[] {
  return Array.from(GRAPHEMES.segment(text), ({ segment }) => segment);
}

/** Cuts a text of more than `most` graphemes and ends it with an ellipsis; returns any other text as it is. */
export function cutText(text: string, most: number): string {
  if (text.length <= most) return text;
  let count = 0;
  // Stop counting as soon as the answer is known: a name may be as long as a file.
  for (const { index } of GRAPHEMES.segment(text))
    if (++count > most) return `${text.slice(0, index).trimEnd()}${ELLIPSIS}`;
  return text;
}

/**
 * Most marks of no script in particular on a letter: they are stacked, and more would leave the line, then the card.
 */
const MOST_STACKED = 3;
/** Most points of a script on one letter: they have places of their own around its letters, but nowhere else. */
const MOST_ON_A_LETTER = 4;
const MOST_ON_OTHERS = 1;

const SEVERAL_MARKS = /(?<base>\p{L}?)(?<marks>(?:[\p{Mn}\p{Me}]\p{Cf}*){2,})/gu;
const MARK = /^\p{M}/u;
const OF_NO_SCRIPT = /^\p{Script=Inherited}/u;

/** Drops the marks that would be drawn outside the line of a text. */
export function thinMarks(text: string): string {
  return text.replace(SEVERAL_MARKS, (_, base: string, marks: string) => {
    const most = base === "" ? MOST_ON_OTHERS : MOST_ON_A_LETTER;
    let stacked = 0;
    let others = 0;
    const kept = Array.from(marks).filter((mark) => {
      if (!MARK.test(mark)) return true;
      return OF_NO_SCRIPT.test(mark) ? ++stacked <= MOST_STACKED : ++others <= most;
    });
    return base + kept.join("");
  });
}
