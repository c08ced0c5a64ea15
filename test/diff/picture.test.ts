/** Both states in one graph: ghosts where something was, marks on what changed, and a line for everything else. */
import { describe, expect, test } from "vitest";
import { diffGraphs, pictureBothStates, pictureDiff, pictureStates } from "../../src/diff/index.js";
import type { DiffPicture } from "../../src/diff/index.js";
import { COMPANY } from "../../src/model/graph.js";
import { childrenOf } from "../../src/model/queries.js";
import type { CompanySketch, UnitSketch } from "../support/company-sketch.js";
import { graphOf } from "../support/graph.js";

const OFFICERS = ["ceo", "cio", "cto", "ciso"].map((id) => ({
  id,
  role: id,
  ...(id !== "ceo" && { reportsTo: "ceo" }),
}));

const team = (id: string, more: Partial<UnitSketch> = {}): UnitSketch => ({ id, name: `Team ${id}`, ...more });

function sketch(departments: readonly UnitSketch[], more: Partial<CompanySketch> = {}): CompanySketch {
  return { company: "Pictured", officers: OFFICERS, departments: [...departments], ...more };
}

function draw(before: CompanySketch, after: CompanySketch, picture = pictureDiff): DiffPicture {
  const [was, is] = [graphOf(before), graphOf(after)];
  return picture({ name: "old", graph: was }, { name: "new", graph: is }, diffGraphs(was, is));
}

const BEFORE = sketch([
  team("infra", { officer: "cio", departments: [team("net"), team("desk"), team("print")] }),
  team("security", { officer: "ciso", departments: [team("soc")] }),
]);

