/** The tree of a generated company, for programs that do not read company files. */
import { loadCompany } from "../../../dist/pipeline.js";
import { generateCompany } from "../generate.mjs";

/**
 * Returns the text of the company file, and the same boxes for the other programs: parents first, each with the id of
 * its parent (absent on top), its name and the person at its head.
 */
export function createTree(size) {
  const content = generateCompany(size);
  const { graph } = loadCompany({ path: `company-${size}.yaml`, content });
  const boxes = [];
  const ids = new Map();
  const open = [{ id: graph.root, parent: undefined }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { id, parent } = next;
    const name = `n${boxes.length}`;
    ids.set(id, name);
    boxes.push({ id: name, parent: ids.get(parent), ...describeNode(graph.nodes.get(id)) });
    const children = graph.children.get(id) ?? [];
    open.push(...[...children].reverse().map((child) => ({ id: child, parent: id })));
  }
  return { content, boxes };
}

/** Departments are named after an area, and officers after their role. */
function describeNode(node) {
  if (node.kind === "unit") return { name: node.name, person: node.heads[0]?.names[0] ?? "" };
  return { name: node.role.text, person: node.names[0] ?? "" };
}
