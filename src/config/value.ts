import { reportNoColour } from "./colour.js";
import type { Settings } from "../model/settings.js";
import type { SourceNode } from "../model/source.js";
import { isNull, namePlace, report, reportWrongType } from "../reading/index.js";
import type { Place } from "../reading/index.js";
import { startSentence } from "../wording/index.js";
import { readSetting } from "./settings.js";
import type { SettingName } from "./settings.js";

const EXAMPLES: Readonly<Record<SettingName, string>> = {
  view: "matrix",
  roles: "[cio, cto, ciso]",
  page: "slide",
  pages: "auto",
  headline: "none",
  minFont: "9",
  people: "heads",
  names: "full",
  photos: "true",
  depth: "2",
  theme: "light",
  scale: "2",
  background: "none",
};

/** Reads one setting from its value in the file. An empty value or `null` sets nothing. */
export function readValue(name: SettingName, node: SourceNode, place: Place): Settings {
  const text = name === "roles" ? joinList(node) : node.kind === "scalar" ? node.text : undefined;
  if (text === undefined) {
    reportWrongType(node, place, name === "roles" ? "a list of roles" : "a single value", EXAMPLES[name]);
    return {};
  }
  if (name === "background" && text === "") reportNoColour(place, '"#FFFFFF"');
  if (isNull(node)) return {};
  const reading = readSetting(name, text);
  if (reading.kind === "read") return reading.settings;
  const { rule, reason, help } = reading.refusal;
  report(place, { rule, message: `${startSentence(namePlace(place))} ${reason}`, help });
  return {};
}

/** Joins a list of words with commas, as the command line takes them. */
function joinList(node: SourceNode): string | undefined {
  if (node.kind === "scalar") return node.text;
  if (node.kind !== "list" || node.items.length === 0) return undefined;
  const words = node.items.flatMap((item) => (item.kind === "scalar" ? item.text : []));
  return words.length === node.items.length ? words.join(",") : undefined;
}
