import { disarmInside } from "../model/build-server.js";
import { COMPANY } from "../model/graph.js";
import type { BoxPlace, Committee, Graph, NodeId, Officer, Post, SolidLine, Unit } from "../model/graph.js";
import { answerersOf } from "../model/queries.js";
import { describeAnswer } from "../wording/index.js";
import { withoutRemarks } from "./bridge.js";
import type { Bridge } from "./bridge.js";

/** The whole graph, for programs. `templates/export.schema.json` describes the format. */
export const jsonBridge: Bridge = {
  id: "json",
  title: "JSON graph, with answers and reasons",
  extension: ".json",
  write: (graph, { tool, checkpoint }) => {
    const content = {
      version: 1,
      tool: { name: tool.name, version: tool.version },
      company: describeCompany(graph),
      officers: graph.officers.map((officer) => describeOfficer(graph, officer)),
      units: graph.units.map((unit) => describeUnit(graph, unit)),
      posts: graph.posts.map(describePost),
      committees: graph.committees.map((committee) => describeCommittee(graph, committee)),
      dottedLines: graph.dottedLines.map(({ origin: _, ...line }) => line),
      focus: graph.focus.map(({ origin: _, isOwnerUnknown: __, ...area }) => area),
      exceptions: graph.exceptions.map(({ origin: _, isAboutAll: __, ...exception }) => exception),
      leftOut: graph.leftOut,
    };
    checkpoint();
    return withoutRemarks(escapeUnseen(JSON.stringify(content, null, 2)) + "\n");
  },
};

/**
 * Matches characters that a terminal obeys, or that make a reader see a different text. Line feeds do not match,
 * because they are harmless between JSON values.
 */
const UNSEEN = /(?!\n)[\p{Cc}\p{Cs}\p{Bidi_Control}\p{Noncharacter_Code_Point}\u2028\u2029\uFEFF]/gu;

/**
 * Writes two sorts of characters as JSON escapes, which do not change the values: invisible characters, and the first
 * character of text that a build server would read as a command.
 */
function escapeUnseen(json: string): string {
  const escaped = json.replace(UNSEEN, (character) =>
    Array.from({ length: character.length }, (_, at) => character.charCodeAt(at))
      .map((unit) => `\\u${unit.toString(16).padStart(4, "0")}`)
      .join(""),
  );
  return disarmInside(escaped, "\\u0023");
}

function describeCompany({ company, root }: Graph) {
  const { name, headcount, asOf, reviewed, lang, regimes, mergedUnit } = company;
  return { name, headcount, asOf, reviewed, lang, regimes, root, mergedUnit };
}

function describeOfficer(
  graph: Graph,
  { kind: _, origin: __, hasMadeId: ___, role, roles, manager, ...facts }: Officer,
) {
  return {
    ...facts,
    role: role.id ?? role.text,
    roles,
    reportsTo: describeLine(manager),
    place: placeOf(graph, facts.id),
  };
}

function describeUnit(graph: Graph, unit: Unit) {
  const { kind: _, origin: __, hasMadeId: ___, answer, bodiesNamed: ____, unitKind, ...facts } = unit;
  return { ...facts, kind: unitKind, answer: describeWhoAnswers(graph, unit), place: placeOf(graph, unit.id) };
}

function describeWhoAnswers(graph: Graph, unit: Unit) {
  const { answer } = unit;
  return {
    kind: answer.kind,
    by: answerersOf(unit),
    from: "from" in answer ? answer.from : undefined,
    why: "why" in answer ? answer.why : undefined,
    because: answer.kind === "unowned" ? answer.because : undefined,
    reason: `${describeAnswer(graph, answer)}.`,
  };
}

function describePost({ kind: _, origin: __, hasMadeId: ___, manager, ...facts }: Post) {
  return { ...facts, reportsTo: describeLine(manager) };
}

function describeCommittee(graph: Graph, committee: Committee) {
  const { kind: _, origin: __, hasMadeId: ___, committeeKind, ...facts } = committee;
  return { ...facts, kind: committeeKind, place: placeOf(graph, committee.id) };
}

/**
 * Returns the place of a box, with `under: null` if the box hangs under the company itself. Returns nothing for a
 * committee that hangs under no box.
 */
function placeOf({ places }: Graph, id: NodeId) {
  const place: BoxPlace | undefined = places.get(id);
  return place && { ...place, under: place.under === COMPANY ? null : place.under };
}

function describeLine(line: SolidLine | undefined) {
  return line && { ...line, to: line.to === COMPANY ? null : line.to };
}
