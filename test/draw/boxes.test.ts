import { expect, test } from "vitest";
import { drawBox } from "../../src/draw/boxes.js";
import { nameBoxes } from "../../src/draw/identifiers.js";
import { LIGHT } from "../../src/colours/palettes.js";
import type { RectShape, Shape, ShapeGroup, TextShape } from "../../src/model/drawing.js";
import type { Pen } from "../../src/draw/pen.js";
import type { Box } from "../../src/model/layout.js";
import { pathOf, stepsOf } from "../support/paths.js";
import { makeListBox } from "../support/pages-fixture.js";
import { makeBox, makeTextLine } from "../support/layout-fixture.js";
import type { CardPlan } from "../support/layout-fixture.js";

const pen = { palette: LIGHT, scale: 1 };

function drawAt(box: Box, by: Pen): ShapeGroup {
  return drawBox(box, { names: nameBoxes([box]), levels: new Map([[box.node, 2]]) }, by);
}

function draw(plan: Partial<CardPlan>): ShapeGroup {
  const box = makeBox({ node: "x", kind: "unit", at: [100, 200], title: ["Title"], head: "Head", count: 3, ...plan });
  return drawAt(box, pen);
}

function rectsOf(shapes: readonly Shape[]): readonly RectShape[] {
  return shapes.filter((shape) => shape.kind === "rect");
}

function textsOf(shapes: readonly Shape[]): readonly TextShape[] {
  return shapes.filter((shape) => shape.kind === "text");
}

test("a unit is one group with its name, its reason and its true id", () => {
  const group = draw({ node: "Identity & Access", title: ["Identity", "and Access"], owner: "ciso" });
  expect(group.id).toBe("unit-identity-access");
  expect(Object.entries(group.data ?? {})).toEqual([
    ["officer", "ciso"],
    ["unit", "Identity & Access"],
  ]);
  expect(group.title).toBe("Identity and Access");
  expect(group.description).toBe("About Identity and Access");
});

test("an officer says whose colour it has and is not a unit; posts, committees and the company say nothing", () => {
  expect(draw({ kind: "officer", node: "cto", owner: "cto" })).toMatchObject({
    id: "officer-cto",
    data: { officer: "cto" },
  });
  expect(draw({ kind: "officer", node: "cto", owner: "cto" }).data).not.toHaveProperty("unit");
  for (const kind of ["post", "committee", "company"] as const) expect(draw({ kind }).data).toBeUndefined();
});

test("a box is made of few shapes: card, one stripe, one glyph, texts, two for each badge", () => {
  const group = draw({ owner: "ciso", badges: [["ciso", "solid", "CISO"]] });
  expect(group.shapes.map(({ kind }) => kind)).toEqual([
    "rect",
    "path",
    "path",
    "text",
    "text",
    "text",
    "rect",
    "text",
  ]);
  expect(group.groups).toBeUndefined();
});

test.each(["cio", "cto", "ciso"] as const)(
  "the card of the officer '%s' is solid, and all on it in the text colour for that",
  (owner) => {
    const { solid, onSolid } = LIGHT.owners[owner];
    const { shapes } = draw({
      kind: "officer",
      owner,
      badges: [
        [owner, "solid", "XXX"],
        [owner, "tag", "interim"],
      ],
    });
    const [card, badge, tag] = rectsOf(shapes);
    expect(card).toMatchObject({ fill: solid, stroke: solid });
    expect(badge?.fill).toBe(onSolid);
    expect(tag).toMatchObject({ fill: "none", stroke: onSolid });
    expect(textsOf(shapes).map(({ text, fill }) => [text, fill])).toEqual([
      ["Title", onSolid],
      ["Head", onSolid],
      ["3", onSolid],
      ["XXX", solid],
      ["interim", onSolid],
    ]);
    expect(shapes.filter(({ kind }) => kind === "path").map(({ fill }) => fill)).toEqual([onSolid]);
  },
);

test("other officers, the company and boards are neutral and have no stripe", () => {
  for (const plan of [{ kind: "officer" }, { kind: "company" }, { kind: "committee" }] as const) {
    const { shapes } = draw(plan);
    expect(shapes[0]).toMatchObject({ kind: "rect", fill: "#E6EAEF", stroke: "#C3CAD4", strokeWidthPx: 1, radius: 6 });
    expect(shapes.filter(({ kind }) => kind === "path")).toHaveLength(1);
  }
});

