/**
 * Writes YAML from plain nodes, in one of many styles, and notes the place of everything. It shares no code with the
 * reader of company files, so the two can judge each other.
 *
 * Nodes: `map`, `list`, `text` (quoted where it must be) and `raw` (written as it is). After writing, every node has
 * `at`, and every pair of a map `keyAt`: offsets of their first character.
 */
import { createRandom } from "../support/random.mjs";

export const map = (pairs) => ({
  kind: "map",
  pairs: Object.entries(pairs).flatMap(([key, value]) => (value === undefined ? [] : [pair(key, value)])),
});
export const list = (items) => ({ kind: "list", items: [...items] });
export const text = (value) => ({ kind: "text", text: value });
export const raw = (value) => ({ kind: "raw", text: String(value) });
export const pair = (key, value) => ({ key, value });

/** Writes a node; `style` is any number, and the same number gives the same text. */
export function writeYaml(root, style) {
  const writer = new Writer(style);
  writer.block(root, "");
  return writer.out;
}

const PLAIN = /^[a-z][a-z\d-]*(?: [a-z\d][a-z\d-]*)*$/iu;
const RESERVED = /^(?:true|false|null|yes|no|on|off|y|n)$/iu;

class Writer {
  out = "";
  #random;
  #lineEnd;
  #step;
  #flowShare;
  #quotes;

  constructor(style) {
    this.#random = createRandom(style);
    this.#lineEnd = this.#random() < 0.2 ? "\r\n" : "\n";
    this.#step = this.#random() < 0.5 ? "  " : "    ";
    this.#flowShare = this.#random();
    this.#quotes = this.#random() < 0.3;
  }

  /** A map or list at the left edge `indent`; the cursor stands at the start of its first line, behind the indent. */
  block(node, indent) {
    node.at = this.out.length;
    if (node.kind === "map") this.#blockMap(node, indent);
    else this.#blockList(node, indent);
  }

  #blockMap({ pairs }, indent) {
    for (const [index, each] of pairs.entries()) {
      if (index > 0) this.#startLine(indent);
      this.#key(each);
      this.#value(each.value, indent);
    }
  }

  #blockList({ items }, indent) {
    for (const [index, item] of items.entries()) {
      if (index > 0) this.#startLine(indent);
      this.out += "-";
      if (this.#isBlock(item)) {
        this.out += " ";
        this.block(item, `${indent}  `);
      } else this.#inline(item);
    }
  }

  #value(node, indent) {
    if (!this.#isBlock(node)) {
      this.#inline(node);
      return;
    }
    const inside = node.kind === "list" && this.#random() < 0.3 ? indent : indent + this.#step;
    this.#startLine(inside);
    this.block(node, inside);
  }

  #inline(node) {
    this.out += " ";
    this.#flow(node);
    if (this.#random() < 0.05) this.out += "   # seen";
    this.out += this.#lineEnd;
  }

  #flow(node) {
    node.at = this.out.length;
    switch (node.kind) {
      case "map":
        this.out += "{ ";
        for (const [index, each] of node.pairs.entries()) {
          if (index > 0) this.out += ", ";
          this.#key(each);
          this.out += " ";
          this.#flow(each.value);
        }
        this.out += " }";
        break;
      case "list":
        this.out += "[";
        for (const [index, item] of node.items.entries()) {
          if (index > 0) this.out += ", ";
          this.#flow(item);
        }
        this.out += "]";
        break;
      case "text":
        this.out += this.#quotes || !PLAIN.test(node.text) || RESERVED.test(node.text) ? quote(node.text) : node.text;
        break;
      case "raw":
        this.out += node.text;
        break;
    }
  }

  #key(each) {
    each.keyAt = this.out.length;
    this.out += `${each.key}:`;
  }

  #isBlock(node) {
    if (node.kind === "map") return node.pairs.length > 0 && (isDeep(node) || this.#random() >= this.#flowShare);
    return node.kind === "list" && node.items.length > 0 && (isDeep(node) || this.#random() >= this.#flowShare);
  }

  #startLine(indent) {
    if (!this.out.endsWith("\n")) this.out += this.#lineEnd;
    if (this.#random() < 0.03) this.out += this.#random() < 0.5 ? this.#lineEnd : `${indent}# a remark${this.#lineEnd}`;
    this.out += indent;
  }
}

/** Maps of maps are written line by line: nobody could read them otherwise. */
function isDeep(node) {
  const inside = node.kind === "map" ? node.pairs.map(({ value }) => value) : node.items;
  return inside.some((each) => each.kind === "map" || (each.kind === "list" && isDeep(each)));
}

function quote(value) {
  return JSON.stringify(value);
}
