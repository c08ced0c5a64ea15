import { expect, test } from "vitest";
import { HitWalk } from "../../src/browser/hit-walk.js";
import { openCompany } from "../../src/pipeline.js";

const COMPANY = `company: X
officers:
  - { id: cio, role: CIO, name: Tom Berg }
  - { id: ciso, role: CISO, name: Sofía Ruiz }
departments:
  - { id: desk, name: Service Desk, officer: cio }
  - { id: response, name: Incident Response, officer: ciso }
  - { id: drills, name: Drills for Incident Response, officer: ciso }
  - { id: canteen, name: Canteen }
`;

function look(question: string): HitWalk {
  const { graph } = openCompany({ path: "company.yaml", content: COMPANY });
  if (graph === undefined) throw new Error("the company has a graph");
  const hits = new HitWalk();
  hits.search(graph);
  hits.look(question);
  hits.ask();
  return hits;
}

test.each([
  ["incident response", ["response", "drills"], "answered"],
  ["who answers for incident response", ["response"], "answered"],
  ["laptops", ["desk"], "answered"],
  ["phishing", ["ciso"], "unsure"],
  ["canteen", ["canteen"], "nobody"],
  ["rockets", [], "nobody"],
])("'%s' finds %j", (question, nodes, status) => {
  const hits = look(question);
  expect(hits.nodes).toEqual(nodes);
  expect(hits.reply?.status).toBe(status);
});

test("an empty question has no hits and no reply", () => {
  const hits = look("  ");
  expect([hits.count, hits.reply]).toEqual([0, undefined]);
  expect(hits.step(1)).toBeUndefined();
});

test("hits are walked in both directions, and start again at the end", () => {
  const hits = look("incident response");
  expect([1, 1, 1, -1].map((steps) => hits.step(steps === 1 ? 1 : -1))).toEqual([
    ...["response", "drills", "response", "drills"],
  ]);
});
