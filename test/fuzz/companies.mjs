/** Companies in which nothing is wrong, of any size and shape, as nodes for the YAML writer. */
import fc from "fast-check";
import { list, map, raw, text } from "./yaml-writer.mjs";

const ROLES = ["CIO", "CTO", "CISO", "CFO", "DPO", "chief-data", "chief-risk", "chief-product"];

const word = fc.constantFrom(
  ...[
    "Sales",
    "Retail & Online",
    "Ärzte: Süd",
    "情報システム部",
    "قسم التقنية",
    "O'Brien",
    'The "Lab"',
    "#1 Team",
    "Null",
    "- dash",
  ],
);

const unit = fc.record({
  name: word,
  within: fc.nat(),
  level: fc.constantFrom("departments", "teams"),
  officer: fc.option(fc.nat(), { nil: undefined }),
  head: fc.option(word, { nil: undefined }),
  headcount: fc.option(fc.nat({ max: 5000 }), { nil: undefined }),
  period: fc.option(fc.nat({ max: 20 }), { nil: undefined }),
  posts: fc.nat({ max: 3 }),
});

const post = fc.record({ name: fc.option(word, { nil: undefined }), manager: fc.option(fc.nat(), { nil: undefined }) });

/** Facts that are chosen at random; small numbers and short lists make simple companies. */
export const companyFacts = fc.record({
  hasCeo: fc.boolean(),
  officers: fc.array(fc.record({ name: fc.option(word, { nil: undefined }), manager: fc.nat() }), {
    maxLength: ROLES.length,
  }),
  units: fc.array(unit, { maxLength: 8 }),
  posts: fc.array(post, { maxLength: 12 }),
  dotted: fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 2 }),
  committee: fc.boolean(),
});

/** Returns the root node and, by kind, every entry with its node; ids are `officer-0`, `unit-3`, `post-1`, ... */
export function buildCompany(facts) {
  const officers = [
    { role: facts.hasCeo ? "CEO" : "COO", name: undefined },
    ...facts.officers.map((each, index) => ({ ...each, role: ROLES[index] })),
  ].map(({ role, name, manager }, index) =>
    map({
      id: text(`officer-${index}`),
      role: text(role),
      name: name === undefined ? undefined : text(name),
      reportsTo: index === 0 ? undefined : text(`officer-${manager % index}`),
    }),
  );
  const anOfficer = (pick) => text(`officer-${pick % officers.length}`);

  const posts = [];
  const takePosts = (count, more) =>
    facts.posts.slice(posts.length, posts.length + count).map(({ name, manager }) => {
      const index = posts.length;
      const managers = officers.length + index;
      const to = manager === undefined ? undefined : manager % managers;
      const made = map({
        id: text(`post-${index}`),
        title: text(`Post ${index}`),
        name: name === undefined ? undefined : text(name),
        reportsTo:
          to === undefined ? undefined : text(to < officers.length ? `officer-${to}` : `post-${to - officers.length}`),
        ...more,
      });
      posts.push(made);
      return made;
    });

  const units = facts.units.map(({ name, officer, head, headcount, period, posts: count }, index) => {
    const people = takePosts(count, {});
    return map({
      id: text(`unit-${index}`),
      name: text(name),
      officer: officer === undefined ? undefined : officer % 7 === 0 ? text("none") : anOfficer(officer),
      why: officer === undefined || officer % 7 !== 0 ? undefined : text("no technology of its own"),
      head: head === undefined ? undefined : map({ name: text(head), title: text("Head") }),
      headcount: headcount === undefined ? undefined : raw(headcount),
      since: period === undefined ? undefined : raw(`20${String(period + 10)}-01-15`),
      until: period === undefined ? undefined : raw(`20${String(period + 10)}-03-31`),
      people: people.length === 0 ? undefined : list(people),
    });
  });
  const top = list([]);
  for (const [index, made] of units.entries()) {
    const { within, level } = facts.units[index];
    const around = index === 0 || within % 3 === 0 ? undefined : units[within % index];
    (around === undefined ? top : listIn(around, level)).items.push(made);
  }
  const people =
    units.length === 0 ? [] : takePosts(facts.posts.length, { department: text(`unit-${units.length - 1}`) });

  const committees = facts.committee
    ? [map({ id: text("committee-0"), name: text("Risk Committee"), members: list([anOfficer(0)]) })]
    : [];
  const dotted =
    units.length === 0
      ? []
      : facts.dotted.map(([from, to]) => map({ from: text(`unit-${from % units.length}`), to: anOfficer(to) }));
  const root = map({
    company: text("Northwind Bikes"),
    officers: list(officers),
    departments: top.items.length === 0 ? undefined : top,
    people: people.length === 0 ? undefined : list(people),
    committees: committees.length === 0 ? undefined : list(committees),
    dotted: dotted.length === 0 ? undefined : list(dotted),
  });
  return { root, officers, units, posts, topPosts: people, committees, dotted, hasCeo: facts.hasCeo };
}

function listIn(node, key) {
  const found = node.pairs.find((each) => each.key === key);
  if (found !== undefined) return found.value;
  const made = list([]);
  node.pairs.push({ key, value: made });
  return made;
}
