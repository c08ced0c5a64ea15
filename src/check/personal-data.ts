import type { Problem } from "../model/finding.js";
import type { Graph, Officer, Post, Unit } from "../model/graph.js";
import type { RuleSettings } from "../model/rule.js";
import { capitaliseArticle, nameOfPost, quote } from "../wording/index.js";
import { at } from "./fault-origins.js";
import type { FaultOrigin } from "./fault-origins.js";
import { fillOptions } from "./options.js";
import { personalDataPresent } from "./rules/personal-data-present.js";
import { levelOf } from "./severities.js";

/** Tells whether the settings allow this key; `fact` is the key as written in the file. */
export function isAllowedKey({ rule, fact = "" }: Problem<string>, rules: RuleSettings): boolean {
  if (rule !== personalDataPresent.id) return false;
  const { allow } = readOptions(rules);
  return Array.isArray(allow) && allow.some((key) => typeof key === "string" && foldKey(key) === foldKey(fact));
}

/** Reports names of people where the settings allow only titles: the file may be public. */
export function findNames(graph: Graph, rules: RuleSettings): readonly Problem<string>[] {
  if (levelOf(personalDataPresent, rules) === "off" || readOptions(rules).titlesOnly !== true) return [];
  const posts = [...graph.officers, ...graph.posts].filter(({ names }) => names.length > 0);
  const units = graph.units.filter(({ heads }) =>
    heads.some((head) => head.post === undefined && head.names.length > 0),
  );
  return [
    ...posts.map((post) => toProblem(post, capitaliseArticle(nameOfPost(graph, post)), at(post, "names", "name"))),
    ...units.map((unit) =>
      toProblem(unit, `The head of ${quote(unit.name)}`, at(unit, ["head", "name"], "head", "heads")),
    ),
  ];
}

function toProblem({ id }: Officer | Post | Unit, subject: string, [origin, ...orAt]: FaultOrigin): Problem<string> {
  return {
    rule: personalDataPresent.id,
    message: `${subject} has a name in the file, but the option 'titlesOnly' asks for titles only.`,
    help: "Leave the name out; git keeps what was once committed.",
    subjects: [id],
    fact: "titles only",
    origin,
    orAt,
  };
}

function readOptions(rules: RuleSettings) {
  return fillOptions(personalDataPresent.options, rules[personalDataPresent.id]?.options);
}

/** Makes `work_email` and `workEmail` the same. */
function foldKey(key: string): string {
  return key.toLowerCase().replace(/[-_]/g, "");
}
