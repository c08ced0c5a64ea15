import type { Link, Remarks } from "../model/company.js";
import type { SourceMap } from "../model/source.js";
import { isAbsent, namePlace, report, reportWrongType, stepInto } from "../reading/index.js";
import { quote, startSentence } from "../wording/index.js";
import type { Fields, Values } from "./entry-table.js";
import { dateField, readText, textField, textsField } from "./fields.js";
import type { Field } from "./fields.js";
import type { EntryPlace } from "./reading.js";

export interface RemarkValues {
  purpose: string;
  location: string;
  tags: readonly string[];
  line: number;
  reviewed: string;
  links: readonly Link[];
}

/** Keys of units and posts whose values no chart shows. */
export const REMARK_FIELDS: Fields<RemarkValues> = {
  purpose: textField("What it is for."),
  location: textField("Where it is."),
  tags: textsField("Words to find it by."),
  line: lineField(),
  reviewed: dateField("Date on which this was last confirmed."),
  links: linksField(),
};

export function toRemarks({ purpose, location, tags = [], line, reviewed, links = [] }: Values<RemarkValues>): Remarks {
  return {
    ...(purpose !== undefined && { purpose }),
    ...(location !== undefined && { location }),
    tags,
    ...(line !== undefined && { line }),
    ...(reviewed !== undefined && { reviewed }),
    links,
  };
}

function lineField(): Field<number> {
  return {
    description: "1, 2 or 3: the line of defence.",
    schema: { enum: [1, 2, 3] },
    read: (node, place) => {
      if (isAbsent(node)) return undefined;
      if (node.kind === "scalar" && [1, 2, 3].includes(Number(node.text))) return Number(node.text);
      reportWrongType(node, place, "1, 2 or 3", "2");
      return undefined;
    },
  };
}

function linksField(): Field<readonly Link[]> {
  return {
    description: "Pages about it, by name: { handbook: https://example.com/eng }.",
    schema: { type: "object", additionalProperties: { type: "string" } },
    read: (node, place) => {
      if (isAbsent(node)) return undefined;
      if (node.kind === "map") return readLinks(node, place);
      reportWrongType(node, place, "a group of names and addresses", "{ handbook: https://example.com/eng }");
      return undefined;
    },
  };
}

function readLinks(map: SourceMap, place: EntryPlace): readonly Link[] {
  return map.entries.flatMap(({ key, value }) => {
    const at = stepInto(place, key);
    const url = readText(value, at);
    if (url === undefined || key.startsWith("x-")) return [];
    // Drop an address that was cut, because it would lead somewhere else. The cut has already been reported.
    if (value.kind === "scalar" && value.isCut === true) return [];
    if (/^(?:https?:\/\/[^/\s]|mailto:\S)\S*$/iu.test(url)) return [{ name: key, url }];
    report(at, {
      rule: "impossible-value",
      message: `${startSentence(namePlace(at))} cannot be ${quote(url)}.`,
      help: "Write an address that starts with 'https://', 'http://' or 'mailto:'.",
    });
    return [];
  });
}
