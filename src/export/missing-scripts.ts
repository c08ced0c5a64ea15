import type { Exporter, ExportFormat } from "./exporter.js";
import { EXPORTERS } from "./exporters.js";

/**
 * Describes what each format does with characters that the bundled font lacks, in one sentence or none.
 * @param scripts Names that a reader knows: "Arabic", "emoji".
 */
export function describeMissingScripts(
  scripts: readonly string[],
  formats: readonly ExportFormat[],
): readonly string[] {
  const having = (letters: Exporter["letters"]) =>
    EXPORTERS.filter((exporter) => formats.includes(exporter.id) && exporter.letters === letters).map(({ id }) => id);
  const [byViewer, bundled] = [having("viewer").filter((id) => id !== "txt"), having("bundled")];
  const parts = [
    ...(byViewer.length === 0
      ? []
      : [`in ${byViewer.join(", ")} they are drawn in a font on the viewer's machine, and their width is estimated`]),
    ...(bundled.length === 0 ? [] : [`in ${bundled.join(", ")} a box is drawn in place of each`]),
  ];
  if (scripts.length === 0 || parts.length === 0) return [];
  return [`The bundled font lacks some of the characters used (${scripts.join(", ")}): ${parts.join("; ")}.`];
}
