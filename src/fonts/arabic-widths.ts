/**
 * Arabic letters join, and most are two to three times as wide at the end of a word as inside it. With a single width
 * for all letters, some words would overflow their box, and others would be wrapped at half the width of the box.
 * Therefore, each shape of letter has two widths. Both are in em, rounded up, and come from the widest form in Noto
 * Sans Arabic Bold and DejaVu Sans Bold.
 */
interface LetterShape {
  readonly letters: RegExp;
  /** Width of a letter that is joined to the next one. */
  readonly insideEm: number;
  /** Width of a letter that stands alone or ends a word. */
  readonly endEm: number;
}

const SHAPES: readonly LetterShape[] = [
  // alef, and the stroke that lengthens words
  { letters: /^[\u0622\u0623\u0625\u0627\u0640\u0671-\u0673]/u, insideEm: 0.4, endEm: 0.4 },
  // dal, reh, waw, teh marbuta, hamza: they never join the next letter
  { letters: /^[\u0621\u0624\u0629\u062F-\u0632\u0648\u0688-\u0699\u06C0-\u06CB\u06CF]/u, insideEm: 0.7, endEm: 0.7 },
  // seen and sad
  { letters: /^[\u0633-\u0636\u069A-\u069E\u06FA\u06FB]/u, insideEm: 1.05, endEm: 1.5 },
  // tah, and the long kaf
  { letters: /^[\u0637\u0638\u069F\u06AA]/u, insideEm: 1.1, endEm: 1.3 },
  // beh, noon, yeh, lam: a tooth inside a word, a bowl at its end
  {
    letters:
      /^[\u0626\u0628\u062A\u062B\u0644\u0646\u0649\u064A\u066E\u0679-\u0680\u06B5-\u06BD\u06CC\u06CE\u06D0\u06D1]/u,
    insideEm: 0.45,
    endEm: 1.15,
  },
];

const OTHER_LETTER: Omit<LetterShape, "letters"> = { insideEm: 0.75, endEm: 1.2 };

const LETTER = /^[\u0620-\u064A\u066E-\u066F\u0671-\u06D3\u06FA-\u06FF\u0750-\u077F\u0870-\u0887\u08A0-\u08C9]/u;

/**
 * Matches text that starts with a letter, also if marks come before the letter. Marks are above or below letters, and
 * do not keep two letters from joining.
 */
const LETTER_FOLLOWS = new RegExp(`^\\p{Mn}*${LETTER.source.slice(1)}`, "u");

/**
 * Returns the width in em of the Arabic letter at the start of a text. The width depends on the character after the
 * letter. Returns undefined if the text starts with any other character.
 */
export function findArabicLetterEm(text: string): number | undefined {
  if (!LETTER.test(text)) return undefined;
  const { insideEm, endEm } = SHAPES.find(({ letters }) => letters.test(text)) ?? OTHER_LETTER;
  return LETTER_FOLLOWS.test(text.slice(1)) ? insideEm : endEm;
}
