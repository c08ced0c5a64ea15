import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { createTextMeasure } from "../support/fonts.js";
import { buildGraph, viewGraph } from "../../src/graph/index.js";
import { layOutGraph } from "../../src/layout/index.js";
import type { Graph } from "../../src/model/graph.js";
import type { Box, LayoutPage } from "../../src/model/layout.js";
import { loadCompany } from "../../src/pipeline.js";
import type { ChartView } from "../../src/model/view.js";
import { company } from "../support/company.js";
import { findLinesThroughBoxes, findOverlaps } from "../support/geometry.js";
import { listOverlaps } from "../support/page-faults.mjs";
import { NATURAL_VIEW } from "../support/view.js";

const measure = createTextMeasure();

type Sketch = Record<string, unknown> & { readonly officers: readonly (string | object)[] };

/** A company file as data (JSON is YAML), or a line for the builder; a word for an officer is both id and role. */
function load(sketch: string | Sketch): Graph {
  if (typeof sketch === "string") return getGraph(buildGraph(company(sketch)).value);
  const officers = sketch.officers.map((one) => (typeof one === "string" ? { id: one, role: one } : one));
  const content = JSON.stringify({ company: "Test", ...sketch, officers });
  return getGraph(loadCompany({ path: "company.yaml", content }).graph);
}

function getGraph(graph: Graph | undefined): Graph {
  if (graph === undefined) throw new Error("nothing to lay out");
  return graph;
}

async function layOut(sketch: string | Sketch, view: Partial<ChartView> = {}): Promise<LayoutPage> {
  const [page] = (await layOutGraph(load(sketch), { measure, view: { ...NATURAL_VIEW, ...view } })).pages;
  if (page === undefined) throw new Error("a layout without a page");
  return page;
}

function find(page: LayoutPage, node: string): Box {
  const box = page.boxes.find((one) => one.node === node);
  if (box === undefined) throw new Error(`no box '${node}'`);
  return box;
}

const texts = (box: Box) => box.texts.map((line) => line.text);
const badges = (box: Box) => box.badges.map((badge) => `${badge.text.text} ${badge.look}`);
const legend = (page: LayoutPage) => page.legend.map((entry) => entry.text.text);

