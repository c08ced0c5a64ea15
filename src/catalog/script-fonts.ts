/** Font packages, each for one script. If a chart has characters that no font contains, a message names the package. */

/** Packages by the name of the script that messages use. */
const PACKAGES: ReadonlyMap<string, string> = new Map([
  ["Arabic", "noto-sans-arabic"],
  ["Armenian", "noto-sans-armenian"],
  ["Bengali", "noto-sans-bengali"],
  ["Burmese", "noto-sans-myanmar"],
  ["Devanagari", "noto-sans-devanagari"],
  ["Ethiopic", "noto-sans-ethiopic"],
  ["Georgian", "noto-sans-georgian"],
  ["Gujarati", "noto-sans-gujarati"],
  ["Gurmukhi", "noto-sans-gurmukhi"],
  ["Hebrew", "noto-sans-hebrew"],
  ["Japanese", "noto-sans-jp"],
  ["Kannada", "noto-sans-kannada"],
  ["Khmer", "noto-sans-khmer"],
  ["Korean", "noto-sans-kr"],
  ["Lao", "noto-sans-lao"],
  ["Malayalam", "noto-sans-malayalam"],
  ["Odia", "noto-sans-oriya"],
  ["Sinhala", "noto-sans-sinhala"],
  ["symbols", "noto-sans-symbols-2"],
  ["Tamil", "noto-sans-tamil"],
  ["Telugu", "noto-sans-telugu"],
  ["Thai", "noto-sans-thai"],
  ["Tibetan", "noto-serif-tibetan"],
  ["emoji", "noto-emoji"],
]);

/**
 * Name for the characters that three languages share. There is a font for each language, because each language draws
 * these characters differently.
 */
export const IDEOGRAPHS = "Chinese, Japanese or Korean";

/** A script, and the package of a font that contains it. */
export interface ScriptFont {
  readonly script: string;
  /** Absent if no single font contains the characters. */
  readonly font?: string;
}

/**
 * Returns a font for each script. Ideographs, which several languages share, get the font of the company's language. If
 * the company states no language, Japanese or Korean letters in the same chart decide.
 */
export function listScriptFonts(scripts: readonly string[], lang: string | undefined): readonly ScriptFont[] {
  const named = scripts.filter((script) => script !== IDEOGRAPHS).map((script) => ({ script, ...fontOf(script) }));
  if (!scripts.includes(IDEOGRAPHS)) return named;
  const ideographs = findIdeographs(lang);
  const isAlone = !named.some(({ script }) => script === "Japanese" || script === "Korean");
  const own = ideographs ?? (isAlone ? { script: IDEOGRAPHS, font: "noto-sans-sc" } : undefined);
  if (own === undefined || named.some(({ script }) => script === own.script)) return named;
  return [own, ...named];
}

function fontOf(script: string): Pick<ScriptFont, "font"> {
  const font = PACKAGES.get(script);
  return font === undefined ? {} : { font };
}

/** Returns the name and font of ideographs in a language. `lang` is a language tag such as `zh-Hant`. */
function findIdeographs(lang = ""): ScriptFont | undefined {
  const [language, ...parts] = lang.toLowerCase().split(/[-_]/u);
  if (language === "ja") return { script: "Japanese", font: "noto-sans-jp" };
  if (language === "ko") return { script: "Korean", font: "noto-sans-kr" };
  if (language !== "zh" && language !== "yue") return undefined;
  if (language === "yue" || parts.includes("hk") || parts.includes("mo"))
    return { script: "Chinese", font: "noto-sans-hk" };
  return { script: "Chinese", font: parts.includes("hant") || parts.includes("tw") ? "noto-sans-tc" : "noto-sans-sc" };
}
