/**
 * Breaks texts without spaces. Chinese and Japanese follow rules written here, from the ranges of Unicode and the
 * prohibitions (kinsoku) of JIS X 4051, and not the dictionary of `Intl.Segmenter`: that dictionary belongs to the
 * engine, differs from release to release, and splits words it does not know (サイ|バー). Thai, Lao, Khmer and Burmese
 * cannot be broken without a dictionary, so they use the engine's dictionary; Node 20, 22 and 24 (ICU 76 and 78) agreed
 * on all names tried. An engine built without dictionaries breaks such names in other places, but no line becomes too
 * wide.
 */
const IDEOGRAPH =
  /^[\u2E80-\u2FDF\u3005-\u3007\u3021-\u3029\u3105-\u312F\u31A0-\u31BF\u3400-\u4DBF\u4E00-\u9FFF\uA000-\uA48C\uF900-\uFAFF\u{20000}-\u{3FFFF}]/u;
const HIRAGANA = /^[\u3041-\u309F]/u;
const KATAKANA = /^[\u30A1-\u30FA\u30FC-\u30FF\u31F0-\u31FF\uFF66-\uFF9F]/u;
const WIDE_PUNCTUATION = /^[\u3001-\u3003\u3008-\u301F\u30FB\uFF01-\uFF0F\uFF1A-\uFF20\uFF3B-\uFF40\uFF5B-\uFF65]/u;
const DIGIT = /^[0-9\uFF10-\uFF19]/u;

/** Closing brackets, stops, iteration and sound marks, small kana: no line begins with one. */
const NEVER_FIRST =
  /^[)\]},.:;!?%/·’”»‐–—…‥°′″、。，．・：；？！％／゛゜ヽヾゝゞ々〻ー〜～）〕］｝〉》」』】〙〗〟｡､｣･ｰﾞﾟｧ-ｯぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰ-ㇿ]/u;

/** Opening brackets and prefixes such as currency symbols and 第 ("number"): no line ends with one. */
const NEVER_LAST = /[([{‘“«#$£¥第￥＄￡＃（〔［｛〈《「『【〘〖〝｢]$/u;

/** No-break space, narrow no-break space, figure space and word joiner. */
const NEVER_BROKEN = /^[\u00A0\u2007\u202F\u2060\uFEFF]/u;

const DICTIONARY_SCRIPTS = /[\u0E00-\u0EFF\u1000-\u109F\u1780-\u17FF\uA9E0-\uA9FF\uAA60-\uAA7F]+/gu;
const makeWords = () => new Intl.Segmenter("en", { granularity: "word" });

/** Created at the first text in one of these scripts: the tables of a segmenter take 10 ms to load. */
let words: ReturnType<typeof makeWords> | undefined;

/** Tells whether text contains a place where a line may end although there is no space. */
export function hasBreaksInside(text: string): boolean {
  return /[\u0E00-\u0EFF\u1000-\u109F\u1780-\u17FF\u2E80-\uA48C\uA9E0-\uA9FF\uAA60-\uAA7F\uF900-\uFAFF\uFF01-\uFFEF\u{20000}-\u{3FFFF}]/u.test(
    text,
  );
}

/** Tells whether the rules of punctuation alone keep two graphemes on one line. */
export function isBoundByPunctuation(before: string, after: string): boolean {
  return NEVER_LAST.test(before) || NEVER_FIRST.test(after) || NEVER_BROKEN.test(before) || NEVER_BROKEN.test(after);
}

/**
 * Tells whether a line of Chinese or Japanese may end between two graphemes. A line may end between any two ideographs;
 * a word in katakana stays whole; hiragana, usually an ending or a particle, stays with the character before it; a
 * number stays with what it counts.
 */
export function canPartIdeographs(before: string, after: string): boolean {
  if (isBoundByPunctuation(before, after)) return false;
  if (WIDE_PUNCTUATION.test(before) || WIDE_PUNCTUATION.test(after)) return true;
  if (HIRAGANA.test(after)) return false;
  if (KATAKANA.test(before) && KATAKANA.test(after)) return false;
  if (DIGIT.test(before)) return false;
  return isIdeographic(before) || isIdeographic(after);
}

function isIdeographic(grapheme: string): boolean {
  return IDEOGRAPH.test(grapheme) || HIRAGANA.test(grapheme) || KATAKANA.test(grapheme);
}

/**
 * Finds the offsets, in UTF-16 code units, at which the dictionary separates words in scripts written without spaces.
 */
export function findWordBreaks(text: string): ReadonlySet<number> {
  const breaks = new Set<number>();
  for (const { 0: run, index } of text.matchAll(DICTIONARY_SCRIPTS)) {
    words ??= makeWords();
    for (const word of words.segment(run)) if (word.index > 0) breaks.add(index + word.index);
  }
  return breaks;
}