describe("cards", () => {
  test("a department shows whose it is, a team only what differs", async () => {
    const page = await layOut({
      officers: ["cio", "ciso"],
      departments: [{ id: "it", name: "IT", officer: "cio", departments: [{ id: "desk", name: "Desk" }] }],
    });
    expect(badges(find(page, "it"))).toEqual(["CIO solid"]);
    const teams = await layOut({
      officers: ["cio", "ciso"],
      departments: [
        {
          id: "it",
          name: "IT",
          officer: "cio",
          teams: [
            { id: "desk", name: "Desk" },
            { id: "iam", name: "Identity", officer: "ciso" },
          ],
        },
      ],
    });
    expect(badges(find(teams, "desk"))).toEqual([]);
    expect(badges(find(teams, "iam"))).toEqual(["CISO outlined"]);
  });

  test("contested, unowned and 'none' say so in words or letters", async () => {
    const page = await layOut({
      officers: ["cio", "cto"],
      departments: [
        { id: "a", name: "A", officer: ["cio", "cto"] },
        { id: "b", name: "B", officer: "none" },
        { id: "c", name: "C" },
      ],
    });
    expect(badges(find(page, "a"))).toEqual(["CIO solid", "CTO solid"]);
    expect(find(page, "a").stripe).toEqual(["cio", "cto"]);
    expect(badges(find(page, "b"))).toEqual(["no officer, by decision tag"]);
    expect(badges(find(page, "c"))).toEqual(["no officer alert-tag"]);
  });

  test("heads: vacant, shared, interim; a missing one is counted in the legend if others are named", async () => {
    const page = await layOut({
      officers: ["cio"],
      departments: [
        { id: "empty", name: "A", officer: "cio", head: "vacant" },
        { id: "shared", name: "B", officer: "cio", heads: ["Ravi Patel", "Zoë Xu"] },
        { id: "interim", name: "C", officer: "cio", head: { name: "Leila", status: "interim" } },
        { id: "missing", name: "D", officer: "cio" },
      ],
    });
    expect(texts(find(page, "empty"))).toEqual(["A", "Vacant"]);
    expect(find(page, "empty").isVacant).toBe(true);
    expect(texts(find(page, "shared"))).toEqual(["B", "Ravi Patel", "Zoë Xu"]);
    expect(texts(find(page, "interim"))).toEqual(["C", "Leila (interim)"]);
    expect(texts(find(page, "missing"))).toEqual(["D"]);
    expect(legend(page)).toContain("Head not named: 1");

    const bare = await layOut("cio > it");
    expect(texts(find(bare, "it"))).toEqual(["it"]);
    expect(legend(bare)).toEqual(["CIO answers for 1 unit"]);
  });

  test("a head who is the officer above is not printed twice", async () => {
    const page = await layOut({
      officers: [{ id: "cto", role: "CTO", name: "Mei Lin", person: "mei" }],
      departments: [
        {
          id: "engineering",
          name: "Engineering",
          officer: "cto",
          head: "vp",
          people: [{ id: "vp", name: "Mei Lin", title: "VP Engineering", person: "mei", reportsTo: "cto" }],
        },
      ],
    });
    expect(texts(find(page, "engineering"))).toEqual(["Engineering", "VP Engineering"]);
  });

  test("an officer says how many people and units answer to it, and whether they are elsewhere", async () => {
    const page = await layOut({
      officers: ["cio", "ciso"],
      departments: [
        { name: "IT", officer: "cio", headcount: 40, teams: [{ name: "Identity", officer: "ciso", headcount: 12 }] },
        { name: "Data", officer: "cio" },
      ],
    });
    const wordsOn = (id: string) => texts(find(page, id)).join(" ");
    expect(wordsOn("ciso")).toContain("answers for 12\u00a0people, 1\u00a0unit\u00a0elsewhere");
    expect(wordsOn("cio")).toContain("answers for at\u00a0least\u00a028\u00a0people, 2\u00a0units");
  });

  test("officers do not say that they answer for people if no unit below has more than they say", async () => {
    const page = await layOut({ officers: ["cio"], departments: [{ name: "IT", officer: "cio", headcount: 40 }] });
    expect(texts(find(page, "cio"))).toContain("40\u00a0people, 1\u00a0unit");
  });

  test("the top officer has the headcount of the company and no tally", async () => {
    const sketch = { officers: ["ceo"], departments: [{ name: "Legal", officer: "ceo", headcount: 3 }] };
    const counted = await layOut({ company: { name: "Test", headcount: 90 }, ...sketch });
    expect(texts(find(counted, "ceo"))).toEqual(["Chief Executive Officer", "Holder not named", "90"]);
    expect(texts(find(await layOut(sketch), "ceo"))).toContain("3\u00a0people, 1\u00a0unit");
  });

  test("a deputy is named on the card", async () => {
    const page = await layOut({
      officers: [{ id: "cto", role: "CTO", name: "Mei Lin", deputy: "vp" }],
      people: [{ id: "vp", name: "Lena Vogt", title: "VP Engineering", reportsTo: "cto" }],
    });
    expect(texts(find(page, "cto"))).toContain("Deputy: Lena Vogt");
  });

  test("a deputy is called by the title where names are withheld, and not at all where titles are too", async () => {
    const sketch = {
      officers: [{ id: "cto", role: "CTO", name: "Mei Lin", deputy: "vp" }],
      people: [{ id: "vp", name: "Lena Vogt", title: "VP Engineering", reportsTo: "cto" }],
    };
    const cardWith = async (names: ChartView["names"]) => {
      const view = { ...NATURAL_VIEW, names };
      const [page] = (await layOutGraph(viewGraph(load(sketch), view), { measure, view })).pages;
      return page?.boxes.find(({ kind }) => kind === "officer")?.texts.map(({ text }) => text);
    };
    expect(await cardWith("titles")).toEqual(["Chief Technology Officer", "Deputy: VP Engineering"]);
    expect(await cardWith("none")).toEqual(["Chief Technology Officer"]);
  });

  test("the company's own box leaves the name to the heading", async () => {
    const page = await layOut({ company: "Harbour Group", officers: ["cio", "cto"] });
    expect(page.boxes[0]).toMatchObject({ kind: "company", label: "Harbour Group" });
    expect(page.boxes[0]?.texts.map(({ text }) => text)).toEqual(["Whole organisation"]);
  });

  test("a top-level unit with the company's name is the second line of the top box", async () => {
    const page = await layOut({
      company: "Harbour Group",
      officers: [{ id: "ceo", role: "CEO", name: "Ada" }, "cio"],
      departments: [{ id: "org", name: "Harbour Group", head: "Omar", teams: [{ id: "office", name: "Office" }] }],
    });
    const top = find(page, "ceo");
    expect(top.merged?.node).toBe("org");
    expect(top.merged?.texts.map((line) => line.text)).toEqual(["Omar"]);
    expect(page.boxes.some((box) => box.node === "org")).toBe(false);
    expect(page.lines.find((line) => line.to === "office")?.from).toBe("ceo");
  });
});

