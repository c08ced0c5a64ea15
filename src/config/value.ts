import type { Settings } from "../model/settings.js";
import type { SourceNode } from "../model/source.js";
import { nameOf, report, reportNoColour, reportWrongType } from "./place.js";
import type { Place } from "./place.js";
import { readSetting } from "./settings.js";
import type { SettingName } from "./settings.js";

const EXAMPLES: Readonly<Record<SettingName, string>> = {
  page: "slide",
  pages: "auto",
  minFont: "9",
  people: "heads",
  names: "full",
  depth: "2",
  theme: "light",
  scale: "2",
  background: "none",
};

/** One setting from its value in the file; an empty value or `null` asks for nothing. */
export function readValue(name: SettingName, node: SourceNode, place: Place): Settings {
  if (node.kind !== "scalar") {
    reportWrongType(node, place, "a single value", `${String(place.origin.path.at(-1))}: ${EXAMPLES[name]}`);
    return {};
  }
  if (name === "background" && node.text === "") reportNoColour(place, 'background: "#FFFFFF"');
  if (node.value === null) return {};
  const reading = readSetting(name, node.text);
  if (reading.kind === "read") return reading.settings;
  const { rule, reason, help } = reading.refusal;
  report(place, { rule, message: `${nameOf(place)} ${reason}`, help });
  return {};
}
