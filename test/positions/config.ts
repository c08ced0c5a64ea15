import type { BrokenDocument } from "./broken.js";

/** Config files with one thing wrong in them. */
export const BROKEN_CONFIGS: readonly BrokenDocument[] = [
  ["a list for a config", "wrong-type", "⟦- page⟧\n"],
  ["a tab in a config", "yaml-syntax", "theme:\n⟦\t⟧cio: red\n"],
  ["an unknown key", "unknown-key", "⟦pgae⟧: a4\n"],
  ["a page that does not exist", "wrong-type", "page: ⟦a44⟧\n"],
  ["a list for a setting", "wrong-type", "depth: ⟦[2]⟧\n"],
  ["a number that is none", "wrong-type", "minFont: ⟦small⟧\n"],
  ["a colour that is none", "wrong-type", "theme:\n  name: dark\n  cto: ⟦blue⟧\n"],
  ["a colour that is a comment", "wrong-type", "theme:\n  ⟦cio⟧: #123456\n"],
  ["an unknown key of a theme", "unknown-key", "theme: { name: dark, ⟦coi⟧: '#123456' }\n"],
  ["a rule that does not exist", "unknown-key", "rules: { ⟦root-cuont⟧: off }\n"],
  ["a severity that does not exist", "wrong-type", "rules: { root-count: ⟦loud⟧ }\n"],
  ["an option that does not exist", "unknown-key", "rules:\n  span-too-wide: { ⟦mots⟧: 9 }\n"],
  ["an option that is not a number", "wrong-type", "rules:\n  span-too-wide: { options: { max: ⟦nine⟧ } }\n"],
  ["a policy that does not exist", "wrong-type", "policy: [⟦iso⟧]\n"],
  ["a company file elsewhere", "wrong-type", "company: ⟦../company.yaml⟧\n"],
  ["JSON with a comma too many", "yaml-syntax", '{ "page": "a4", "theme": "dark" } ⟦}⟧\n'],
];
