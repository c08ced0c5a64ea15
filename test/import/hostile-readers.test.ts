/** Hostile and broken files of the formats that say themselves what is what: refused with the line, or read right. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ImportRefusal } from "../../src/import/index.js";
import { importText } from "../support/import.js";
import "../support/seed.js";

const SCIM = '{"schemas": ["urn:ietf:params:scim:api:messages:2.0:ListResponse"],';
const USER = '"schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"], "displayName": "Ada Okafor"';
const ENTITY = "apiVersion: backstage.io/v1alpha1\nkind: User\nmetadata:\n  name: ada\n";
const TURTLE = "@prefix org: <http://www.w3.org/ns/org#>.\n";
const UK = '"Parent Department","Organisation","Unit","Reporting Senior Post","Number of Posts in FTE"';

describe("is refused with the line and what to do", () => {
  test.each([
    ["JSON that ends early", "users.json", `${SCIM}\n"Resources": [{`, /line 2 has to hold .*ends there/u],
    [
      "JSON with a key twice",
      "users.json",
      `${SCIM}\n"Resources": [],\n"Resources": []}`,
      /'Resources' twice .* line 3. Remove/u,
    ],
    [
      "JSON that is nested deeply",
      "users.json",
      `${SCIM}\n"Resources": ${"[".repeat(100_000)}`,
      /more than 64 levels deep on line 2/u,
    ],
    [
      "JSON with text behind it",
      "users.json",
      `${SCIM}"Resources": []}\n}`,
      /line 2 has to hold the end of the file, but has '\}'/u,
    ],
    ["JSON with a line break in a text", "users.json", `${SCIM}\n"Resources": ["a\nb"]}`, /line 2 has to hold a text/u],
    ["JSON with NUL", "users.json", `${SCIM}\n"Resources": ["\0"]}`, /line 2 holds a NUL/u],
    ["SCIM without a list", "users.json", `${SCIM}\n"Resources": {"a": 1}}`, /'Resources' on line 2 has to be a list/u],
    ["SCIM without users", "users.json", `${SCIM}"Resources": []}`, /There is nobody/u],
    ["an organigram without organisations", "berlin.json", '{\n"organisations": {}}', /Line 1 has to start an object/u],
    ["an organigram that is nested deeply", "berlin.json", '{"organisations":['.repeat(50_000), /more than 64 levels/u],
    ["YAML with NUL", "catalog.yaml", `${ENTITY}\n\0`, /line 6 holds a NUL/u],
    ["LDIF with NUL", "people.ldif", "dn: cn=a\ncn: \0", /line 2 holds a NUL/u],
    ["DOT without an end", "chart.dot", "digraph {\n a -> b\n", /line 3 has to hold '\}', but the file ends/u],
    [
      "DOT with an open quote",
      "chart.dot",
      'digraph {\n a [label="b]\n}',
      /a quote is opened on line 2 and never closed/u,
    ],
    ["DOT with open markup", "chart.dot", "digraph {\n a [label=<<b>]\n}", /a '<' is opened on line 2/u],
    ["DOT with an open comment", "chart.dot", "digraph {\n /* a\n}", /a comment is opened on line 2/u],
    ["DOT that is nested deeply", "chart.dot", `digraph {${"{".repeat(100_000)}`, /more than 25 subgraphs on line 1/u],
    [
      "DOT with too many arrows",
      "chart.dot",
      `digraph {{${words(3000)}} -> {${words(3000)}}}`,
      /more than 5,000,000 arrows/u,
    ],
    [
      "Mermaid that is nested deeply",
      "chart.mmd",
      `flowchart TD\n${"subgraph a\n".repeat(1000)}`,
      /more than 25 subgraphs on line 27/u,
    ],
    ["Mermaid without boxes", "chart.mmd", "flowchart TD\n", /draws no boxes/u],
    [
      "junior posts without the columns",
      "junior.csv",
      "Reporting Senior Post Number of Posts in FTE\n1,2",
      /Correct line 1/u,
    ],
    ["Turtle that ends early", "org.ttl", `${TURTLE}<a> org:hasPost <b>`, /line 2 has to hold '.', but ends there/u],
    [
      "Turtle with an unknown prefix",
      "org.ttl",
      `${TURTLE}<a> org:hasPost x:b .`,
      /prefix 'x' on line 2 and does not declare it/u,
    ],
    [
      "Turtle with an open text",
      "org.ttl",
      `${TURTLE}<a> org:purpose "b\n" .`,
      /line 2 has to hold a text with a closing quote/u,
    ],
    [
      "Turtle that is nested deeply",
      "org.ttl",
      `${TURTLE}<a> org:hasPost ${"[ org:hasPost ".repeat(50_000)}`,
      /more than 64 levels deep on line 2/u,
    ],
    ["Turtle without organisations", "org.ttl", `${TURTLE}<a> a org:Post .`, /No organisation in it/u],
  ])("%s", async (_, name, text, message) => {
    const refused = importText(name, text);
    await expect(refused).rejects.toThrow(ImportRefusal);
    await expect(refused).rejects.toThrow(message);
  });
});

function words(count: number): string {
  return Array.from({ length: count }, (_, at) => `n${String(at)}`).join(" ");
}

describe("leaves out one entry with its line, and reads the others", () => {
  test.each([
    ["a user that is a number", "users.json", `${SCIM}"Resources": [\n7,\n{${USER}}]}`, 2],
    ["a user whose id is taken", "users.json", `${SCIM}"Resources": [{${USER}, "id": "1"},\n{${USER}, "id": "1"}]}`, 2],
    [
      "an organisation without a name",
      "berlin.json",
      '{"organisations":[{"name":"A","positions":[{"person":{"lastName":"Ada"}}]},\n{"positions":[{}]}]}',
      2,
    ],
    ["an entity with a key twice", "catalog.yaml", `${ENTITY}---\n${ENTITY}  name: tom\n`, 10],
    [
      "an entity with a bomb of aliases",
      "catalog.yaml",
      `${ENTITY}---\n${ENTITY}spec: &a [x]\nb: [${"*a,".repeat(60)}]\n`,
      11,
    ],
    ["an entity that is nested deeply", "catalog.yaml", `${ENTITY}---\n${ENTITY}spec: ${"[".repeat(1000)}\n`, 10],
    ["an entry that is a change", "people.ldif", "dn: cn=Ada\ncn: Ada\nsn: A\n\ndn: cn=Tom\nchangetype: delete\n", 5],
    ["an entry with a line of nothing", "people.ldif", "dn: cn=Ada\ncn: Ada\nsn: A\n\ndn: cn=Tom\nnothing\n", 6],
    ["a line that draws nothing", "chart.mmd", "flowchart TD\na[Ada Okafor]\n=> b\n", 3],
    ["a row without a number", "junior.csv", `${UK}\nA,A,Unit,1,2\nA,A,Unit,1,two\n`, 3],
  ])("%s", async (_, name, text, line) => {
    const { review } = await importText(name, text);
    const leftOut = review.remarks.filter(({ kind }) => kind === "left-out");
    expect(leftOut.map(({ places }) => places.map((place) => place.line))).toEqual([[line]]);
    expect(review.counts.leftOut).toBe(1);
  });
});

describe("is read within its limits", () => {
  const many = Array.from({ length: 20_000 }, (_, at) => at + 1);
  test.each([
    [
      "a loop of groups",
      "catalog.yaml",
      many
        .slice(0, 2000)
        .map((at) => `${group(at, (at % 2000) + 1)}---\n`)
        .join("") + ENTITY,
    ],
    [
      "a long chain of groups",
      "catalog.yaml",
      many
        .slice(0, 2000)
        .map((at) => `${group(at, at + 1)}---\n`)
        .join("") + ENTITY,
    ],
    ["a loop of boxes", "chart.dot", `digraph { ${many.map((at) => `n${String(at)}`).join(" -> ")} -> n1 }`],
    ["a long chain of boxes", "chart.mmd", `flowchart TD\n${many.map((at) => `n${String(at)}`).join(" --> ")}`],
    [
      "a loop of users",
      "users.json",
      `${SCIM}"Resources": [${many.map((at) => user(at, (at % 20_000) + 1)).join(",\n")}]}`,
    ],
    ["a loop of entries", "people.ldif", many.map((at) => entry(at, (at % 20_000) + 1)).join("\n")],
    ["lines that are folded without end", "people.ldif", `dn: cn=Ada\nsn: A\ncn: Ada\n${" x\n".repeat(100_000)}`],
    ["blank lines without end", "people.ldif", `${"\n \n#\n".repeat(10_000)}dn: cn=Ada\nsn: A\ncn: Ada\n`],
    ["blank lines in YAML without end", "catalog.yaml", `${ENTITY}---\n${"\r\n  \n# x\n".repeat(50_000)}`],
    [
      "a loop of organisations",
      "org.ttl",
      `${TURTLE}${chain((at) => `<u${String(at)}> org:hasUnit <u${String((at % 20_000) + 1)}>; org:hasPost <p${String(at)}> .`)}`,
    ],
    [
      "one organisation with many posts and units",
      "org.ttl",
      `${TURTLE}${chain((at) => `<u> org:hasUnit <u${String(at)}>; org:hasPost <p${String(at)}>. <h${String(at)}> org:holds <p${String(at)}>; <http://xmlns.com/foaf/0.1/name> "Ada".`)}`,
    ],
    ["one huge text", "users.json", `${SCIM}"Resources": [{${USER}, "title": "${"x".repeat(5_000_000)}"}]}`],
    ["one huge label", "chart.dot", `digraph { a [label="Ada Okafor\\nEngineer${"x<".repeat(500_000)}"] }`],
    ["one huge line", "chart.mmd", `flowchart TD\na[Ada Okafor] ${"--".repeat(200_000)}`],
  ])(
    "%s",
    async (_, name, text) => {
      const { review } = await importText(name, text);
      expect(review.counts.posts + review.counts.departments).toBeGreaterThan(0);
    },
    20_000,
  );

  function chain(write: (at: number) => string): string {
    return many.map(write).join("\n");
  }

  function group(at: number, parent: number): string {
    return `apiVersion: backstage.io/v1alpha1\nkind: Group\nmetadata: { name: g${String(at)} }\nspec: { parent: g${String(parent)} }\n`;
  }

  function user(at: number, manager: number): string {
    const manages = `"urn:ietf:params:scim:schemas:extension:enterprise:2.0:User": {"manager": {"value": "${String(manager)}"}}`;
    return `{"id": "${String(at)}", "displayName": "P ${String(at)}", "title": "Engineer", ${manages}}`;
  }

  function entry(at: number, manager: number): string {
    return `dn: cn=p${String(at)},dc=x\nobjectClass: person\ncn: p${String(at)}\nmanager: cn=p${String(manager)},dc=x\n`;
  }
});

test("opens no file that an LDIF names, and runs no click of a drawing", async () => {
  const { files } = await importText("people.ldif", "dn: cn=Ada\nsn: A\ncn: Ada\ntitle:< file:///etc/hostname\n");
  expect(JSON.stringify(files)).not.toContain("title");
  const drawn = await importText("chart.mmd", 'flowchart TD\na[Ada Okafor]\nclick a "javascript:alert(1)"\n');
  expect(JSON.stringify(drawn.files)).not.toContain("alert");
});

const STARTS = [
  ["users.json", `${SCIM}"Resources": [{${USER}`],
  ["berlin.json", '{"organisations":[{"name":"A","positions":[{"person":{"lastName":"Ada"}'],
  ["catalog.yaml", ENTITY],
  ["people.ldif", "dn: cn=Ada\ncn: Ada\nsn: A\n"],
  ["chart.mmd", "flowchart TD\na[Ada Okafor] --> "],
  ["chart.dot", "digraph { a -> b "],
  ["org.ttl", `${TURTLE}<a> org:hasPost <b>`],
  ["junior.csv", `${UK}\n`],
] as const;
const PIECES = [
  '"',
  "{",
  "}",
  "[",
  "]",
  ",",
  ":",
  "\n",
  " ",
  "\\",
  "-->",
  "--",
  "->",
  "|",
  "<",
  ">",
  "&",
  ";",
  "=",
  "a",
  "dn: ",
  "---",
  "end",
  "subgraph ",
  "1",
];

test("any rest of a file is imported or refused", async () => {
  const rest = fc.array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: "grapheme", maxLength: 3 })), {
    maxLength: 30,
  });
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...STARTS), rest, async ([name, start], pieces) => {
      try {
        await importText(name, start + pieces.join(""));
      } catch (error) {
        expect(error).toBeInstanceOf(ImportRefusal);
      }
    }),
    { numRuns: 500 },
  );
});