test("a box beside its manager has round corners, a committee a dotted edge", () => {
  expect(draw({ kind: "post", is: ["aside"] }).shapes[0]).toMatchObject({
    fill: "#FFFFFF",
    radius: 12,
    stroke: "#C3CAD4",
  });
  const committee = draw({ kind: "committee", is: ["aside"] }).shapes[0];
  expect(committee).toMatchObject({ fill: "#FFFFFF", radius: 12, dash: [0.1, 3], roundCaps: true });
  expect(draw({ kind: "post" }).shapes[0]).toMatchObject({ radius: 6 });
});

test("a vacant unit has a dashed edge, its stripe inside it, and a hollow glyph", () => {
  const [edge, stripe, glyph] = draw({ owner: "cio", is: ["vacant"] }).shapes;
  expect(edge).toMatchObject({ stroke: "#4E5968", strokeWidthPx: 1.4, dash: [5, 3] });
  expect(pathOf(stripe)).toMatch(/^M101\.5 /);
  expect(glyph).toMatchObject({ fill: "none", stroke: "#4E5968" });
});

test("a vacant technology officer keeps the solid card, dashed inside", () => {
  const [card, dashes] = draw({ kind: "officer", owner: "ciso", is: ["vacant"] }).shapes;
  expect(card).toMatchObject({ x: 100, fill: "#0B6E63" });
  expect(dashes).toMatchObject({ kind: "rect", x: 103, fill: "none", stroke: "#FFFFFF", dash: [5, 3] });
});

test("a broken box has a dashed edge in the alert colour, also when it is vacant", () => {
  const alert = { stroke: "#B3261E", dash: [5, 3] };
  expect(draw({ owner: "cio", is: ["broken"] }).shapes[0]).toMatchObject(alert);
  expect(draw({ owner: "cio", is: ["broken", "vacant"] }).shapes[0]).toMatchObject(alert);
  const [card, edge] = draw({ kind: "officer", owner: "cio", is: ["broken"] }).shapes;
  expect(card).toMatchObject({ fill: "#16327F" });
  expect(edge).toMatchObject({ ...alert, x: 97, fill: "none" });
});

test("nobody, by mistake and by decision, look different", () => {
  const unowned = draw({ owner: "unowned" }).shapes;
  expect(unowned[0]).toMatchObject({ stroke: LIGHT.unownedEdge });
  expect(unowned[1]).toMatchObject({ kind: "path", fill: "none", stroke: "#4E5968" });
  const decided = draw({ owner: "none" });
  expect(decided.shapes[0]).toMatchObject({ stroke: "#C3CAD4", strokeWidthPx: 1 });
  expect(decided.shapes.filter(({ kind }) => kind === "path")).toHaveLength(1);
  expect(decided.data).toMatchObject({ officer: "none" });
});

test("a contested unit has the colours of all who contest it", () => {
  const group = draw({ owner: "contested", stripe: ["cio", "ciso"] });
  expect(group.data).toMatchObject({ officer: "contested" });
  expect(group.shapes.slice(1, 3).map(({ fill }) => fill)).toEqual(["#16327F", "#0B6E63"]);
});

test("a merged unit is a unit's group inside the top box's group", () => {
  const group = draw({ kind: "officer", node: "ceo", merged: { node: "northwind", text: "Northwind" } });
  expect(group.groups).toEqual([
    {
      id: "unit-northwind",
      data: { officer: "unowned", unit: "northwind" },
      title: "Northwind",
      outline: { level: 3, officer: "no officer", facts: "Northwind" },
      shapes: [expect.objectContaining({ kind: "text", text: "Northwind", fill: "#4E5968" })],
    },
  ]);
});

test("tones are colours, on plain cards each its own", () => {
  const texts = (["ink", "muted", "alert", "dotted"] as const).map((tone) => makeTextLine(tone, 0, 0, { tone }));
  const box = { ...makeBox({ node: "x", kind: "unit", at: [0, 0], title: [] }), texts };
  const fills = textsOf(drawAt(box, pen).shapes).map(({ fill }) => fill);
  expect(fills).toEqual(["#1A2230", "#4E5968", "#B3261E", "#8A3FA0"]);
});

const ROWS = [
  { node: "soc", label: "Security Operations", owner: "ciso", count: 29, badge: "outlined" },
  { node: "seat", label: "Head of Audit", owner: "other", kind: "post", isVacant: true },
] as const;

function drawList(plan: Partial<CardPlan>, by: Pen = pen): ShapeGroup {
  const box = makeListBox(
    { node: "x", kind: "unit", at: [100, 200], title: ["Title"], head: "Head", count: 3, ...plan },
    ROWS,
  );
  return drawAt(box, by);
}

