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
const MOST_STACKED = 3;
/** Points of a script have places of their own around its letters, and nowhere around anything else. */
const MOST_ON_A_LETTER = 4;
const MOST_ON_OTHERS = 1;

const SEVERAL_MARKS = /(?<base>\p{L}?)(?<marks>(?:[\p{Mn}\p{Me}]\p{Cf}*){2,})/gu;
const MARK = /^\p{M}/u;
const OF_NO_SCRIPT = /^\p{Script=Inherited}/u;

/** A text without the marks that would be drawn outside its line. */
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
