import { JSDOM } from "jsdom";
import { expect, test } from "vitest";
import { drawLayout } from "../../src/draw/index.js";
import { writeSvg } from "../support/write-drawing.js";
import type { Drawing, DrawingPage, ShapeGroup } from "../../src/model/drawing.js";
import { makeLayout } from "../support/layout-fixture.js";
import { stepsOf } from "../support/paths.js";
import { makePages } from "../support/pages-fixture.js";

function write(drawing: Drawing): string {
  const [file, ...rest] = writeSvg(drawing, { stem: "chart" });
  expect(rest).toEqual([]);
  if (typeof file?.content !== "string") throw new Error("an SVG is text");
  return file.content;
}

/** Parses strictly: text that is not well-formed throws. */
function parse(svg: string): Document {
  return new new JSDOM("").window.DOMParser().parseFromString(svg, "image/svg+xml");
}

const NO_SHADES = { page: [], ink: [], cio: [], cto: [], ciso: [] };

function makeDrawing(groups: readonly ShapeGroup[], page: Partial<DrawingPage> = {}): Drawing {
  const plain = {
    title: "Page",
    notes: [],
    widthPx: 100,
    heightPx: 50.5,
    background: "#FFFFFF",
    fontFamily: "Inter, sans-serif",
  };
  return { title: "Chart", description: "What it shows", pages: [{ ...plain, ...page, groups }], shades: NO_SHADES };
}

function makeText(text: string): ShapeGroup["shapes"][number] {
  return { kind: "text", text, x: 1, y: 2, sizePx: 11, weight: 400, anchor: "start", widthPx: 9, fill: "#000000" };
}

test("each shape has its attributes, in one order, and only those that are needed", () => {
  const paint = { fill: "none", stroke: "#112233", strokeWidthPx: 1.4, dash: [5, 3], roundCaps: true };
  const group: ShapeGroup = {
    id: "unit-it",
    data: { officer: "cio", unit: "IT" },
    title: "IT",
    description: "Answered for by the CIO",
    shapes: [
      { kind: "rect", x: 1, y: 2, width: 3, height: 4, radius: 6, ...paint },
      { kind: "circle", x: 1, y: 2, radius: 3.5, fill: "#445566" },
      { kind: "path", steps: stepsOf("M0 0L1 1"), fill: "none", stroke: "#112233" },
      makeText("plain"),
      {
        kind: "text",
        text: "all",
        x: 1,
        y: 2,
        sizePx: 9.5,
        weight: 600,
        anchor: "end",
        widthPx: 9,
        italic: true,
        fill: "#000000",
      },
    ],
    groups: [{ id: "unit-inner", title: "Inner", shapes: [makeText("inner")] }],
  };
  expect(write(makeDrawing([group, { shapes: [makeText("last")] }]))).toBe(`\
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 50.5" width="100" height="50.5" font-family="Inter, sans-serif" role="graphics-document">
<title>Chart</title>
<desc>What it shows</desc>
<rect width="100" height="50.5" fill="#FFFFFF"/>
<g id="unit-it" data-officer="cio" data-unit="IT">
<title>IT</title>
<desc>Answered for by the CIO</desc>
<rect x="1" y="2" width="3" height="4" rx="6" fill="none" stroke="#112233" stroke-width="1.4" stroke-dasharray="5 3" stroke-linecap="round"/>
<circle cx="1" cy="2" r="3.5" fill="#445566"/>
<path d="M0 0l1 1" fill="none" stroke="#112233"/>
<text x="1" y="2" font-size="11" fill="#000000">plain</text>
<text x="1" y="2" font-size="9.5" font-weight="600" font-style="italic" text-anchor="end" fill="#000000">all</text>
<g id="unit-inner">
<title>Inner</title>
<text x="1" y="2" font-size="11" fill="#000000">inner</text>
</g>
</g>
<g>
<text x="1" y="2" font-size="11" fill="#000000">last</text>
</g>
</svg>
`);
});

