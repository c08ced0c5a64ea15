/**
 * Letters that look like a Latin letter in most fonts (Unicode, UTS #39); the key is that Latin letter. The letters are
 * Cyrillic, Greek, Armenian and phonetic. Full-width and mathematical letters are not listed, because NFKC replaces
 * them.
 */
const DOUBLES: Readonly<Record<string, string>> = {
  A: "\u0410\u0391",
  B: "\u0412\u0392",
  C: "\u0421\u03F9",
  E: "\u0415\u0395",
  H: "\u041D\u0397",
  I: "\u0406\u0399\u04C0",
  J: "\u0408",
  K: "\u041A\u039A",
  M: "\u041C\u039C",
  N: "\u039D",
  O: "\u041E\u039F\u0555",
  P: "\u0420\u03A1",
  S: "\u0405",
  T: "\u0422\u03A4",
  X: "\u0425\u03A7",
  Y: "\u0423\u03A5\u04AE",
  Z: "\u0396",
  a: "\u0430\u03B1\u0251",
  c: "\u0441\u03F2",
  d: "\u0501",
  e: "\u0435",
  g: "\u0261",
  h: "\u04BB\u0570",
  i: "\u0456\u03B9\u0131",
  j: "\u0458",
  k: "\u03BA",
  l: "\u04CF",
  n: "\u0578",
  o: "\u043E\u03BF\u0585",
  p: "\u0440\u03C1",
  q: "\u051B",
  s: "\u0455",
  u: "\u057D\u03C5",
  v: "\u03BD\u0475",
  w: "\u051D",
  x: "\u0445\u03C7",
  y: "\u0443\u03B3",
};

const LATIN = new Map(
  Object.entries(DOUBLES).flatMap(([latin, doubles]) => Array.from(doubles, (double) => [double, latin] as const)),
);

/** Returns a word without the differences that a reader may overlook: words that look alike give the same result. */
export function toSkeleton(word: string): string {
  const visible = word.normalize("NFKC").replace(/\p{Default_Ignorable_Code_Point}+/gu, "");
  return Array.from(visible, (letter) => LATIN.get(letter) ?? letter)
    .join("")
    .toLowerCase();
}
