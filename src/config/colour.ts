import type { Colour } from "../model/drawing.js";
import type { SourceNode } from "../model/source.js";
import { namePlace, report, reportWrongType } from "../reading/index.js";
import type { Place } from "../reading/index.js";
import { startSentence } from "../wording/index.js";

/** Returns a colour as `#RRGGBB`. The colour can also be written in the short form `#rgb`. */
export function toFullColour(text: string): Colour | undefined {
  if (/^#[0-9a-f]{6}$/iu.test(text)) return text.toUpperCase();
  if (/^#[0-9a-f]{3}$/iu.test(text)) return text.replace(/[0-9a-f]/giu, "$&$&").toUpperCase();
  return undefined;
}

/** Reads an officer's colour. A value that is not a colour is reported. */
export function readColour(node: SourceNode, place: Place): Colour | undefined {
  const example = '"#16327F"';
  if (node.kind === "scalar" && node.text === "") {
    reportNoColour(place, example);
    return undefined;
  }
  const colour = node.kind === "scalar" ? toFullColour(node.text.trim()) : undefined;
  if (colour === undefined)
    reportWrongType(node, place, "a colour, written as '#' and six hexadecimal digits", example);
  return colour;
}

/** Reports a key without a value: probably a colour without quotes, which YAML reads as a comment. */
export function reportNoColour(place: Place, example: string): void {
  const help = `Put the colour in quotes, since '#' starts a comment: ${String(place.path.at(-1))}: ${example}`;
  report(place, { rule: "wrong-type", message: `${startSentence(namePlace(place))} has no colour.`, help }, "key");
}