test.each([
  ["markup", `</text><script>alert(1)</script>`],
  ["a handler", `" onload="alert(1)`],
  ["quotes and ampersands", `"R&D" & 'Ops' &amp; &nbsp; &#0;`],
  ["the end of a section", `<![CDATA[ a ]]> b`],
  ["tags that touch", `<a><b></b></a>><`],
  ["a line break and a tab", `first\nsecond\tthird`],
  ["a space that does not break", `Sales\u00a0Europe`],
  ["emoji of several characters", `👩‍💻🏳️‍🌈`],
  ["right to left", `قسم الأمن \u2067IT\u2069`],
  ["characters beyond the first plane", `𠮷野家`],
])("%s in a name stays text", (_what, name) => {
  const group: ShapeGroup = {
    id: "unit-x",
    data: { officer: "none", unit: name },
    title: name,
    shapes: [makeText(name)],
  };
  const root = parse(write({ ...makeDrawing([group]), title: name, description: name })).documentElement;
  expect(root.querySelector(":scope > title")?.textContent).toBe(name);
  expect(root.querySelector(":scope > desc")?.textContent).toBe(name);
  expect(root.querySelector("g > title")?.textContent).toBe(name);
  expect(root.querySelector("text")?.textContent).toBe(name);
  expect(root.querySelector("g")?.getAttribute("data-unit")).toBe(name);
  expect(root.querySelectorAll("*")).toHaveLength(6);
});

test.each([
  ["a control character", "a\u0000b"],
  ["half a surrogate pair", "a\udc00b"],
])("%s that got through is refused, not written", (_what, name) => {
  expect(() => write(makeDrawing([{ shapes: [makeText(name)] }]))).toThrow();
});

test("a value outside the SVG profile is refused", () => {
  const rect = { kind: "rect", x: 0, y: 0, width: 1, height: 1, fill: "url(#a)" } as const;
  expect(() => write(makeDrawing([{ shapes: [rect] }]))).toThrow("a value of 'fill'");
});

test("nested groups keep their place below their parent, however many there are", () => {
  const group = (id: string, groups: readonly ShapeGroup[] = []): ShapeGroup => ({
    id,
    shapes: [makeText(id)],
    groups,
  });
  const deep = group("unit-a", [group("unit-b", [group("unit-c")]), group("unit-d")]);
  const root = parse(write(makeDrawing([deep, group("unit-e")]))).documentElement;
  const parents = [...root.querySelectorAll("g")].map((g) => [g.id, g.parentElement?.id]);
  expect(parents).toEqual([
    ["unit-a", ""],
    ["unit-b", "unit-a"],
    ["unit-c", "unit-b"],
    ["unit-d", "unit-a"],
    ["unit-e", ""],
  ]);
});

test("more groups than are made at once all come, once and in order", () => {
  const ids = Array.from({ length: 450 }, (_, index) => `unit-${index}`);
  const root = parse(write(makeDrawing(ids.map((id) => ({ id, shapes: [makeText(id)] }))))).documentElement;
  expect([...root.children].filter((child) => child.nodeName === "g").map((g) => g.id)).toEqual(ids);
  expect(root.querySelectorAll("title")).toHaveLength(1);
  expect(root.querySelectorAll("rect")).toHaveLength(1);
});

test("an empty page is still a picture", () => {
  expect(parse(write(makeDrawing([]))).documentElement.children).toHaveLength(3);
});

test("each page is a file, numbered when there are several", () => {
  const [page] = makeDrawing([{ shapes: [makeText("a")] }]).pages;
  if (page === undefined) throw new Error("one page was made");
  const files = writeSvg({ ...makeDrawing([]), pages: [page, { ...page, widthPx: 7 }] }, { stem: "chart" });
  expect(files.map((file) => [file.page, file.extension])).toEqual([
    [1, ".svg"],
    [2, ".svg"],
  ]);
  expect(files[1]?.content).toContain(`width="7"`);
  expect(Object.keys(writeSvg(makeDrawing([]), { stem: "chart" })[0] ?? {})).toEqual(["extension", "content"]);
});

