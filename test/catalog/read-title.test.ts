import { expect, test } from "vitest";
import { readTitle, ROLES } from "../../src/catalog/index.js";

/** Returns the reading as words: `named cio`, `likely cto`, `ambiguous chief-data chief-digital`. */
function describeTitle(title: string): readonly string[] {
  return readTitle(title).map((found) =>
    found.kind === "ambiguous"
      ? `ambiguous ${found.candidates.map(({ id }) => id).join(" ")}`
      : `${found.kind} ${found.role.id}`,
  );
}

test.each([
  ["Chief Information Officer", ["named cio"]],
  ["Group CIO", ["named cio"]],
  ["Acting Chief Information Security Officer", ["named ciso"]],
  ["Executive Vice President, Chief Information Officer", ["named cio"]],
  ["Senior Vice President & CFO", ["named cfo"]],
  ["Co-founder and CTO", ["named cto"]],
  ["President and COO", ["named coo"]],
  ["Chief Information Officer and Chief Technology Officer", ["named cio", "named cto"]],
  ["CIO/CISO", ["named cio", "named ciso"]],
  ["Chief Digital and Information Officer", ["named cio"]],
  ["Chief Data and Analytics Officer", ["named chief-data"]],
  ["CISO (Retail)", ["named ciso"]],
  ["Head of IT", ["likely cio"]],
  ["Head of Engineering, Cloud", ["likely cto"]],
  ["President", ["likely ceo"]],
  ["CDO", ["ambiguous chief-data chief-digital chief-diversity chief-design"]],
  ["Group CRO", ["ambiguous chief-risk chief-revenue"]],
])("%j reads like %j", (title, roles) => {
  expect(describeTitle(title)).toEqual(roles);
});

test.each([
  "Deputy CIO",
  "Assistant to the CFO",
  "Chief of Staff to CEO",
  "Executive Business Partner, CTO and VP People",
  "Head CEO Communications",
  "Vice President",
  "Former CIO",
  "Office of the CIO",
  "Advisor (CTO)",
  "Director of Finance Systems",
  "",
  " , / ",
])("%j gives its holder no role", (title) => {
  expect(describeTitle(title)).toEqual([]);
});

test("every title and pattern of the table reads like its role", () => {
  for (const { id, title, otherNames, titlePatterns } of ROLES) {
    for (const name of [title, ...otherNames]) expect(describeTitle(name), name).toEqual([`named ${id}`]);
    for (const pattern of titlePatterns) expect(describeTitle(pattern), pattern).toEqual([`likely ${id}`]);
  }
});
