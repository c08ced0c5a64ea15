/** Languages that are usually written from right to left, by their ISO 639 codes. */
const RIGHT_TO_LEFT = new Set(
  "ar arc azb bal bgn bqi ckb dv fa glk he iw ji khw ks lrc mzn nqo pnb prs ps rhg sd sdh skr syr ug ur yi".split(" "),
);
/** Scripts that run from right to left, by their ISO 15924 codes; the script in a tag wins over its language. */
const SCRIPTS = new Set("adlm arab aran hebr mand nkoo rohg samr syrc thaa".split(" "));

/** Tells whether a language, given by a tag such as `he`, `ar-EG` or `ku-Arab`, runs from right to left. */
export function isWrittenRightToLeft(tag: string): boolean {
  const [language = "", ...subtags] = tag.toLowerCase().split("-");
  // A single letter starts an extension, whose words do not name a script: `ar-u-nu-latn` only writes digits in another
  // way.
  const extension = subtags.findIndex((subtag) => subtag.length === 1);
  const script = subtags.slice(0, extension < 0 ? undefined : extension).find((subtag) => /^[a-z]{4}$/u.test(subtag));
  return script === undefined ? RIGHT_TO_LEFT.has(language) : SCRIPTS.has(script);
}
