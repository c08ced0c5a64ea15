import { inflateSync } from "node:zlib";

/** Takes a PDF of orgwright apart: returns its objects, streams inflated, as one text of Latin-1 characters. */
export function readPdf(bytes: Uint8Array): string {
  return Buffer.from(bytes)
    .toString("latin1")
    .replace(/stream\n(.*?)\nendstream/gsu, (_, stream: string) => {
      return `stream\n${inflateSync(Buffer.from(stream, "latin1")).toString("latin1")}\nendstream`;
    });
}

/**
 * Returns all that can be read as words in a PDF: the texts of the page by way of each embedded font, and all strings.
 * The meaning of a glyph differs from font to font, so every page is read with every font: this finds too much, never
 * too little.
 */
export function readPdfWords(bytes: Uint8Array): string {
  const pdf = readPdf(bytes);
  const strings = pdf.replaceAll("\0", "");
  const runs = [...pdf.matchAll(/^\[([^\]]*)\] TJ$/gmu)].map(([, run = ""]) =>
    [...run.matchAll(/<([0-9a-f]*)>/gu)].flatMap(([, hex = ""]) => hex.match(/.{4}/gu) ?? []),
  );
  const fonts = [...pdf.matchAll(/beginbfrange(.*?)endbfrange/gsu)].map(([, ranges = ""]) => readCharacters(ranges));
  const pages = fonts.map((font) =>
    runs.map((run) => run.map((glyph) => font[Number.parseInt(glyph, 16)] ?? "").join("")).join("\n"),
  );
  return [strings, ...pages].join("\n");
}

/** Characters by glyph. */
function readCharacters(ranges: string): readonly string[] {
  return [...ranges.matchAll(/\[(.*?)\]/gsu)].flatMap(([, list = ""]) =>
    [...list.matchAll(/<([0-9a-f ]*)>/gu)].map(([, hex = ""]) =>
      String.fromCharCode(...hex.split(" ").map((unit) => Number.parseInt(unit, 16))),
    ),
  );
}
