/**
 * Cuts the bundled font down to the characters that an HTML page for exploring a chart can draw. The page measures its
 * texts in the font that it carries. If a character were missing from that font, text and boxes would get other sizes
 * than on the command line, so the cut font keeps every character that the shaper may ask for.
 */
import type { BundledFont, SubsetFont } from "../model/font.js";
import type { FontWeight } from "../model/layout.js";

/**
 * Characters that the cut font needs besides those of the company's texts:
 * - characters that the page's program writes: counts, headings, dashes, arrows
 * - characters with which the shaper replaces others: hyphens, mirrored brackets, and the circle under a mark without a
 *   letter
 */
const OWN_CHARACTERS = listRange(0x20, 0x7e) + listRange(0xa0, 0xff) + listRange(0x2010, 0x203a) + "−←↑→↓≤≥◌\uFFFD";

/** Returns both weights of the font with the glyphs that texts need, and the rules to shape them. */
export function cutToTexts(texts: string, font: BundledFont, subset: SubsetFont): Record<FontWeight, Uint8Array> {
  const characters = listCharacters(texts);
  const cut = (weight: FontWeight) => subset(font.readFile({ weight, italic: false }), characters);
  return { 400: cut(400), 600: cut(600) };
}

/** Writes the elements that hold a page's packed fonts, for the page's program. */
export function writeFonts(packed: Readonly<Record<FontWeight, string>>): readonly string[] {
  return ([400, 600] as const).map(
    (weight) => `<script type="text/plain" class="font-${String(weight)}">${packed[weight]}</script>`,
  );
}

/** Lists the characters of texts with every form that the shaper may look for. */
function listCharacters(texts: string): ReadonlySet<string> {
  const written = new Set(texts + texts.normalize("NFC") + OWN_CHARACTERS);
  const marks = [...written].filter((character) => /\p{M}/u.test(character));
  const all = new Set([...written].flatMap(listForms));
  // The set grows while it is walked, so that a letter with two marks is found too.
  for (const character of all) for (const mark of marks) addComposed(all, character + mark);
  return all;
}

/** Lists a character, its capital and small letters, and the letters and marks that it consists of. */
function listForms(character: string): readonly string[] {
  const cases = [character, character.toUpperCase(), character.toLowerCase()];
  return cases.flatMap((text) => {
    const parts = Array.from(text.normalize("NFD"));
    const joined = parts.map((_, end) =>
      parts
        .slice(0, end + 1)
        .join("")
        .normalize("NFC"),
    );
    return [text, ...joined, ...parts].flatMap((part) => Array.from(part));
  });
}

/** Adds the one character that a letter and a mark make together, if there is one. */
function addComposed(characters: Set<string>, text: string): void {
  const [composed = "", ...rest] = text.normalize("NFC");
  if (rest.length === 0) characters.add(composed);
}

function listRange(from: number, to: number): string {
  return String.fromCodePoint(...Array.from({ length: to - from + 1 }, (_, at) => from + at));
}
