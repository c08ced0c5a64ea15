import { IDEOGRAPHS, listScriptFonts } from "../catalog/index.js";
import type { Typeface } from "../model/font.js";
import type { Exporter, ExportFormat } from "./exporter.js";
import { EXPORTERS } from "./exporters.js";

export interface MissingScripts {
  /** Scripts by the names that a reader knows: "Arabic", "emoji". */
  readonly scripts: readonly string[];
  readonly formats: readonly ExportFormat[];
  /** Whether pictures in SVG carry their fonts. */
  readonly embedFonts?: boolean | undefined;
  /** Language of the company. */
  readonly lang?: string | undefined;
  /** The company's typefaces, which also lack characters of these scripts. */
  readonly typefaces?: readonly Typeface[] | undefined;
}

/**
 * Tells whether characters are missing from a file that has to look the same everywhere: a file that shows boxes in
 * their place, or an SVG that carries its fonts.
 */
export function lacksFonts({ scripts, formats, embedFonts = false }: MissingScripts): boolean {
  if (scripts.length === 0) return false;
  return listFormats("bundled", formats).length > 0 || (embedFonts && formats.includes("svg"));
}

/** Describes what formats do with characters that no font has, and how to get a font for them. */
export function describeMissingScripts(missing: MissingScripts): readonly string[] {
  const { scripts, formats, lang, typefaces = [] } = missing;
  if (scripts.length === 0) return [];
  const names = listScriptFonts(scripts, lang).map(({ script }) => script);
  const lacking = typefaces.length === 0 ? "The bundled font lacks" : "The bundled font and those of the company lack";
  const byViewer = listFormats("viewer", formats).filter((id) => id !== "txt");
  const boxed = listFormats("bundled", formats);
  const isCarried = missing.embedFonts === true && boxed.length === 0 && formats.includes("svg");
  const fact = `${lacking} some of the characters used (${names.join(", ")})`;
  return [
    ...(byViewer.length === 0
      ? []
      : [
          `${fact}: in ${byViewer.join(", ")} they are drawn in a font on the viewer's machine, and their width is estimated.${isCarried ? ` ${adviseOnFonts(missing)}` : ""}`,
        ]),
    ...(boxed.length === 0
      ? []
      : [`${fact}: in ${boxed.join(", ")} a box is drawn in place of each. ${adviseOnFonts(missing)}`]),
  ];
}

function listFormats(letters: Exporter["letters"], formats: readonly ExportFormat[]): readonly ExportFormat[] {
  return EXPORTERS.filter((exporter) => formats.includes(exporter.id) && exporter.letters === letters).map(
    ({ id }) => id,
  );
}

/** Says how to install fonts for the characters, and gives the line for the config file that names these fonts. */
function adviseOnFonts({ scripts, lang, typefaces = [] }: MissingScripts): string {
  const used = typefaces.map(({ name }) => name);
  const fonts = listScriptFonts(scripts, lang).flatMap(({ font }) =>
    font === undefined || used.includes(font) ? [] : [font],
  );
  if (fonts.length === 0) return "Name a font that has them under 'fonts:' in the config.";
  const install = `npm i -D ${fonts.map((font) => `@expo-google-fonts/${font}`).join(" ")}`;
  const line =
    used.length === 0 ? `write 'fonts: [${fonts.join(", ")}]' into the config` : `add ${fonts.join(", ")} to 'fonts:'`;
  const isUndecided = listScriptFonts(scripts, lang).some(({ script }) => script === IDEOGRAPHS);
  const choice = isUndecided ? " The company's 'lang:' (zh, zh-Hant, ja, ko) decides which shapes are meant." : "";
  return `Run '${install}' and ${line}.${choice}`;
}
