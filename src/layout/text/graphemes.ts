const ELLIPSIS = "…";

/**
 * The language is fixed, so that the language of the machine does not matter; graphemes are the same in all languages.
 */
const makeSegmenter = () => new Intl.Segmenter("en", { granularity: "grapheme" });

/** Segmenter, made when some text first needs it: its tables take 10 ms to load, and many charts need none. */
let segmenter: ReturnType<typeof makeSegmenter> | undefined;

function segment(text: string) {
  segmenter ??= makeSegmenter();
  return segmenter.segment(text);
}

/** Splits text into characters as readers count them: a letter with its accents, a flag or a family emoji is one. */
export function toGraphemes(text: string): string[] {
  return Array.from(segment(text), (grapheme) => grapheme.segment);
}

/** Cuts text of more than `most` graphemes and ends it with an ellipsis; returns shorter text as it is. */
export function cutText(text: string, most: number): string {
  if (text.length <= most) return text;
  let count = 0;
  // Stop counting as soon as the text is known to be too long: a name may be as long as a file.
  for (const { index } of segment(text)) if (++count > most) return `${text.slice(0, index).trimEnd()}${ELLIPSIS}`;
  return text;
}

/**
 * Limit on marks that belong to no particular script, per letter: they are stacked, and more of them would reach
 * outside the line and then the card.
 */
const MOST_STACKED = 3;
/**
 * Limit on marks of one script, such as vowel points, per letter: they have places of their own around letters of that
 * script, but not around other characters.
 */
const MOST_ON_A_LETTER = 4;
const MOST_ON_OTHERS = 1;

const SEVERAL_MARKS = /(?<base>\p{L}?)(?<marks>(?:[\p{Mn}\p{Me}]\p{Cf}*){2,})/gu;
const MARK = /^\p{M}/u;
const OF_NO_SCRIPT = /^\p{Script=Inherited}/u;

/** Drops marks that would be drawn outside their line of text. */
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