describe("one chart", () => {
  test("without changes there is nothing but the top and the three officers, who count what is below them", () => {
    const { graph, boxes, folded } = draw(BEFORE, BEFORE);
    expect(boxes.size).toBe(0);
    expect(childrenOf(graph, "ceo")).toEqual(["cio", "cto", "ciso"]);
    expect(folded.get("cio")).toEqual(["4 units unchanged"]);
    expect(folded.get("ciso")).toEqual(["2 units unchanged"]);
    expect(graph.units).toHaveLength(6);
  });

  test("a unit that moved has a ghost in its old place, an arrow from it, and the old officer", () => {
    const after = sketch([
      team("infra", { officer: "cio", departments: [team("desk"), team("print")] }),
      team("security", { officer: "ciso", departments: [team("soc"), team("net")] }),
    ]);
    const { graph, boxes, folded } = draw(BEFORE, after);
    expect(childrenOf(graph, "infra")).toEqual(["was:net"]);
    expect(folded.get("infra")).toEqual(["2 units unchanged"]);
    expect(boxes.get("was:net")).toMatchObject({ kind: "moved", isGhost: true, lines: ["Now under Team security"] });
    expect(boxes.get("net")).toMatchObject({
      kind: "moved",
      isGhost: false,
      lines: ["Officer: was CIO", "Place: was Team infra"],
      answerBefore: { by: "cio" },
    });
    expect(graph.dottedLines.map(({ from, to, isMove }) => [from, to, isMove])).toEqual([["was:net", "net", true]]);
  });

  test("a unit that was removed has a ghost under its old parent, and so has everything in it", () => {
    const { graph, boxes } = draw(BEFORE, sketch([team("security", { officer: "ciso", departments: [team("soc")] })]));
    expect(childrenOf(graph, "cio")).toEqual(["was:infra"]);
    expect(childrenOf(graph, "was:infra")).toEqual(["was:net", "was:desk", "was:print"]);
    expect([...boxes.values()].map(({ kind, isGhost }) => [kind, isGhost])).toEqual(
      new Array(4).fill(["removed", true]),
    );
    expect(graph.units.map(({ id }) => id)).toEqual(["security", "soc"]);
  });

  test("units that only follow a change of who answers are counted, not drawn", () => {
    const after = sketch([
      team("infra", { officer: "cto", departments: [team("net"), team("desk"), team("print")] }),
      team("security", { officer: "ciso", departments: [team("soc")] }),
    ]);
    const { graph, boxes, folded } = draw(BEFORE, after);
    expect(childrenOf(graph, "infra")).toEqual([]);
    expect(folded.get("infra")).toEqual(["3 units below follow"]);
    expect(boxes.get("infra")).toMatchObject({ following: 3, answerBefore: { kind: "own", by: "cio" } });
  });

  test("an officer who is gone keeps the colour of the answers before", () => {
    const officers = OFFICERS.filter(({ id }) => id !== "cio");
    const after = sketch([team("infra", { officer: "cto" })], { officers });
    const { graph, boxes } = draw(sketch([team("infra", { officer: "cio" })]), after);
    expect(boxes.get("infra")?.answerBefore).toMatchObject({ by: "was:cio" });
    expect(graph.nodes.get("was:cio")).toMatchObject({ kind: "officer", role: { id: "cio" } });
    expect(childrenOf(graph, "ceo")).toContain("was:cio");
  });

  test("posts are told on the cards of their units, and assistants on their own", () => {
    const people = [{ id: "op", name: "Eve Lund", title: "Operator" }];
    const before = sketch([team("infra", { officer: "cio", people })]);
    const after = sketch([team("infra", { officer: "cio" })], {
      people: [{ id: "aide", name: "Sam Roe", title: "Aide", assistantTo: "ceo" }],
    });
    const { boxes, graph } = draw(before, after);
    expect(boxes.get("infra")?.lines).toEqual(["− Post: Operator"]);
    expect(boxes.get("aide")).toMatchObject({ kind: "added", isGhost: false });
    expect(graph.posts.map(({ id }) => id)).toContain("aide");
  });

  test("many changes of one box are cut, and the rest is counted", () => {
    const rich = {
      headcount: 4,
      head: "Ada Okafor",
      purpose: "Runs it.",
      location: "Ghent",
      tags: ["a"],
      since: "2020-01-01",
    };
    const { boxes } = draw(
      sketch([team("infra", { officer: "cio" })]),
      sketch([team("infra", { officer: "cto", ...rich })]),
    );
    expect(boxes.get("infra")?.lines).toHaveLength(5);
    expect(boxes.get("infra")?.lines.at(-1)).toMatch(/^and \d more changes$/u);
  });

  test("a ghost at the top gives the company a box of its own", () => {
    const top = (id: string) => [{ id, role: "CEO" }];
    const { graph } = draw(sketch([], { officers: top("old-ceo") }), sketch([], { officers: top("new-ceo") }));
    expect(graph.company.isTop).toBe(true);
    expect(childrenOf(graph, COMPANY)).toEqual(["new-ceo", "was:old-ceo"]);
  });

  test("ids of ghosts keep clear of ids in the file", () => {
    const after = sketch([team("was:infra", { officer: "cio" })]);
    const { graph, boxes } = draw(sketch([team("infra", { officer: "cio" })]), after);
    expect(graph.nodes.has("was:infra")).toBe(true);
    expect(boxes.get("was:was:infra")).toMatchObject({ kind: "removed", isGhost: true });
  });
});

describe("both states side by side", () => {
  test("each state hangs under a box with its name, and only what is gone is marked there alone", () => {
    const { graph, boxes } = draw(BEFORE, sketch([team("security", { officer: "ciso" })]), pictureBothStates);
    const heads = childrenOf(graph, COMPANY).map((id) => graph.nodes.get(id));
    expect(heads.map((node) => node?.kind === "committee" && node.name)).toEqual(["Before: old", "After: new"]);
    expect(boxes.get("was:infra")).toMatchObject({ kind: "removed", isGhost: false, isOld: true });
    expect(boxes.has("infra")).toBe(false);
    expect(graph.dottedLines).toEqual([]);
  });

  test("on charts of their own, the old state has the figures of its time", () => {
    const [was, is] = [graphOf(BEFORE), graphOf(sketch([team("security", { officer: "ciso" })]))];
    const { old, now, idInOld } = pictureStates(
      { name: "a", graph: was },
      { name: "b", graph: is },
      diffGraphs(was, is),
    );
    expect(idInOld("security")).toBe("was:security");
    expect(old.figures.find(({ id }) => id === "was:cio")).toMatchObject({ before: { units: 4 }, after: { units: 4 } });
    expect(now.figures.find(({ id }) => id === "cio")).toMatchObject({ before: { units: 4 } });
    expect(now.graph.nodes.has("was:infra")).toBe(false);
  });
});