describe("heading", () => {
  const sketch = {
    company: { name: "Harbour Group", headcount: 900 },
    officers: ["cio"],
    departments: [{ id: "it", name: "IT", officer: "cio", head: "Omar", headcount: 24 }],
  };
  const headingOf = async (focus?: string, headline: ChartView["headline"] = "auto") => {
    const view = { ...NATURAL_VIEW, headline, ...(focus !== undefined && { focus }) };
    const [page] = (await layOutGraph(viewGraph(load(sketch), view), { measure, view })).pages;
    return page?.heading.map((line) => line.text.replaceAll("\u00a0", " "));
  };

  test("the whole company goes by its own name", async () => {
    expect(await headingOf()).toEqual(["Harbour Group", "CIO 1 unit.", "900 people"]);
  });

  test("a headline can be left out, and the page of a unit has none", async () => {
    expect(await headingOf(undefined, "none")).toEqual(["Harbour Group", "900 people"]);
    expect(await headingOf("it")).not.toContain("CIO 1 unit.");
  });

  test("a part goes by the name of its top, with the people below that", async () => {
    expect(await headingOf("it")).toEqual(["IT", "Harbour Group · Head: Omar. 24 people"]);
  });
});

describe("legend", () => {
  test("counts the unit that is the company itself, which is drawn as the top box", async () => {
    const page = await layOut({
      officers: ["ceo", "cio"],
      departments: [
        {
          name: "Test",
          headcount: 30,
          departments: [{ name: "IT", officer: "cio", headcount: 10 }],
        },
      ],
    });
    expect(legend(page)).toEqual(["CIO answers for 1 unit, 10 people", "Nobody answers for 1 unit, 20 people"]);
  });

  test("counts units and people of the states that occur, and no others", async () => {
    const page = await layOut({
      officers: ["cio", "cto"],
      departments: [
        { name: "IT", officer: "cio", headcount: 24, teams: [{ name: "Desk", headcount: 9, officer: "cto" }] },
        { name: "Labs", officer: "cto" },
        { name: "Legal" },
      ],
    });
    expect(legend(page)).toEqual([
      "CIO answers for 1 unit, 15 people",
      "CTO answers for 2 units, at least 9 people",
      "Nobody answers for 1 unit",
      "Sits under another officer: 1",
    ]);
  });

  test("shows the officers of a contest that occurs", async () => {
    const page = await layOut({
      officers: ["cfo", "ciso"],
      departments: [{ name: "Fraud", officer: ["cfo", "ciso"] }],
    });
    expect(page.legend.find(({ state }) => state === "contested")?.officers).toEqual(["other", "ciso"]);
  });

  test("stands at the foot of the page, right above the notes", async () => {
    const view = { ...NATURAL_VIEW, page: { widthPx: 1280, heightPx: 720 } };
    const { graph } = loadCompany({ path: "bank.yaml", content: readFileSync("examples/northwind-bank.yaml") });
    const [page] = (await layOutGraph(getGraph(graph), { measure, view })).pages;
    const [line] = page?.notes[0]?.lines ?? [];
    const last = page?.legend.at(-1)?.text;
    const gapPx = (line?.y ?? 0) - (last?.y ?? 0);
    expect(gapPx).toBeGreaterThan(15);
    expect(gapPx).toBeLessThan(40);
  });

  test("lists officers first and larger", async () => {
    const page = await layOut({ officers: ["cio"], departments: [{ name: "IT", officer: "cio" }, { name: "Legal" }] });
    const sizes = page.legend.map(({ state, text }) => [state, text.sizePx]);
    expect(sizes).toEqual([
      ["cio", 12.5],
      ["unowned", 11],
    ]);
  });

  test("counts no dotted lines that lead out of the chart", async () => {
    const sketch = {
      officers: ["cio", "cto"],
      departments: [
        { id: "it", name: "IT", officer: "cio", teams: [{ id: "desk", name: "Desk" }] },
        { id: "labs", name: "Labs", officer: "cto" },
      ],
      dotted: [{ from: "desk", to: "labs" }],
    };
    const graph = viewGraph(load(sketch), { ...NATURAL_VIEW, focus: "it" });
    for (const page of ["fit", { widthPx: 1280, heightPx: 720 }] as const) {
      const { pages } = await layOutGraph(graph, { measure, view: { ...NATURAL_VIEW, page } });
      expect(pages.flatMap(legend)).toEqual(["CIO answers for 2 units"]);
    }
  });

  test("a child with more people than its parent leaves the people of the parent unknown", async () => {
    const page = await layOut({
      officers: ["cio"],
      departments: [{ name: "IT", officer: "cio", headcount: 4, teams: [{ name: "Desk", headcount: 9 }] }],
    });
    expect(legend(page)).toEqual(["CIO answers for 2 units, at least 9 people"]);
  });
});

