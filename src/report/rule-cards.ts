import type { RuleCard, RuleGroup, RuleOption } from "../model/rule.js";
import { toMarkdownCard } from "./markdown-text.js";
import { writeLine } from "./card-text.js";
import { escapeControls, toPrintable } from "./printable.js";
import { describeSource } from "./sources.js";

/** Groups of rules with their titles, in the order of the rule reference. */
const GROUPS: readonly (readonly [RuleGroup, string])[] = [
  ["input", "The file can be read"],
  ["integrity", "The file is consistent"],
  ["accountability", "Somebody answers for it"],
  ["separation", "Separation of duties"],
  ["shape", "Shape: spans, layers, lines"],
  ["roles", "Roles and focus areas"],
  ["hygiene", "Housekeeping"],
  ["config", "The config file"],
  ["own", "Custom rules of the company"],
];

/** Writes one line for each rule, group by group: severity, id and what is wrong. */
export function writeRuleList(cards: readonly RuleCard[]): string {
  const width = Math.max(...cards.map(({ id }) => id.length));
  const blocks = groupCards(cards).map(([title, group]) => [
    title,
    ...group.map((card) => `  ${card.severity.padEnd(5)}  ${card.id.padEnd(width)}  ${card.title}`),
  ]);
  return blocks.map((lines) => lines.map(writeLine).join("")).join("\n");
}

/** Writes the cards of all rules as JSON with every field; the card of a custom rule has no `example`. */
export function writeRulesAsJson(cards: readonly RuleCard[]): string {
  const rules = cards.map(({ example, ...card }) => (card.group === "own" ? card : { ...card, example }));
  return escapeControls(JSON.stringify({ version: 1, rules }, null, 2)) + "\n";
}

/** Writes the card of one rule as plain text. */
export function writeRuleCard(card: RuleCard): string {
  const { id, severity, precision, title, why, sources, fix, canBeExcepted, example } = card;
  const lines = [
    `${id}  (${severity}, precision ${precision})`,
    title,
    "",
    `Why: ${why}`,
    ...sources.map((source) => `  - ${describeSource(source)}`),
    `Fix: ${fix}`,
    canBeExcepted
      ? "An exception in the company file, with a reason, can accept its findings."
      : "No exception can accept its findings.",
    ...(Object.keys(card.options).length === 0 ? [] : ["", "Options:"]),
    ...Object.entries(card.options).map(([name, option]) => `  ${name}: ${showDefault(option)}  ${option.description}`),
    ...(card.group === "own" ? [] : ["", "Reported:", ...indent(example.bad), "", "Fine:", ...indent(example.good)]),
  ];
  return lines.map(writeLine).join("");
}

/** Writes the reference of all rules, in Markdown. */
export function writeRuleReference(cards: readonly RuleCard[]): string {
  const parts = [
    "# Rules\n\nWritten by `orgwright rules -f markdown`; do not edit. `orgwright check` applies every rule that is not off; the\n[config file](config.md) sets severities and options. The precision of a rule says how rarely its findings are\nfalse alarms. Nothing here is legal advice. A chart shows structure, and nothing of how anybody behaves.\n",
    ...groupCards(cards).map(([title, group]) => `## ${title}\n\n${group.map(writeRuleSection).join("\n")}`),
  ];
  return parts.join("\n");
}

/** Writes the card of one rule as a section of Markdown. */
export function writeRuleSection(card: RuleCard): string {
  return writeSection(toMarkdownCard(card));
}

function writeSection(card: RuleCard): string {
  const { id, severity, precision, title, why, sources, fix, canBeExcepted, needs, options } = card;
  const facts = [
    `Severity \`${severity}\``,
    `precision ${precision}`,
    canBeExcepted ? "exceptions allowed" : "no exceptions",
    ...(needs.length === 0 ? [] : [`needs ${needs.map((key) => `\`${key}\``).join(", ")}`]),
  ];
  const optionLines = Object.entries(options).map(
    ([name, option]) => `- \`${name}\` (default \`${showDefault(option)}\`): ${option.description}`,
  );
  return [
    `### ${id}`,
    `${title} ${why}`,
    `${facts.join("; ")}.`,
    sources.map((source) => `- ${describeSource(source)}`).join("\n"),
    `**Fix.** ${fix}`,
    ...(optionLines.length === 0 ? [] : [`**Options**\n\n${optionLines.join("\n")}`]),
    ...(card.group === "own" ? [] : [`Reported:\n\n${fence(card, "bad")}`, `Fine:\n\n${fence(card, "good")}`]),
  ]
    .map((part) => part + "\n")
    .join("\n");
}

function fence({ example }: RuleCard, which: "bad" | "good"): string {
  const lines = example[which].trimEnd().split("\n").map(toPrintable);
  return ["```yaml", ...lines, "```"].join("\n");
}

function groupCards(cards: readonly RuleCard[]): readonly (readonly [string, readonly RuleCard[]])[] {
  return GROUPS.flatMap(([id, title]) => {
    const group = cards.filter((card) => card.group === id);
    return group.length === 0 ? [] : [[title, group] as const];
  });
}

function showDefault(option: RuleOption): string {
  return typeof option.default === "string" ? option.default : JSON.stringify(option.default);
}

function indent(text: string): readonly string[] {
  return text
    .trimEnd()
    .split("\n")
    .map((line) => `  ${line}`);
}
