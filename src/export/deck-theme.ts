import { OFFICER_LOOKS } from "../catalog/index.js";
import type { Colour } from "../model/drawing.js";
import { childOf, findPath } from "../office/index.js";
import type { OfficePackage, XmlElement } from "../office/index.js";
import type { Deck, DeckLayout } from "./deck-model.js";
import { ExportRefusal } from "./exporter.js";
import { RELATIONS } from "./pptx-names.js";

/**
 * Fonts that are about as wide as the font in which the layout measures texts, or narrower. Arial takes 0.95 of the
 * measured width (bold 0.99), Calibri 0.86, Times New Roman 0.87. Text in any other font gets more room: the font can
 * be wider, and a computer without the font can use a substitute that is as wide as Verdana (1.06, bold 1.17).
 */
const FITTING_FONTS =
  /^(?:inter|arial|helvetica|helvetica neue|segoe ui|calibri|carlito|times new roman|liberation s.*)$/iu;
const OTHER_FONTS_WIDTH = 1.13;

/** Reads colours and fonts from the theme of a layout's master. */
export function readTheme(parts: OfficePackage, { master }: DeckLayout): Pick<Deck, "brand" | "isDark" | "textWidth"> {
  const name = parts.listRelationships(master).find(({ type }) => type === RELATIONS.theme)?.target;
  if (name === undefined) throw new ExportRefusal("It is damaged: a master has no theme.");
  const elements = findPath(parts.readXml(name), "themeElements");
  const scheme = childOf(elements, "clrScheme");
  const map = childOf(parts.readXml(master), "clrMap")?.attributes ?? {};
  const colourOf = (role: string) => readColour(childOf(scheme, map[role] ?? role));
  const font = findPath(elements, "fontScheme", "minorFont", "latin")?.attributes.typeface ?? "";
  return {
    brand: {
      cio: colourOf(OFFICER_LOOKS.cio.accent),
      cto: colourOf(OFFICER_LOOKS.cto.accent),
      ciso: colourOf(OFFICER_LOOKS.ciso.accent),
    },
    isDark: isDark(colourOf("bg1")),
    textWidth: FITTING_FONTS.test(font.trim()) ? 1 : OTHER_FONTS_WIDTH,
  };
}

function readColour(entry: XmlElement | undefined): Colour {
  const [colour] = entry?.children ?? [];
  const hex = colour?.attributes.lastClr ?? colour?.attributes.val ?? "";
  if (!/^[0-9a-f]{6}$/iu.test(hex)) throw new ExportRefusal("Its theme has a colour that cannot be read.");
  return `#${hex.toUpperCase()}`;
}

/** Tells whether a colour looks dark, by its perceived brightness from 0 to 255. */
function isDark(colour: Colour): boolean {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => Number.parseInt(colour.slice(start, start + 2), 16));
  return 0.299 * red + 0.587 * green + 0.114 * blue < 110;
}