describe("dotted lines", () => {
  const sketch = {
    officers: ["ceo", "cfo", { role: "CIO", id: "cio", reportsTo: "ceo", dotted: ["ceo", "cfo"] }],
    departments: [
      { id: "legal", name: "Legal", officer: "none" },
      {
        id: "it",
        name: "IT",
        officer: "cio",
        head: "jan",
        people: [
          { id: "jan", name: "Jan", title: "Director", reportsTo: "cio", dotted: ["cfo"] },
          { id: "eda", name: "Eda", dotted: ["jan"] },
        ],
      },
    ],
    dotted: [{ from: "it", to: "legal", kind: "functional", note: "contracts" }],
  };

  test("a few simple ones are drawn; those along a solid line or within one box are left out", async () => {
    const page = await layOut(sketch);
    expect(page.dottedRoutes.map(({ from, to }) => `${from} to ${to}`)).toEqual([
      "cio to cfo",
      "it to cfo",
      "it to legal",
    ]);
    expect(page.notes.map(({ lines }) => lines.map(({ text }) => text))).toEqual([
      ["IT → Legal (functional: contracts)"],
    ]);
    expect(page.markers).toEqual([]);
    expect(page.dottedRoutes.map(({ look }) => look)).toEqual(["dotted", "dotted", "functional"]);
    expect(legend(page).slice(-2)).toEqual(["Dotted line: 2", "Functional line: 1"]);
  });

  test("more than six are numbered at both ends, with notes that say where they start and what they are", async () => {
    const more = ["a", "b", "c", "d"].map((id) => ({ id, name: `Unit ${id}`, officer: "cio" }));
    const page = await layOut({
      ...sketch,
      departments: [...sketch.departments, ...more],
      dotted: [...sketch.dotted, ...more.map(({ id }) => ({ from: id, to: "legal" }))],
    });
    expect(page.dottedRoutes).toEqual([]);
    expect(page.notes.slice(0, 3).map((note) => note.lines.map((line) => line.text))).toEqual([
      ["1", "CIO → CFO"],
      ["2", "IT, Director → CFO"],
      ["3", "IT → Legal (functional: contracts)"],
    ]);
    expect(page.markers.map((marker) => `${marker.number} ${marker.end}`).slice(0, 4)).toEqual([
      "1 from",
      "1 to",
      "2 from",
      "2 to",
    ]);
    expect(page.markers).toHaveLength(14);
  });

  test("markers of one box do not lie on one another", async () => {
    const many = Array.from({ length: 20 }, (_, index) => ({ id: `u${index}`, name: `Unit ${index}`, officer: "cio" }));
    const page = await layOut({
      officers: ["cio"],
      departments: [{ id: "hub", name: "Hub" }, ...many],
      dotted: many.map(({ id }) => ({ from: "hub", to: id })),
    });
    const hub = page.markers.filter((marker) => marker.end === "from");
    expect(hub).toHaveLength(20);
    expect(listOverlaps(page)).toEqual([]);
    const columns = new Set(page.notes.map((note) => note.lines[0]?.x));
    expect(columns.size).toBeGreaterThan(1);
  });
});

