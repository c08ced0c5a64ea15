/**
 * Ways to break a company. Each knows where it applies and which one finding must come of it, with its rule and its
 * place. No two faults touch the same entry, so that none hides another.
 */
import { list, map, pair, raw, text } from "./yaml-writer.mjs";

/** @typedef {{ rule: string, place: () => number, isSource?: boolean }} Expected */

const getPair = (node, key) => node.pairs.find((each) => each.key === key);
const valueOf = (node, key) => getPair(node, key)?.value;
const textOf = (node, key) => valueOf(node, key)?.text;
const without = (node, key) => {
  node.pairs = node.pairs.filter((each) => each.key !== key);
};
/** Writes a value under a key, new or not; returns the pair. */
const put = (node, key, value) => {
  const found = getPair(node, key);
  if (found !== undefined) {
    found.value = value;
    return found;
  }
  const made = pair(key, value);
  node.pairs.push(made);
  return made;
};
const expectValue = (rule, each) => ({ rule, place: () => each.value.at });
const expectKey = (rule, each) => ({ rule, place: () => each.keyAt });
const expectEntry = (rule, node) => ({ rule, place: () => node.at });

/** Entries are chosen from `find(company)`; `breakIt(entry, company, number)` returns what must be found. */
const FAULTS = {
  "officer unknown": {
    find: ({ units }) => units,
    breakIt: (unit, _, number) => expectValue("unknown-reference", put(unit, "officer", text(`nowhere-${number}`))),
  },
  "manager unknown": {
    find: (company) => [...company.officers.slice(1), ...company.posts],
    breakIt: (post, _, number) => expectValue("unknown-reference", put(post, "reportsTo", text(`nowhere-${number}`))),
  },
  "dotted line to nobody": {
    find: (company) => [...company.officers, ...company.posts],
    breakIt: (post, { officers }, number) => {
      const item = text(`nowhere-${number}`);
      put(post, "dotted", list([text(textOf(officers[0], "id")), item]));
      return { rule: "unknown-reference", place: () => item.at };
    },
  },
  "deputy unknown": {
    find: ({ posts }) => posts,
    breakIt: (post, _, number) => expectValue("unknown-reference", put(post, "deputy", text(`nowhere-${number}`))),
  },
  "dotted line from nowhere": {
    find: ({ dotted }) => dotted,
    breakIt: (line, _, number) => expectValue("unknown-reference", put(line, "from", text(`nowhere-${number}`))),
  },
  "overseen department unknown": {
    find: ({ committees }) => committees,
    breakIt: (committee, _, number) =>
      expectValue("unknown-reference", put(committee, "oversees", text(`nowhere-${number}`))),
  },
  "id used twice": {
    find: (company) => listUnreferenced(company, [...company.units, ...company.posts]),
    breakIt: (entry, { officers }) => expectValue("duplicate-id", put(entry, "id", text(textOf(officers[0], "id")))),
  },
  "id reserved": {
    find: (company) => listUnreferenced(company, [...company.units, ...company.posts]),
    breakIt: (entry) => expectValue("impossible-value", put(entry, "id", text("vacant"))),
  },
  "department without a name": {
    find: ({ units }) => units,
    breakIt: (unit) => {
      without(unit, "name");
      return expectEntry("missing-key", unit);
    },
  },
  "officer without a role": {
    find: (company) => listUnreferenced(company, company.officers.slice(1)),
    breakIt: (officer) => {
      without(officer, "role");
      return expectEntry("missing-key", officer);
    },
  },
  "dotted line to nothing": {
    find: ({ dotted }) => dotted,
    breakIt: (line) => {
      without(line, "to");
      return expectEntry("missing-key", line);
    },
  },
  "unknown key": {
    find: listEntries,
    breakIt: (entry, _, number) => expectKey("unknown-key", put(entry, `zz${String(number)}`, text("something"))),
  },
  "personal data": {
    find: listEntries,
    breakIt: (entry) => expectKey("personal-data-present", put(entry, "mobile", text("+31 6 0000 0000"))),
  },
  "headcount is a word": {
    find: ({ units }) => units,
    breakIt: (unit) => expectValue("wrong-type", put(unit, "headcount", text("many"))),
  },
  "name is a list": {
    find: ({ units }) => units,
    breakIt: (unit) => expectValue("wrong-type", put(unit, "name", list([text("Sales"), text("Retail")]))),
  },
  "vacant is a word": {
    find: (company) => [...company.officers, ...company.posts],
    breakIt: (post) => expectValue("wrong-type", put(post, "vacant", text("perhaps"))),
  },
  "status is a word of their own": {
    find: (company) => [...company.officers, ...company.posts],
    breakIt: (post) => expectValue("wrong-type", put(post, "status", text("on a journey"))),
  },
  "teams are a text": {
    find: ({ units }) => units.filter((unit) => getPair(unit, "teams") === undefined),
    breakIt: (unit) => expectValue("wrong-type", put(unit, "teams", text("Sales"))),
  },
  "an officer is a text": {
    find: ({ root }) => [root],
    breakIt: (root) => {
      const item = text("Tom Berg");
      valueOf(root, "officers").items.push(item);
      return { rule: "wrong-type", place: () => item.at };
    },
  },
  "headcount below zero": {
    find: ({ units }) => units,
    breakIt: (unit, _, number) => expectValue("impossible-value", put(unit, "headcount", raw(-1 - number))),
  },
  "no such day": {
    find: ({ units }) => units,
    breakIt: (unit) => expectValue("impossible-value", put(unit, "since", raw("2026-02-30"))),
  },
  "ends before it begins": {
    find: (company) => [...company.officers, ...company.posts],
    breakIt: (post) => {
      put(post, "since", raw("2026-05-01"));
      return expectValue("impossible-value", put(post, "until", raw("2026-04-30")));
    },
  },
  "vacant with a holder": {
    find: (company) => [...company.officers, ...company.posts],
    breakIt: (post) => {
      put(post, "name", text("Mei Lin"));
      return expectValue("impossible-value", put(post, "vacant", raw("true")));
    },
  },
  "post hangs on nothing": {
    find: ({ topPosts }) => topPosts.filter((post) => getPair(post, "reportsTo") === undefined),
    breakIt: (post) => {
      without(post, "department");
      return expectEntry("unreachable-unit", post);
    },
  },
  "role of their own": {
    find: ({ officers }) => officers.slice(1),
    breakIt: (officer, _, number) =>
      expectValue("unknown-role", put(officer, "role", text(`Weaver ${String(number)}`))),
  },
  "role with several meanings": {
    find: ({ officers }) => officers.slice(1),
    breakIt: (officer) => expectValue("unknown-role", put(officer, "role", text("CDO"))),
  },
  "name with a bell": {
    find: ({ units }) => units,
    breakIt: (unit) => ({
      ...expectValue("unprintable-text", put(unit, "name", text("Sales \u0007 Retail"))),
      isSource: true,
    }),
  },
  "name too long to draw": {
    find: ({ units }) => units,
    breakIt: (unit) => expectValue("input-limit", put(unit, "name", text("x".repeat(201)))),
  },
  "key written twice": {
    find: listEntries,
    breakIt: (entry) => {
      const again = pair(entry.pairs[0].key, text("again"));
      entry.pairs.push(again);
      return { ...expectKey("duplicate-key", again), isSource: true, isFatal: true };
    },
  },
  "exception without a reason": {
    find: ({ root }) => [root],
    breakIt: (root) => {
      const exception = map({ rule: text("root-count") });
      put(root, "exceptions", list([exception]));
      return expectEntry("suppression-needs-reason", exception);
    },
  },
  "officers report in a circle": {
    isOnce: true,
    find: (company) => [...company.officers.slice(1), ...company.posts].filter((each) => getPair(each, "reportsTo")),
    breakIt: (entry, company, number) => {
      const people = [...company.officers, ...company.posts];
      const below = listBelow(entry, people);
      const last = below[number % below.length];
      put(entry, "reportsTo", text(textOf(last, "id")));
      const loop = climb(last, people, entry);
      // Lines count in the order of the file; the last of them closes the loop.
      return {
        rule: "reporting-cycle",
        place: () => Math.max(...loop.map((each) => valueOf(each, "reportsTo").at)),
        touched: loop,
      };
    },
  },
  "two officers at the top": {
    isOnce: true,
    find: ({ hasCeo, officers }) => (hasCeo || officers.length < 3 ? [] : officers.slice(1)),
    breakIt: (officer, { officers }) => {
      without(officer, "reportsTo");
      return { ...expectEntry("root-count", officer), touched: officers };
    },
  },
};

