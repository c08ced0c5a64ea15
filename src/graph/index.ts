/**
 * Takes a Company and returns a Graph, in which all ids are resolved, missing facts have defaults that are marked as
 * such, and each unit has the officer who answers for it and the reason. The result is a forest even if the file is
 * wrong. A line that would close a loop or leads nowhere is cut, marked and reported, and the entry gets a default
 * place instead. There are two sets of lines. Between people, any post can manage any other. Between boxes, the box of
 * a unit takes the place of its posts. A wrong file can have a loop in only one of the two sets; each loop is reported
 * once.
 */
import type { Company } from "../model/company.js";
import { NO_DEADLINE } from "../model/deadline.js";
import type { Checkpoint } from "../model/deadline.js";
import type { Outcome, Problem } from "../model/finding.js";
import { COMPANY } from "../model/graph.js";
import type { BoxPlace, CompanyFacts, Graph, GraphNode, NodeId } from "../model/graph.js";
import { createLabeller } from "../wording/index.js";
import { decideAnswers } from "./accountability.js";
import { addWrittenPlaces } from "./box-lines.js";
import type { BoxLines } from "./box-lines.js";
import type { BuildContext } from "./context.js";
import { collectDottedLines } from "./dotted-lines.js";
import { findHeads } from "./heads.js";
import { toCommittee, toException, toFocusOwner, toOfficer, toPost, toUnit } from "./nodes.js";
import { addAssistantLines, addWrittenLines } from "./people-lines.js";
import { addDefaultManagers } from "./post-defaults.js";
import { References } from "./references.js";
import { registerEntries } from "./register.js";
import type { Register } from "./register.js";
import { seatPosts } from "./seats.js";
import { placeOfficers } from "./tops.js";
import { placeUnits } from "./unit-places.js";
import type { UnitFacts } from "./unit-places.js";

export { isFocus } from "./focus.js";
export { viewGraph } from "./view.js";

/**
 * Builds the graph of a company on a date (YYYY-MM-DD), which defaults to the company's own `asOf`. Never throws,
 * whatever the file says; returns problems and no graph if the file names neither a unit nor an officer.
 */
export function buildGraph(company: Company, asOf?: string, checkpoint: Checkpoint = NO_DEADLINE): Outcome<Graph> {
  if (company.officers.length === 0 && company.departments.length === 0) {
    return { problems: [createNothingToDrawProblem(company)] };
  }
  const problems: Problem[] = [];
  const date = asOf ?? company.asOf;
  const register = registerEntries(company, date, problems);
  checkpoint();
  if (register.officers.length === 0 && register.units.length === 0) {
    return { problems: [...problems, createNothingThereProblem(company, date)] };
  }
  const references = new References(register, problems);
  const context: BuildContext = { register, references, label: createLabeller(register), problems };

  const people = addWrittenLines(context);
  addAssistantLines(context, people);
  checkpoint();
  const seats = seatPosts(context, people);
  const heads = findHeads(context, seats);
  const answers = decideAnswers(context);
  checkpoint();
  const boxes = addWrittenPlaces(context, people, seats);
  const root = placeOfficers(context, people, boxes);
  const facts: UnitFacts = { people, seats, heads, answers, root };
  addDefaultManagers(context, facts);
  placeUnits(context, boxes, facts);
  checkpoint();
  return { value: assembleGraph(context, company, facts, boxes), problems };
}

function createNothingToDrawProblem({ origin }: Company): Problem {
  return {
    rule: "missing-key",
    message: "There is no officer and no department to draw.",
    help: "Write 'officers:' with the people at the top ('- { id: cio, role: CIO }') or 'departments:' with the units.",
    origin,
    isConsequence: true,
  };
}

function createNothingThereProblem({ origin }: Company, date: string | undefined): Problem {
  return {
    rule: "missing-key",
    message: `There is no officer and no department to draw${date === undefined ? "" : ` on ${date}`}: all are planned for later, or have ended.`,
    help: "Correct the dates, or ask for the chart of another date.",
    origin,
    isConsequence: true,
  };
}

function assembleGraph(context: BuildContext, company: Company, facts: UnitFacts, boxes: BoxLines): Graph {
  const { register } = context;
  const officers = register.officers.map((draft) => toOfficer(context, facts, draft));
  const units = register.units.map((draft) => toUnit(context, facts, draft));
  const posts = register.posts.map((draft) => toPost(context, facts, draft));
  const committees = register.committees.map((draft) => toCommittee(context, draft));
  const places = collectPlaces(register, boxes);
  const children = groupByParent(places);
  // If a committee is beside the root, two boxes hang under the company, so the company gets a box of its own.
  const isTop = facts.root === undefined || children.get(COMPANY)?.length !== 1;
  return {
    company: describeCompany(company, register, isTop),
    officers,
    units,
    posts,
    committees,
    dottedLines: collectDottedLines(context, company),
    focus: company.focus.map((entry) => toFocusOwner(context, entry)),
    exceptions: company.exceptions.map((entry) => toException(context, entry)),
    leftOut: register.leftOut,
    places,
    children,
    ...(facts.root !== undefined && !isTop && { root: facts.root }),
    nodes: new Map<NodeId, GraphNode>([...officers, ...units, ...posts, ...committees].map((node) => [node.id, node])),
  };
}

function describeCompany(company: Company, { mergedUnit, date }: Register, isTop: boolean): CompanyFacts {
  const { origin, name, headcount, reviewed, lang, regimes } = company;
  return {
    origin,
    name,
    ...(headcount !== undefined && { headcount }),
    ...(date !== undefined && { asOf: date }),
    ...(reviewed !== undefined && { reviewed }),
    ...(lang !== undefined && { lang }),
    regimes,
    isTop,
    ...(mergedUnit !== undefined && { mergedUnit }),
  };
}

function collectPlaces({ drafts }: Register, boxes: BoxLines): ReadonlyMap<NodeId, BoxPlace> {
  const places = new Map<NodeId, BoxPlace>();
  for (const id of drafts.keys()) {
    const place = boxes.find(id);
    if (place !== undefined) places.set(id, place);
  }
  return places;
}

function groupByParent(places: ReadonlyMap<NodeId, BoxPlace>): ReadonlyMap<NodeId, readonly NodeId[]> {
  const children = new Map<NodeId, NodeId[]>();
  for (const [id, { under }] of places) {
    const siblings = children.get(under);
    if (siblings === undefined) children.set(under, [id]);
    else siblings.push(id);
  }
  return children;
}
