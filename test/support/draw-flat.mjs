/**
 * Draws what a single flat ELK graph makes of a company, for the comparison in the README: one layered call with
 * every box in it, the way diagram tools do it. Build first. Use: node test/support/draw-flat.mjs company.yaml out.svg
 */
import { readFileSync, writeFileSync } from "node:fs";
import elkjs from "elkjs";
import { loadCompany } from "../../dist/index.js";

const [, , input, output] = process.argv;
const { graph } = loadCompany({ path: input, content: readFileSync(input) });
const colours = { cio: "#16327f", cto: "#d46f14", ciso: "#0b6e63" };

const boxes = [...graph.places.keys()];
const edges = boxes.flatMap((id) => {
  const { under } = graph.places.get(id);
  return graph.places.has(under) ? [{ id: `${under} ${id}`, sources: [under], targets: [id] }] : [];
});
const placed = await new elkjs.default().layout({
  id: "all",
  layoutOptions: {
    "elk.algorithm": "layered",
    "elk.direction": "DOWN",
    "elk.edgeRouting": "ORTHOGONAL",
    "elk.layered.mergeEdges": "true",
  },
  children: boxes.map((id) => ({ id, width: 184, height: 60 })),
  edges,
});

const paths = placed.edges.map(({ sections: [{ startPoint, bendPoints = [], endPoint }] }) =>
  [startPoint, ...bendPoints, endPoint]
    .map(({ x, y }, index) => `${index === 0 ? "M" : "L"}${round(x)} ${round(y)}`)
    .join(""),
);
const rects = placed.children.map(
  ({ id, x, y, width, height }) =>
    `<rect x="${round(x)}" y="${round(y)}" width="${width}" height="${height}" rx="6" fill="${colourOf(id)}"/>`,
);
writeFileSync(
  output,
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${round(placed.width)} ${round(placed.height)}" width="${round(placed.width)}" height="${round(placed.height)}">
<title>${boxes.length} boxes as one flat graph</title>
<rect width="100%" height="100%" fill="#ffffff"/>
<path d="${paths.join("")}" fill="none" stroke="#7a8594" stroke-width="2"/>
${rects.join("\n")}
</svg>
`,
);
console.log(`${output}  ${boxes.length} boxes, ${Math.round(placed.width / placed.height)} times as wide as high`);

function colourOf(id) {
  const node = graph.nodes.get(id);
  const by = node.kind === "unit" ? node.answer.by : id;
  const officer = graph.nodes.get(Array.isArray(by) ? by[0] : by);
  return colours[officer?.role?.id] ?? "#87909b";
}

function round(value) {
  return Math.round(value * 10) / 10;
}
