/** Facts about the three technology officers, in the output that a user reads. */
import { describe, expect, test } from "vitest";
import { explainNamed, explainRoles } from "../../src/pipeline.js";
import { writeExplained, writeExplainedComparison } from "../../src/report/index.js";

const TOOL = { name: "orgwright", version: "1.2.3" };

/** Returns what `orgwright explain ROLE` prints. */
function read(role: string): string {
  const shown = explainNamed({ kind: "role", id: role });
  if (shown === undefined) throw new Error(`${role} has no card`);
  return writeExplained("text", [{ shown, also: [] }], TOOL);
}

const CARDS = { cio: read("cio"), cto: read("cto"), ciso: read("ciso") };
/** Returns what `orgwright explain cio cto ciso` prints, without the line breaks inside cells. */
const TABLE = writeExplainedComparison("text", explainRoles(["cio", "cto", "ciso"]), TOOL);

describe("origins", () => {
  test("the CIO dates from the 1980s", () => {
    expect(CARDS.cio).toContain("Since: 1980s.");
  });

  test("the CTO became common in the late 1990s and has an older root in industrial research", () => {
    expect(CARDS.cto).toContain("common from the late 1990s");
    expect(CARDS.cto).toMatch(/industrial firms .* research heads in the late 1980s/);
  });

  test("the first CISO was Steve Katz at Citicorp in 1995", () => {
    expect(CARDS.ciso).toContain("Since: 1995.");
    expect(CARDS.ciso).toMatch(/Steve Katz at Citicorp is widely called the first/);
  });
});

describe("orientations", () => {
  test("the CIO looks inward, at IT departments and internal systems", () => {
    expect(CARDS.cio).toContain("Looks inward: at the IT departments and the systems inside the company.");
  });

  test("the CTO looks outward, at what is sold to customers", () => {
    expect(CARDS.cto).toMatch(
      /Looks outward: at what is sold to customers.* software development, quality assurance and product/,
    );
  });

  test("the CISO protects digital assets", () => {
    expect(CARDS.ciso).toMatch(/Protects: looks at the digital assets of the company/);
  });
});

describe("areas and duties", () => {
  test.each([
    ["cio", "Strategic planning", ["goals of the business", "technology will support the company's growth"]],
    ["cio", "Budgeting and resource allocation", ["budgets and people go", "the value that the money bought"]],
    ["cio", "Vendor management", ["suppliers of systems and services", "vendors deliver the value"]],
    ["cio", "IT governance", ["policies for the secure and efficient use of technology"]],
    ["cto", "Technology innovation", ["emerging technology", "research and development"]],
    ["cto", "Product development", ["products meet the needs of customers"]],
    ["cto", "Technical architecture", ["an architecture that scales"]],
    ["cto", "Technical talent", ["hire the technical talent", "Grow that talent, and keep it"]],
    ["ciso", "Cybersecurity strategy", ["digital assets to protect first", "security standards"]],
    ["ciso", "Risk management", ["Find and weigh security risks", "Treat them"]],
    ["ciso", "Compliance and regulations", ["laws, regulations and standards apply", "prove compliance"]],
    ["ciso", "Incident response", ["Detect and contain security incidents", "Recover, report and learn"]],
  ] as const)("%s: %s", (role, area, duties) => {
    const block = CARDS[role].split(`${area}:\n`)[1]?.split(/\n(?=\S)/u)[0] ?? "";
    for (const duty of duties) expect(block).toContain(duty);
  });
});

describe("departments that each usually leads", () => {
  test.each([
    ["cio", ["Service Desk", "IT Operations", "Infrastructure", "Business Applications"]],
    ["cto", ["Software Engineering", "Quality Assurance", "Research and Development"]],
    ["ciso", ["Information Security", "Security Operations", "Security Incident Response"]],
  ] as const)("%s", (role, departments) => {
    const line = /Departments it usually leads: (?<list>.*)/u.exec(CARDS[role])?.groups?.list?.split(", ") ?? [];
    expect(line).toEqual(expect.arrayContaining([...departments]));
  });
});

test("the three titles are often taken for one another", () => {
  for (const text of [TABLE, ...Object.values(CARDS)])
    expect(text).toContain("The three titles are often taken for one another.");
});

test("the CIO is often the senior technology executive", () => {
  expect(CARDS.cio).toContain("Often the senior technology executive of a company.");
});

test("the CISO reached the C-suite only in recent decades", () => {
  expect(CARDS.ciso).toContain("Reached the C-suite only in recent decades");
});

test("one sentence sets them apart", () => {
  expect(TABLE).toContain(
    "The CIO aligns technology with the goals of the business, the CTO drives innovation and development, and the CISO puts security and risk first.",
  );
});

test("one question tells each of them from the others", () => {
  expect(CARDS.cio).toContain("One question: Would this stop our own people from working?");
  expect(CARDS.cto).toContain("One question: Would this stop our customers from getting what we sell?");
  expect(CARDS.ciso).toContain("One question: Would this let someone do what they must not be able to do?");
});

test("the table has a column for each, and every area of each", () => {
  expect(TABLE).toMatch(/^ +CIO +CTO +CISO$/m);
  for (const area of ["Vendor management.", "Technical talent.", "Incident response."]) expect(TABLE).toContain(area);
});