describe("page", () => {
  test("heading and legend keep clear of the tree", async () => {
    for (const count of [1, 3, 9, 40]) {
      const departments = Array.from({ length: count }, (_, index) => ({ name: `Unit ${index}`, officer: "cio" }));
      const page = await layOut({ company: "A Company with quite a Long Name", officers: ["cio"], departments });
      const panels = [...page.heading, ...page.legend.map((entry) => entry.text)].map((line) => ({
        x: line.x,
        y: line.y - line.sizePx,
        width: line.widthPx,
        height: line.sizePx * 1.25,
      }));
      expect(findOverlaps([...page.boxes, ...panels]), `${count} units`).toEqual([]);
      for (const panel of panels) expect(panel.x + panel.width).toBeLessThanOrEqual(page.widthPx);
    }
  });

  test("assistants and committees stand beside their manager", async () => {
    const page = await layOut({
      officers: ["ceo", "cio"],
      people: [
        { id: "ea", title: "Assistant", assistantTo: "ceo" },
        { id: "cos", title: "Chief of Staff", assistantTo: "ceo" },
      ],
      committees: [{ id: "risk", name: "Risk Committee", chair: "ceo" }],
      departments: [{ name: "IT", officer: "cio" }],
    });
    const ceo = find(page, "ceo");
    const middle = ceo.y + ceo.height / 2;
    for (const id of ["ea", "cos", "risk"]) {
      const aside = find(page, id);
      expect(aside.isBeside).toBe(true);
      expect(aside.y + aside.height).toBeLessThan(find(page, "cio").y);
    }
    const cos = find(page, "cos");
    expect(cos.y + cos.height / 2).toBeCloseTo(middle);
    expect(findLinesThroughBoxes(page.lines, page.boxes)).toEqual([]);
  });

  test("officers stand at one height, also a CISO under the CIO beside the CIO's departments", async () => {
    const page = await layOut("ceo > cio; ceo > cto; ceo > cfo; cio > ciso; cio > it; cto > labs");
    expect(find(page, "cfo").y).toBeLessThan(find(page, "ciso").y);
    const tops = ["cio", "cto"].map((id) => find(page, id).y);
    expect(tops[0]).toBeCloseTo(tops[1] ?? NaN);
    expect(find(page, "ciso").y).toBeGreaterThan(find(page, "cio").y);
  });
});
