import { expect, test } from "vitest";
import type { FitsPage } from "../../../src/layout/page/paged-view.js";
import { findHomePages, findUpPages } from "../../../src/layout/tree/page-links.js";
import { cutTree, withChildren } from "../../../src/layout/tree/cut-tree.js";
import { listNodes } from "../../../src/layout/tree/tree-node.js";
import type { TreeNode } from "../../../src/layout/tree/tree-node.js";
import { paginate } from "../../../src/layout/tree/paginate.js";
import type { TreePage } from "../../../src/layout/tree/tree-page.js";

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
      officersBelow: children.flatMap((child) => [
        ...(child.territory === undefined ? [] : [child.id]),
        ...child.officersBelow,
      ]),
      below: { departments: 0, teams: 0, officers: 0, posts: 0, ghosts: 0 },
      isCollapsed: false,
    };
    return withChildren(bare, children);
  };
  return read();
}

/** Limits pages to so many boxes. */
function holding(most: number): FitsPage<TreePage> {
  return ({ part }) => part.size <= most;
}

function describe(pages: readonly TreePage[]): string[] {
  return pages.map(({ kind, part, series }) => {
    const boxes = listNodes(part).map((node) => (node.isCollapsed ? `${node.id}...` : node.id));
    return `${kind}${series === undefined ? "" : ` ${series.at} of ${series.of}`}: ${boxes.join(" ")}`;
  });
}

test("a tree that fits is one page", () => {
  expect(describe(paginate(outline("ceo(cio!(a b) cto!(c))"), holding(10)))).toEqual(["whole: ceo cio a b cto c"]);
});

test("an overview, then a page for each technology officer and shared pages for the others, in file order", () => {
  const tree = outline("ceo(cfo(a b) coo(c d) cio!(e f g h) cto!(i j k l) clo(m n))");
  expect(describe(paginate(tree, holding(7)))).toEqual([
    "overview: ceo cfo... coo... cio... cto... clo...",
    "part: ceo cfo a b coo c d",
    "part: cio e f g h",
    "part: cto i j k l",
    "part: clo m n",
  ]);
});

test("an overview with room to spare opens its smallest branches, which then need no page", () => {
  const tree = outline("ceo(cfo(a b c d e f g) coo(h))");
  expect(describe(paginate(tree, holding(8)))).toEqual(["overview: ceo cfo... coo h", "part: cfo a b c d e f g"]);
});

test("no page repeats what an overview before it has shown", () => {
  const leaves = (letter: string) => Array.from({ length: 6 }, (_, index) => `${letter}${index}`).join(" ");
  const tree = outline(`ceo(cio!(a(${leaves("a")}) b(${leaves("b")})) cto!(c(${leaves("c")}) d(${leaves("d")})))`);
  expect(describe(paginate(tree, holding(7)))).toEqual([
    "overview: ceo cio a... b... cto c... d...",
    "part: a a0 a1 a2 a3 a4 a5",
    "part: b b0 b1 b2 b3 b4 b5",
    "part: c c0 c1 c2 c3 c4 c5",
    "part: d d0 d1 d2 d3 d4 d5",
  ]);
});

test("no page repeats a chain that an overview before it has shown", () => {
  const tree = outline("ceo(coo(field(a b c d e f g h)) ciso!)");
  expect(describe(paginate(tree, holding(5)))).toEqual([
    "overview: ceo coo field... ciso",
    "part 1 of 2: field a b c d",
    "part 2 of 2: field e f g h",
  ]);
});

test("a manager with too many leaves goes on over several pages", () => {
  const leaves = Array.from({ length: 23 }, (_, index) => `u${index}`);
  const pages = paginate(outline(`boss(${leaves.join(" ")})`), holding(9));
  expect(pages.map((page) => page.part.id)).toEqual(["boss", "boss", "boss"]);
  expect(pages.map(({ series }) => `${series?.at} of ${series?.of}`)).toEqual(["1 of 3", "2 of 3", "3 of 3"]);
  expect(pages.flatMap((page) => page.subjects.map((node) => node.id))).toEqual(leaves);
});

test("the boxes of one manager are spread evenly over as few pages as hold them", () => {
  const leaves = Array.from({ length: 40 }, (_, index) => `u${index}`);
  const pages = paginate(outline(`boss(${leaves.join(" ")})`), holding(37));
  expect(pages.map(({ subjects }) => subjects.length)).toEqual([20, 20]);
});

test("a branch of up to three boxes stays on the overview, even below a level that is collapsed", () => {
  const tree = outline("ceo(cfo(a b c) coo(d e f g) cto!(h(i j)) cio!(k(l m n o)))");
  expect(describe(paginate(tree, holding(12)))).toEqual([
    "overview: ceo cfo a b c coo... cto h i j cio...",
    "part: coo d e f g",
    "part: cio k l m n o",
  ]);
});

test("a technology officer without boxes of its own shares a page", () => {
  const leaves = (letter: string) => Array.from({ length: 6 }, (_, index) => `${letter}${index}`).join(" ");
  expect(describe(paginate(outline(`cio!(${leaves("a")} ciso! ${leaves("b")})`), holding(9)))).toEqual([
    "part 1 of 2: cio a0 a1 a2 a3 a4 a5 ciso",
    "part 2 of 2: cio b0 b1 b2 b3 b4 b5",
  ]);
});

test("the first page opens every box above a technology officer, even if that costs a level elsewhere", () => {
  const tree = outline("ceo(coo(a(x(cto!) y) b) cfo(c(d(e f)) g(h(i j)) k))");
  const [first] = describe(paginate(tree, holding(11)));
  expect(first).toBe("overview: ceo coo a x cto y b cfo...");
});

test("a technology officer whom the first page has no room for is named by the box that hides it", () => {
  const [first] = paginate(outline("ceo(coo(a(x y cto! z v w) b c d) cfo(e f g h i))"), holding(4));
  const hiding = listNodes(first?.part ?? outline("nobody")).filter(({ isCollapsed }) => isCollapsed);
  expect(hiding.map(({ id, officersBelow }) => `${id}: ${officersBelow.join()}`)).toEqual(["coo: cto", "cfo: "]);
});

test("a chain that is too long for a page is cut into equal parts", () => {
  const words = Array.from({ length: 13 }, (_, index) => `u${index}`).join("(") + ")".repeat(12);
  expect(describe(paginate(outline(words), holding(10)))).toEqual([
    "overview: u0 u1 u2 u3 u4 u5 u6...",
    "part: u6 u7 u8 u9 u10 u11 u12",
  ]);
});

test("chains are walked through, and nothing is lost on the way", () => {
  const depth = 40;
  const words = Array.from({ length: depth }, (_, index) => `u${index}`).join("(") + ")".repeat(depth - 1);
  const pages = paginate(outline(words), holding(5));
  const shown = new Set(pages.flatMap((page) => listNodes(page.part).map((node) => node.id)));
  expect(shown.size).toBe(depth);
  const homes = findHomePages(pages);
  for (const page of pages) {
    for (const node of listNodes(page.part)) if (node.isCollapsed) expect(homes.has(node.id), node.id).toBe(true);
  }
});

test("every collapsed box leads to a page that shows it open, and that page leads back", () => {
  const tree = outline("ceo(cfo(a(b c d e) f(g h i j)) cio!(k(l m n o) p(q r s t)) clo(u))");
  const pages = paginate(tree, holding(6));
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
