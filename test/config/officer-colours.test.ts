import { expect, test } from "vitest";
import { CONFIG_FILE, describeBrandConcerns, readConfig } from "../../src/config/index.js";
import { parseSource } from "../../src/source/index.js";

function read(content: string) {
  const { value, problems } = readConfig(parseSource({ path: "c.yaml", content }, { kind: CONFIG_FILE }), {
    cards: [],
  });
  return {
    config: value,
    brand: value?.settings.brand,
    problems: problems.map(({ rule, message, help }) => [rule, message, help]),
  };
}

const officers = (text: string) => read(`brand: { officers: ${text} }\n`);

test("an officer is named by the id of its role, by its letters or by its title", () => {
  expect(officers('{ chief-data: "#bb4499", CFO: "#0aF", Chief Risk Officer: "#555555" }')).toMatchObject({
    brand: { "chief-data": "#BB4499", cfo: "#00AAFF", "chief-risk": "#555555" },
    problems: [],
  });
});

test("colours of the three may stand here too, beside those of the theme", () => {
  const { brand, config, problems } = read('brand: { officers: { CIO: "#111111" } }\ntheme: { cto: "#222222" }\n');
  expect(brand).toEqual({ cio: "#111111", cto: "#222222" });
  expect(config?.brandOrigins.get("cio")?.path).toEqual(["brand", "officers", "CIO"]);
  expect(problems).toEqual([]);
});

test("the same officer twice is an error at the second place, whichever comes first", () => {
  const help = "Leave one of the two out.";
  const second = [["duplicate-key", "'cio' already has a colour elsewhere in this file.", help]];
  expect(read('theme: { cio: "#111111" }\nbrand: { officers: { cio: "#222222" } }\n').problems).toEqual(second);
  expect(read('brand: { officers: { cio: "#222222" } }\ntheme: { cio: "#111111" }\n').problems).toEqual(second);
  expect(officers('{ chief-data: "#111111", Chief Data Officer: "#222222" }').problems).toHaveLength(1);
});

test.each([
  ["chief-dat", "Did you mean 'chief-data'?"],
  ["CDO", "'CDO' stands for several roles: write 'chief-data', 'chief-digital', 'chief-diversity' or 'chief-design'."],
  ["board", 'Write the role of an officer, such as { chief-data: "#BB4499" }; roles in your own words have no colour.'],
  [
    "Keeper of the Seals",
    'Write the role of an officer, such as { chief-data: "#BB4499" }; roles in your own words have no colour.',
  ],
])("'%s' is not the role of one officer", (key, help) => {
  const { brand, problems } = officers(`{ ${key}: "#BB4499" }`);
  expect(brand).toBeUndefined();
  expect(problems).toEqual([["unknown-key", `'${key}' is not a key of 'officers'; it is ignored.`, help]]);
});

test("nothing asked for is nothing wrong, and own notes are left alone", () => {
  for (const text of ["brand:\n", "brand: {}\n", "brand: { officers: }\n", "brand: { officers: { x-why: soon } }\n"])
    expect(read(text)).toMatchObject({ problems: [] });
});

test.each([
  ["brand: red\n", "'brand' must be a group of keys, not the text 'red'."],
  ["brand: { officers: [cio] }\n", "'officers' must be colours by role, not a list."],
  [
    "brand: { officers: { cfo: red } }\n",
    "'cfo' must be a colour, written as '#' and six hexadecimal digits, not the text 'red'.",
  ],
  ["brand:\n  officers:\n    cfo: #123456\n", "'cfo' has no colour."],
  ["brand: { officer: { cfo: '#123456' } }\n", "'officer' is not a key of 'brand'; it is ignored."],
])("%j is said to be wrong", (text, message) => {
  expect(read(text).problems.map(([, said]) => said)).toContain(message);
});

test("a concern about the colour of a further officer is reported at its key, with a remedy", () => {
  const { config } = officers('{ chief-data: "#FFFFFF" }');
  expect(describeBrandConcerns([{ officer: "chief-data", message: "Pale." }], config)).toEqual([
    {
      rule: "brand-colour",
      message: "Pale.",
      help: "Change the colour, or leave 'chief-data' out to draw it like any other officer.",
      subjects: ["chief-data"],
      origin: { file: "c.yaml", path: ["brand", "officers", "chief-data"] },
    },
  ]);
});