test("each row of a card is a group in it, one level below, with its own officer and its small stripe", () => {
  const { groups, outline } = drawList({ owner: "cio" });
  expect(outline).toMatchObject({ level: 2 });
  expect(groups).toMatchObject([
    {
      id: "unit-soc",
      data: { officer: "ciso", unit: "soc" },
      title: "Security Operations",
      description: "About Security Operations",
      outline: { level: 3, officer: "CISO", facts: "29 people." },
    },
    { id: "post-seat", title: "Head of Audit", outline: { level: 3, facts: "" } },
  ]);
  const [row, post] = groups ?? [];
  expect(row?.shapes.map(({ kind, fill }) => [kind, fill])).toEqual([
    ["path", LIGHT.owners.ciso.solid],
    ["text", LIGHT.tones.ink],
    ["text", LIGHT.tones.muted],
    ["rect", LIGHT.card],
    ["text", LIGHT.owners.ciso.onTint],
  ]);
  expect(post?.data).toBeUndefined();
  expect(post?.shapes.map(({ kind }) => kind)).toEqual(["text"]);
});

test("a hairline from the stripe to the right edge ends the head of a plain card with rows", () => {
  const [card, hairline, stripe] = drawList({ owner: "cio" }).shapes;
  expect(card).toMatchObject({ kind: "rect", fill: "#FFFFFF", height: 92 });
  expect(hairline).toMatchObject({
    kind: "path",
    steps: stepsOf("M106 244H292"),
    fill: "none",
    stroke: LIGHT.cardEdge,
  });
  expect(stripe).toMatchObject({ kind: "path", fill: LIGHT.owners.cio.solid });
});

test("a technology officer with rows is solid down to them only, so that they can be read", () => {
  const { shapes, groups } = drawList({ kind: "officer", owner: "cio" });
  const { solid, onSolid } = LIGHT.owners.cio;
  expect(shapes.slice(0, 2)).toMatchObject([
    { kind: "rect", fill: LIGHT.card, stroke: solid },
    { kind: "path", fill: solid, steps: stepsOf("M100 244V206A6 6 0 0 1 106 200H286A6 6 0 0 1 292 206V244Z") },
  ]);
  expect(new Set(textsOf(shapes).map(({ fill }) => fill))).toEqual(new Set([onSolid]));
  expect(textsOf(groups?.[0]?.shapes ?? [])[0]?.fill).toBe(LIGHT.tones.ink);
});

test("another officer with rows has a neutral head; dashes of a vacant solid one stay in its head", () => {
  expect(drawList({ kind: "officer" }).shapes[1]).toMatchObject({ fill: LIGHT.neutralHead, stroke: LIGHT.cardEdge });
  const [, , dashes] = drawList({ kind: "officer", owner: "cio", is: ["vacant"] }).shapes;
  expect(dashes).toMatchObject({ kind: "rect", x: 103, y: 203, height: 38, dash: [5, 3] });
});

test("a card that leads to another page is a link with a pill in the colours of the page on its edge", () => {
  const box = makeBox({ node: "x", kind: "officer", owner: "cio", at: [100, 200], title: ["X"] });
  const text = makeTextLine("p. 4 ›", 260, 203, { sizePx: 9.5, weight: 600, anchor: "middle" });
  const group = drawAt({ ...box, pageLink: { page: 4, text, x: 240, y: 192, width: 40, height: 16 } }, pen);
  expect(group.linkToPage).toBe(4);
  expect(group.shapes.slice(-2)).toMatchObject([
    { kind: "rect", x: 240, radius: 8, fill: LIGHT.page, stroke: LIGHT.tones.muted, strokeWidthPx: 1 },
    { kind: "text", text: "p. 4 ›", fill: LIGHT.tones.ink },
  ]);
  expect("linkToPage" in draw({})).toBe(false);
});

test("edges, corners and dashes grow with a tree that is drawn larger, and nothing else does", () => {
  const larger = { ...pen, scale: 1.5 };
  const box = {
    ...makeBox({ node: "x", kind: "unit", owner: "cio", at: [100, 200], title: ["X"], is: ["vacant"] }),
    stripePx: 9,
  };
  const [edge, stripe, text] = drawAt(box, larger).shapes;
  expect(edge).toMatchObject({ x: 100, width: 192, radius: 9, strokeWidthPx: 2.1, dash: [7.5, 4.5] });
  expect(pathOf(stripe)).toMatch(/^M102\.25 .*H111\.25V/);
  expect(text).toMatchObject({ kind: "text", sizePx: 13 });
  expect(rectsOf(drawAt({ ...box, isBeside: true, isVacant: false }, larger).shapes)[0]).toMatchObject({ radius: 18 });
});