test("a chart with every state is well-formed, within the profile, and the same bytes each time", () => {
  const drawing = drawLayout(makeLayout(), { theme: "light" });
  const svg = write(drawing);
  const root = parse(svg).documentElement;
  expect(root.querySelectorAll("g[data-unit]")).toHaveLength(14);
  expect(root.querySelectorAll("g[id^=officer-]")).toHaveLength(7);
  expect(root.querySelector("#officer-ceo > #unit-northwind")).not.toBeNull();
  expect(root.querySelector("#unit-data")?.getAttribute("data-officer")).toBe("contested");
  expect(svg.endsWith("</svg>\n")).toBe(true);
  expect(write(drawLayout(makeLayout(), { theme: "light" }))).toBe(svg);
});

test("a group that leads to a page holds a link to that page's file, and its shapes are in the link", () => {
  const inner = { id: "unit-inner", shapes: [makeText("inner")] };
  const group = { id: "unit-a", title: "A", linkToPage: 2, shapes: [makeText("a")], groups: [inner] };
  const [file] = writeSvg(makeDrawing([group]), { stem: "Org chart é" });
  expect(file?.content).toContain(`\
<g id="unit-a">
<title>A</title>
<a href="Org%20chart%20%C3%A9-2.svg">
<text x="1" y="2" font-size="11" fill="#000000">a</text>
</a>
<g id="unit-inner">
`);
});

test.each([`"><script>`, "a:b", "../x", "%00", "a\ud800b", "R&D 'x'", ""])(
  "a file called '%s' can be linked to",
  (stem) => {
    const [file] = writeSvg(makeDrawing([{ linkToPage: 3, shapes: [makeText("a")] }]), { stem });
    const href = parse(String(file?.content)).querySelector("a")?.getAttribute("href") ?? "";
    expect(decodeURIComponent(href)).toBe(`${stem.replace("\ud800", "\ufffd")}-3.svg`);
    const url = new URL(href, "https://a.example/folder/");
    expect(url.href.startsWith("https://a.example/folder/")).toBe(true);
  },
);

test("pages of a chart link to one another, both ways", () => {
  const files = writeSvg(drawLayout(makePages(), { theme: "light" }), { stem: "bank" });
  const hrefs = files.map(({ content }) =>
    [...parse(String(content)).querySelectorAll("a")].map((a) => [a.getAttribute("href"), a.parentElement?.id]),
  );
  expect(hrefs).toEqual([
    [
      ["bank-2.svg", "officer-cfo"],
      ["bank-2.svg", "officer-cio"],
      ["bank-2.svg", "officer-cto"],
      ["bank-2.svg", "officer-ciso"],
    ],
    [["bank-1.svg", "officer-ceo"]],
  ]);
});

test("the picture that follows the viewer is the light one with a style for dark screens", () => {
  const auto = write(drawLayout(makeLayout(), { theme: "auto" }));
  const light = write(drawLayout(makeLayout(), { theme: "light" }));
  expect(auto.replace(/<style>.*<\/style>\n/, "").replaceAll(/ class="[^"]*"/g, "")).toBe(light);
  expect(light).not.toMatch(/<style|class=/);
  const style = parse(auto).querySelector("style")?.textContent ?? "";
  const classes = [...parse(auto).querySelectorAll("[class]")].flatMap((e) =>
    (e.getAttribute("class") ?? "").split(" "),
  );
  const rules = [...style.matchAll(/\.([fs])([0-9A-F]{6})\{(fill|stroke):#([0-9A-F]{6})\}/g)];
  expect(rules.map(([, letter = "", name = ""]) => letter + name).sort()).toEqual([...new Set(classes)].sort());
  for (const [, letter, name, property, colour] of rules)
    expect([property, colour]).toEqual([letter === "f" ? "fill" : "stroke", name]);
  expect(parse(auto).querySelector("rect")?.getAttribute("class")).toBe("f0E131B");
});

test("many shapes are written some at a time, with the same text as all of them at once", () => {
  const shapes = Array.from({ length: 450 }, (_, index) => ({ ...makeText(`line ${index}`), x: index }));
  const some = write(makeDrawing([{ part: "lines", shapes }]));
  // A group with an id is written as a whole.
  const whole = write(makeDrawing([{ id: "lines", shapes }]));
  expect(some).toBe(whole.replace('<g id="lines">', "<g>"));
});
