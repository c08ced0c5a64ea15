import { DEPARTMENT_KINDS, FOCUS_AREAS, ROLE_CARDS } from "../catalog/index.js";
import type { Card, CardPart } from "../model/card.js";
import type { Graph } from "../model/graph.js";
import { part } from "./card-parts.js";
import type { NamingContext } from "./find-named.js";

/** Lists what can be explained, by kind. */
export function listExplained({ rules, graph }: NamingContext): Card {
  return {
    kind: "list",
    id: "",
    title: "What can be explained",
    lead: "Name one of these words, or several roles to compare them: orgwright explain cio cto ciso.",
    parts: [
      ...(graph === undefined ? [] : listCompany(graph)),
      ...part("role", fillLines(ROLE_CARDS.map(({ role }) => role))),
      ...part("area", fillLines(FOCUS_AREAS.map(({ id }) => id))),
      ...part("kind", fillLines(DEPARTMENT_KINDS.map(({ id }) => id))),
      ...part("rule", fillLines(rules)),
      ...(graph === undefined
        ? part("With a company file", [
            "its officers, departments, posts and committees too: orgwright explain cio company.yaml",
          ])
        : []),
    ],
  };
}

function listCompany({ officers, units, posts, committees }: Graph): readonly CardPart[] {
  return [
    ...part("officer", fillLines(officers.map(({ id }) => id))),
    ...part("unit", fillLines(units.map(({ id }) => id))),
    ...part("post", fillLines(posts.map(({ id }) => id))),
    ...part("committee", fillLines(committees.map(({ id }) => id))),
  ];
}

const WIDTH = 96;

/** Breaks a list of words into lines, with commas between the words. */
function fillLines(words: readonly string[]): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of words) {
    const longer = line === "" ? word : `${line}, ${word}`;
    if (longer.length <= WIDTH || line === "") line = longer;
    else {
      lines.push(`${line},`);
      line = word;
    }
  }
  return line === "" ? lines : [...lines, line];
}
