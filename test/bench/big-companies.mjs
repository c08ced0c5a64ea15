/** Companies of one extreme shape, deeper or wider than any real one. */

const CHAIN = 10_000;
const BELOW_ONE = 5000;

const SHAPES = {
  /** Officers, each reporting to the one before. */
  chain: () => [
    "officers:",
    "  - { id: o0, role: CEO, name: Person 0 }",
    ...numbers(1, CHAIN).map(
      (at) => `  - { id: o${at}, role: Level ${at}, name: Person ${at}, reportsTo: o${at - 1} }`,
    ),
  ],
  /** Officers, all reporting to one. */
  star: () => [
    "officers:",
    "  - { id: boss, role: CEO, name: Person 0 }",
    ...numbers(1, BELOW_ONE + 1).map(
      (at) => `  - { id: o${at}, role: Area ${at}, name: Person ${at}, reportsTo: boss }`,
    ),
  ],
  /** Departments, all of one officer. */
  wide: () => [
    "officers:",
    "  - { id: boss, role: CEO, name: Person 0 }",
    "departments:",
    ...numbers(1, BELOW_ONE + 1).map((at) => `  - { name: Department ${at}, officer: boss, headcount: ${at % 90} }`),
  ],
};

export const BIG_SHAPES = Object.keys(SHAPES);

/** Returns the text of a company file of that shape. */
export function writeBigCompany(shape) {
  return ["company: { name: Big, asOf: 2026-03-31 }", ...SHAPES[shape](), ""].join("\n");
}

function numbers(from, to) {
  return Array.from({ length: to - from }, (_, at) => from + at);
}
