/**
 * Answers to questions about an organisation. In: the graph, and words that the user wrote. Out: who answers (`Reply`),
 * cards that explain roles, areas, departments and posts (`Card`), who has which part in the focus areas (`Coverage`),
 * and everything that is known about a role (`RoleProfile`). The surprise: a fact that only the name of a department
 * suggests is never mixed with facts that the file states, and words that only resemble a name give candidates, never
 * an answer.
 */
import { createUnitRecogniser } from "../catalog/index.js";
import type { Coverage } from "../model/coverage.js";
import type { Graph } from "../model/graph.js";
import type { Opened } from "../model/opened.js";
import type { PlaceFinder, Reply } from "../model/reply.js";
import { askGraph } from "./ask.js";
import { coverAreas } from "./coverage.js";

export { answerView } from "./answer-view.js";
export { explainNamed, explainRoles } from "./explain-named.js";
export type { ExplainedCompany } from "./explain-named.js";
export { findMeantName, findNamedThings, splitAskedKind } from "./find-named.js";
export type { NamingContext } from "./find-named.js";
export { listExplained } from "./list-explained.js";
export { findSubjects } from "./find-subjects.js";
export type { SubjectSearch } from "./find-subjects.js";
export { findReasons } from "./reasons.js";
export { profileRole } from "./role-profile.js";
export type { ProfiledCompany } from "./role-profile.js";

/** Finds who has which part in the focus areas; `ownWords` are the company's own words for kinds of departments. */
export function findCoverage(graph: Graph, ownWords: Readonly<Record<string, string>> = {}): Coverage {
  return coverAreas(graph, createUnitRecogniser(graph, ownWords));
}

/**
 * Says who answers for the subject that a question names. The company must have a graph. `ownWords` are the company's
 * own words for kinds of departments.
 */
export function askOpened(
  opened: Pick<Opened, "graph" | "locator">,
  question: string,
  ownWords: Readonly<Record<string, string>> = {},
): Reply {
  const { graph, locator } = opened;
  if (graph === undefined) throw new RangeError("Only a company with officers or departments can be asked.");
  const locate: PlaceFinder = (origin, key) => {
    const at = key === undefined ? origin : { ...origin, path: [...origin.path, key] };
    const range = locator?.locate(locator.has(at) ? at : origin);
    return { file: origin.file, ...(range && { start: range.start }) };
  };
  return askGraph(graph, question, { ownWords, locate });
}