export const FAULT_NAMES = Object.keys(FAULTS);

/**
 * Breaks a company, fault by fault; leaves out faults that do not apply to it. Returns what must be found.
 * @param {readonly (readonly [name: string, pick: number])[]} wanted
 */
export function breakCompany(company, wanted) {
  const touched = new Set();
  const done = [];
  for (const [number, [name, pick]] of wanted.entries()) {
    const { find, breakIt, isOnce = false } = FAULTS[name];
    if (isOnce && done.some((each) => each.isOnce)) continue;
    const free = find(company).filter((entry) => !touched.has(entry));
    if (free.length === 0) continue;
    // Faults that concern several entries come first, while no other fault has touched those entries.
    if (isOnce && done.length > 0) continue;
    const entry = free[pick % free.length];
    const expected = breakIt(entry, company, number);
    for (const each of [entry, ...(expected.touched ?? [])]) touched.add(each);
    done.push({ ...expected, name, isOnce });
  }
  // A text that cannot be read as YAML holds no company that could be wrong.
  return done.some(({ isFatal }) => isFatal === true) ? done.filter(({ isSource }) => isSource === true) : done;
}

function listEntries({ officers, units, posts, committees, dotted }) {
  return [...officers, ...units, ...posts, ...committees, ...dotted];
}

/** Entries whose id no other entry names. */
function listUnreferenced({ root }, entries) {
  const words = new Set();
  const visit = (node, isId) => {
    if (node.kind === "text" && !isId) words.add(node.text);
    else if (node.kind === "list") for (const item of node.items) visit(item, false);
    else if (node.kind === "map") for (const { key, value } of node.pairs) visit(value, key === "id");
  };
  visit(root, false);
  return entries.filter((entry) => !words.has(textOf(entry, "id")));
}

/** An entry and everybody who reports to it by a written line. */
function listBelow(entry, people) {
  const below = [entry];
  for (const each of below) {
    const id = textOf(each, "id");
    for (const other of people) if (textOf(other, "reportsTo") === id && !below.includes(other)) below.push(other);
  }
  return below;
}

/** Returns the entries on the written lines from one entry up to another, both included. */
function climb(from, people, to) {
  const way = [from];
  for (let at = from; at !== to;) {
    at = people.find((each) => textOf(each, "id") === textOf(at, "reportsTo"));
    way.push(at);
  }
  return way;
}
