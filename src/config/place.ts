import type { Problem } from "../model/finding.js";
import type { Origin, SourceNode } from "../model/source.js";
import { quote } from "../wording/index.js";

/** Where a value of a config file stands, and the list that takes what is wrong with it. */
export interface Place {
  readonly origin: Origin;
  readonly problems: Problem[];
}

export function stepInto({ origin, problems }: Place, key: string): Place {
  return { origin: { file: origin.file, path: [...origin.path, key] }, problems };
}

/** The key at a place, as messages start with it. */
export function nameOf({ origin: { path } }: Place): string {
  const step = path.at(-1);
  if (typeof step !== "number") return quote(String(step));
  return `Item ${step + 1} of ${quote(String(path.findLast((each) => typeof each === "string")))}`;
}

export function report({ origin, problems }: Place, problem: Omit<Problem, "origin">, part?: "key"): void {
  problems.push({ ...problem, origin: { ...origin, ...(part !== undefined && { part }) } });
}

/** Says what was expected instead, with an example. */
export function reportWrongType(node: SourceNode, place: Place, expected: string, example: string): void {
  const found = node.kind === "scalar" ? quote(node.text) : node.kind === "list" ? "a list" : "a group of keys";
  report(place, {
    rule: "wrong-type",
    message: `${nameOf(place)} must be ${expected}, not ${found}.`,
    help: `Write it like this: ${example}`,
  });
}

/** A colour without quotes is a comment to YAML, and leaves nothing. */
export function reportNoColour(place: Place, example: string): void {
  const help = `Put the colour in quotes, since '#' starts a comment: ${example}`;
  report(place, { rule: "wrong-type", message: `${nameOf(place)} has no colour.`, help }, "key");
}

/** `owner` as the message says it: "a config file", "'theme'". Keys that start with `x-` are the company's own. */
export function reportUnknownKey(owner: string, help: string, place: Place): void {
  if (String(place.origin.path.at(-1)).startsWith("x-")) return;
  report(
    place,
    { rule: "unknown-key", message: `${nameOf(place)} is not a key of ${owner}; it is ignored.`, help },
    "key",
  );
}
