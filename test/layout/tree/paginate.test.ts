import { expect, test } from "vitest";
import type { Fit } from "../../../src/layout/page/paged-view.js";
import type { Block } from "../../../src/layout/tree/block.js";
import { findHomePages, findUpPages } from "../../../src/layout/tree/page-links.js";
import { cutTree, listNodes, withChildren } from "../../../src/layout/tree/tree-node.js";
import type { TreeNode } from "../../../src/layout/tree/tree-node.js";
import { paginate } from "../../../src/layout/tree/paginate.js";
import type { PagePlan, TryPage } from "../../../src/layout/tree/paginate.js";

/** Builds a tree from words: `ceo(cfo(a b) cio!(c d))`; `!` marks a technology officer. */
function outline(words: string): TreeNode {
  const tokens = words.match(/[\w-]+!?|\(|\)/gu) ?? [];
  let at = 0;
  const read = (): TreeNode => {
    const word = tokens[at++] ?? "";
    const children: TreeNode[] = [];
    if (tokens[at] === "(") {
      at++;
      while (tokens[at] !== ")") children.push(read());
      at++;
    }
    const bare: TreeNode = {
      id: word.replace("!", ""),
      children: [],
      beside: [],
      isPost: false,
      isOfficial: word.endsWith("!"),
      ...(word.endsWith("!") && { territory: "cio" as const }),
      size: 1,
      height: 0,
      below: { departments: 0, teams: 0, officers: 0, posts: 0 },
      isCollapsed: false,
    };
    return withChildren(bare, children);
  };
  return read();
}

const FIT = {} as Fit<Block>;

/** Limits pages to so many boxes; an overview holds a few more, because its type may be smaller. */
function holding(most: number): TryPage {
  return ({ part }, share, mustFit) => Promise.resolve(mustFit || part.size * share <= most ? FIT : undefined);
}

function describe(pages: readonly PagePlan[]): string[] {
  return pages.map((page) => {
    const boxes = listNodes(page.part).map((node) => (node.isCollapsed ? `${node.id}...` : node.id));
    return `${page.kind}${page.isContinued ? " continued" : ""}: ${boxes.join(" ")}`;
  });
}

test("a tree that fits is one page", async () => {
  expect(describe(await paginate(outline("ceo(cio!(a b) cto!(c))"), holding(10)))).toEqual([
    "whole: ceo cio a b cto c",
  ]);
});

test("an overview, then a page for each technology officer and shared pages for the others, in file order", async () => {
  const tree = outline("ceo(cfo(a b) coo(c d) cio!(e f g h) cto!(i j k l) clo(m n))");
  expect(describe(await paginate(tree, holding(7)))).toEqual([
    "overview: ceo cfo... coo... cio... cto... clo...",
    "part: ceo cfo a b coo c d",
    "part: cio e f g h",
    "part: cto i j k l",
    "part: clo m n",
  ]);
});

test("an overview with room to spare opens its smallest branches, which then need no page", async () => {
  const tree = outline("ceo(cfo(a b c d e f g) coo(h))");
  expect(describe(await paginate(tree, holding(8)))).toEqual(["overview: ceo cfo... coo h", "part: cfo a b c d e f g"]);
});

test("no page repeats what an overview before it has shown", async () => {
  const leaves = (letter: string) => Array.from({ length: 6 }, (_, index) => `${letter}${index}`).join(" ");
  const tree = outline(`ceo(cio!(a(${leaves("a")}) b(${leaves("b")})) cto!(c(${leaves("c")}) d(${leaves("d")})))`);
  expect(describe(await paginate(tree, holding(7)))).toEqual([
    "overview: ceo cio a... b... cto c... d...",
    "part: a a0 a1 a2 a3 a4 a5",
    "part: b b0 b1 b2 b3 b4 b5",
    "part: c c0 c1 c2 c3 c4 c5",
    "part: d d0 d1 d2 d3 d4 d5",
  ]);
});

test("no page repeats a chain that an overview before it has shown", async () => {
  const tree = outline("ceo(coo(field(a b c d e f g h)) ciso!)");
  expect(describe(await paginate(tree, holding(5)))).toEqual([
    "overview: ceo coo field... ciso",
    "part: field a b c d",
    "part continued: field e f g h",
  ]);
});

test("a manager with too many leaves goes on over several pages", async () => {
  const leaves = Array.from({ length: 23 }, (_, index) => `u${index}`);
  const pages = await paginate(outline(`boss(${leaves.join(" ")})`), holding(9));
  expect(pages.map((page) => page.part.id)).toEqual(["boss", "boss", "boss"]);
  expect(pages.map((page) => page.isContinued)).toEqual([false, true, true]);
  expect(pages.flatMap((page) => page.subjects.map((node) => node.id))).toEqual(leaves);
});

test("chains are walked through, and nothing is lost on the way", async () => {
  const depth = 40;
  const words = Array.from({ length: depth }, (_, index) => `u${index}`).join("(") + ")".repeat(depth - 1);
  const pages = await paginate(outline(words), holding(5));
  const shown = new Set(pages.flatMap((page) => listNodes(page.part).map((node) => node.id)));
  expect(shown.size).toBe(depth);
  const homes = findHomePages(pages);
  for (const page of pages) {
    for (const node of listNodes(page.part)) if (node.isCollapsed) expect(homes.has(node.id), node.id).toBe(true);
  }
});

test("every collapsed box leads to a page that shows it open, and that page leads back", async () => {
  const tree = outline("ceo(cfo(a(b c d e) f(g h i j)) cio!(k(l m n o) p(q r s t)) clo(u))");
  const pages = await paginate(tree, holding(6));
  const homes = findHomePages(pages);
  pages.forEach((page, index) => {
    for (const node of listNodes(page.part)) {
      if (!node.isCollapsed) continue;
      const home = homes.get(node.id);
      expect(home, node.id).toBeDefined();
      const target = pages[(home ?? 0) - 1];
      expect(listNodes(target?.part ?? tree).some(({ id, isCollapsed }) => id === node.id && !isCollapsed)).toBe(true);
    }
    if (index > 0) expect(findUpPages(pages)[index], `page ${index + 1}`).toBeLessThanOrEqual(index);
  });
});

test("cutting leaves the levels asked for, and counts what is left", () => {
  const cut = cutTree(outline("a(b(c(d)) e)"), 1);
  expect(listNodes(cut).map(({ id, isCollapsed }) => `${id} ${isCollapsed}`)).toEqual(["a false", "b true", "e false"]);
  expect([cut.size, cut.height]).toEqual([3, 1]);
});
