/** One tree in the languages of the other programs. */
import { readFileSync } from "node:fs";
import path from "node:path";

export function writeDot(boxes) {
  const nodes = boxes.map(({ id, name, person }) => `  ${id} [label=${JSON.stringify(`${name}\n${person}`)}];`);
  const edges = listEdges(boxes).map(({ parent, id }) => `  ${parent} -> ${id};`);
  return ["digraph {", "  node [shape=box];", ...nodes, ...edges, "}", ""].join("\n");
}

export function writeMermaid(boxes) {
  const nodes = boxes.map(({ id, name, person }) => `  ${id}["${name}<br>${person}"]`);
  const edges = listEdges(boxes).map(({ parent, id }) => `  ${parent} --> ${id}`);
  return ["flowchart TD", ...nodes, ...edges, ""].join("\n");
}

/** Its limits are meant for pages of strangers. */
export const MERMAID_CONFIG = JSON.stringify({ maxEdges: 1_000_000, maxTextSize: 100_000_000 });

export function writeSchematex(boxes) {
  const depths = new Map();
  const lines = boxes.map(({ id, parent, name, person }) => {
    const depth = parent === undefined ? 0 : depths.get(parent) + 1;
    depths.set(id, depth);
    return `${"  ".repeat(depth)}${id}: "${person}" | ${name}`;
  });
  return ['orgchart "Company"', ...lines, ""].join("\n");
}

/** Writes a page that draws the whole tree and puts its size and its smallest type into the title. */
export function writeOrgChartPage(boxes, modules) {
  const scripts = ["d3/dist/d3.min.js", "d3-flextree/build/d3-flextree.min.js", "d3-org-chart/build/d3-org-chart.js"];
  const data = boxes.map(({ id, parent = "", name, person }) => ({
    id,
    parentId: parent,
    name,
    person,
    _expanded: true,
  }));
  return `<!doctype html><meta charset="utf-8"><div id="chart"></div>
${scripts.map((script) => `<script>${readFileSync(path.join(modules, script), "utf8")}</script>`).join("\n")}
<script>
const chart = new d3.OrgChart().container("#chart").data(${JSON.stringify(data)}).duration(0)
  .nodeWidth(() => 180).nodeHeight(() => 60)
  .nodeContent(({ data }) => '<div style="font:14px sans-serif;border:1px solid">' + data.name +
    '<div style="font-size:12px">' + data.person + "</div></div>").render();
const { allNodes } = chart.getChartState();
const span = (from, to) => Math.max(...allNodes.map(to)) - Math.min(...allNodes.map(from));
const width = span((node) => node.x - node.width / 2, (node) => node.x + node.width / 2);
const height = span((node) => node.y, (node) => node.y + node.height);
const drawn = document.querySelectorAll(".node-foreign-object-div").length;
document.title = [width, height, 12, drawn].join(" ");
</script>
`;
}

function listEdges(boxes) {
  return boxes.filter(({ parent }) => parent !== undefined);
}
