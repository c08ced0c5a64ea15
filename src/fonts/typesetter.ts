/**
 * In: the bundled font and the typefaces of a company. Out: a measure, and the outlines of glyphs. The surprise: this
 * module places the glyphs once. Every format that does not use the fonts of the viewer draws these glyphs at these
 * places, so no exporter shapes text.
 */
import type { BundledFont, GlyphShapes, Typeface } from "../model/font.js";
import type { FontWeight, TextPiece } from "../model/layout.js";
import type { TextMeasure } from "../model/text.js";
import { Faces } from "./faces.js";
import { Ruler } from "./ruler.js";
import { listRuns } from "./runs.js";
import { joinPieces, setBox, setGlyphs, setInBundledFont } from "./set-run.js";
import type { SetPart } from "./set-run.js";

interface SetLine {
  readonly widthEm: number;
  readonly missingScripts: readonly string[];
  /** Absent if no typeface of the company sets any of the text. */
  readonly pieces?: readonly TextPiece[];
}

/** Creates a measure for the typefaces; the measure remembers every line that it has set. */
export function createTypesetter(
  font: BundledFont,
  typefaces: readonly Typeface[],
): GlyphShapes & { measure: TextMeasure } {
  const setters: Readonly<Record<FontWeight, LineSetter>> = {
    400: new LineSetter(font, typefaces, 400),
    600: new LineSetter(font, typefaces, 600),
  };
  return {
    measure: {
      widthPx: (text, sizePx, weight) => setters[weight].set(text).widthEm * sizePx,
      listMissingScripts: (text) => setters[400].set(text).missingScripts,
      listCharacters: (text, weight) => setters[weight].ruler.listCharacters(text),
      setPieces: (text, weight) => setters[weight].set(text).pieces,
    },
    outlineOf: ({ typeface, weight }, glyph) => setters[weight].faces.get(typeface).outlineOf(glyph),
  };
}

class LineSetter {
  readonly ruler: Ruler;
  readonly faces: Faces;
  readonly #hasMain: boolean;
  readonly #known = new Map<string, SetLine>();

  constructor(font: BundledFont, typefaces: readonly Typeface[], weight: FontWeight) {
    this.ruler = new Ruler(font, weight);
    this.faces = new Faces(font, typefaces, weight);
    this.#hasMain = typefaces.some(({ isMain }) => isMain);
  }

  set(text: string): SetLine {
    let line = this.#known.get(text);
    if (line === undefined) {
      line = this.#setNew(text);
      this.#known.set(text, line);
    }
    return line;
  }

  #setNew(text: string): SetLine {
    const alone = this.ruler.measure(text);
    if (alone.hasAll && !this.#hasMain) return alone;
    const runs = listRuns(text, (character) => this.faces.choose(character));
    if (!runs.some(({ face }) => typeof face === "number")) return alone;
    const parts = runs.flatMap((run): readonly SetPart[] => {
      if (run.face === "none") return setBox(text.slice(run.start, run.end), this.ruler);
      // Brackets face the other way in a run that is read from right to left, so such a run cannot be set as text.
      return run.face === "bundled" && run.level % 2 === 0
        ? setInBundledFont(text, run, this.ruler)
        : setGlyphs(text, run, { typeface: run.face, face: this.faces.get(run.face) });
    });
    const missing = runs.filter(({ face }) => face === "none");
    const scripts = missing.flatMap(({ start, end }) => this.ruler.measure(text.slice(start, end)).missingScripts);
    return { ...joinPieces(parts), missingScripts: [...new Set(scripts)] };
  }
}
