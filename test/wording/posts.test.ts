import { expect, test } from "vitest";
import { nameOfNode, nameOfPost, nameOfRole, nameOfThePost, capitaliseArticle } from "../../src/wording/index.js";
import type { Officer, Post } from "../../src/model/graph.js";
import { graphOf } from "../support/graph.js";

const graph = graphOf({
  company: "A",
  officers: [
    { id: "ceo", role: "CEO", name: "Ada Moe" },
    { id: "cio", role: "CIO", reportsTo: "ceo" },
    { id: "cio-north", role: "CIO", scope: "North", reportsTo: "ceo" },
    { id: "cto", role: "CTO", reportsTo: "ceo" },
    { id: "cto-2", role: "CTO", reportsTo: "ceo" },
    { id: "ciso", role: "CISO", scope: "Plants", reportsTo: "ceo" },
    { id: "harbour", role: "Harbour Master", reportsTo: "ceo" },
    { id: "digital", role: "Chief Digital Officer", reportsTo: "ceo" },
  ],
  people: [
    { id: "titled", name: "Bo Lind", title: "Head of Yards", reportsTo: "cio" },
    { id: "nameless", name: "Ivo Marek", reportsTo: "cio" },
  ],
  departments: [{ id: "it", name: "IT", officer: "cio", people: [{ id: "member", name: "Lea Sand" }] }],
  committees: [{ id: "board", name: "Board" }],
});
const find = (id: string) => {
  const node = graph.nodes.get(id);
  if (node === undefined) throw new Error(id);
  return node;
};
const post = (id: string) => find(id) as Officer | Post;

test.each([
  ["ceo", "CEO", "the CEO"],
  // The officer of the whole company needs no scope; the officers of its parts carry theirs.
  ["cio", "CIO", "the CIO"],
  ["cio-north", "CIO (North)", "the CIO (North)"],
  ["cto", "CTO 'cto'", "the CTO 'cto'"],
  ["cto-2", "CTO 'cto-2'", "the CTO 'cto-2'"],
  // A single officer of a role needs no scope.
  ["ciso", "CISO", "the CISO"],
  ["harbour", "'Harbour Master'", "the 'Harbour Master'"],
  ["titled", "'Head of Yards'", "'Head of Yards'"],
  ["nameless", "a post without a title", "a post without a title"],
  ["member", "a post of 'IT'", "a post of 'IT'"],
])("%s is called %s, in a sentence %s; never by a person's name", (id, name, inSentence) => {
  expect(nameOfPost(graph, post(id))).toBe(name);
  expect(nameOfThePost(graph, post(id))).toBe(inSentence);
  expect(nameOfNode(graph, find(id))).toBe(name);
});

test("units and committees are called by their names", () => {
  expect(nameOfNode(graph, find("it"))).toBe("'IT'");
  expect(nameOfNode(graph, find("board"))).toBe("'Board'");
});

test.each([
  ["the CISO reports", "The CISO reports"],
  ["a post of 'IT'", "A post of 'IT'"],
  ["'Head of Yards'", "'Head of Yards'"],
  ["theory", "theory"],
  ["audit", "audit"],
  ["on the way", "on the way"],
  ["is a post", "is a post"],
])("%s at the start of a sentence: %s", (text, start) => {
  expect(capitaliseArticle(text)).toBe(start);
});

test.each([
  ["ciso", "CISO"],
  // CDO may stand for data, digital or diversity.
  ["chief-data", "Chief Data Officer"],
  ["own-word", "own-word"],
])("the role %s is called %s", (id, name) => {
  expect(nameOfRole(id)).toBe(name);
});
