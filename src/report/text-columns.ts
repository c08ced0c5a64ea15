import { displayWidth } from "./display-width.js";

/** Wraps text into lines of a given width; a wider word gets a line of its own. */
export function wrapColumn(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line === "" || displayWidth(longer) <= width) line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  return line === "" ? lines : [...lines, line];
}

/** Puts columns of lines side by side, with two spaces between them. Each column is at least as wide as requested. */
export function padColumns(columns: readonly (readonly string[])[], widths: readonly number[]): readonly string[] {
  const height = Math.max(...columns.map(({ length }) => length));
  return Array.from({ length: height }, (_, row) =>
    columns
      .map((lines, index) => {
        const line = lines[row] ?? "";
        return line + " ".repeat(Math.max(0, (widths[index] ?? 0) - displayWidth(line)));
      })
      .join("  ")
      .trimEnd(),
  );
}
