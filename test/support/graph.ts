/** Short views of a graph, so that a test says in one line what hangs where and why. */
import { buildGraph } from "../../src/graph/index.js";
import type { Problem } from "../../src/model/finding.js";
import { COMPANY } from "../../src/model/graph.js";
import type { Cut, Graph, NodeId } from "../../src/model/graph.js";
import { company } from "./company.js";
import type { CompanySketch } from "./company-sketch.js";

/** Returns the graph of a company, with or without problems; throws if it has none. */
export function graphOf(sketch: string | CompanySketch): Graph {
  const { value } = buildGraph(company(sketch));
  if (value === undefined) throw new Error("this company has no graph");
  return value;
}

export function problemsOf(sketch: string | CompanySketch): readonly Problem[] {
  return buildGraph(company(sketch)).problems;
}

/** Returns what is wrong, each as `rule at path: message`. */
export function complaintsOf(sketch: string | CompanySketch): readonly string[] {
  return problemsOf(sketch).map(
    ({ rule, origin, message }) => `${rule} at ${origin?.path.join(".") ?? "?"}: ${message}`,
  );
}

/** Returns where each box hangs: `{ cio: "ceo reports-to", it: "cio own-officer?" }`; `?` is a guess, `!loop` a cut. */
export function placesOf(graph: Graph): Readonly<Record<NodeId, string>> {
  return Object.fromEntries(
    [...graph.places].map(([id, { under, because, guessed, cut }]) => [
      id,
      `${nameParent(under)} ${because}${mark(guessed, cut)}`,
    ]),
  );
}

/** Returns who manages whom, officers and posts: `{ mei: "cto", ea: "mei?" }`. */
export function managersOf(graph: Graph): Readonly<Record<NodeId, string>> {
  return Object.fromEntries(
    [...graph.officers, ...graph.posts].flatMap(({ id, manager }) =>
      manager === undefined ? [] : [[id, `${nameParent(manager.to)}${mark(manager.guessed, manager.cut)}`]],
    ),
  );
}

/** Returns who answers for each unit: `{ it: "own cio", desk: "inherited cio from it", hr: "unowned not-stated" }`. */
export function answersOf(graph: Graph): Readonly<Record<NodeId, string>> {
  return Object.fromEntries(
    graph.units.map(({ id, answer }) => {
      const by = "by" in answer ? [answer.by].flat().join("+") : undefined;
      const from = "from" in answer ? `from ${answer.from}` : undefined;
      const because = answer.kind === "unowned" ? answer.because : undefined;
      return [id, [answer.kind, by, because, from].filter(Boolean).join(" ")];
    }),
  );
}

function nameParent(id: NodeId): string {
  return id === COMPANY ? "company" : id;
}

function mark(guessed: boolean, cut: Cut | undefined): string {
  return `${guessed ? "?" : ""}${cut === undefined ? "" : `!${cut}`}`;
}
