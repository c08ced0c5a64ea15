import type { Card, Comparison, Named } from "../model/card.js";
import type { RuleCard } from "../model/rule.js";
import { writeCardAsMarkdown, writeComparisonAsMarkdown } from "./card-markdown.js";
import { writeCard, writeComparison, writeLine } from "./card-text.js";
import { escapeControls } from "./printable.js";
import type { ReportContext } from "./reporter.js";
import { writeRuleCard, writeRuleSection } from "./rule-cards.js";

export type ExplainFormat = "text" | "json" | "markdown";

/** A card that explains one meaning of a word, and the other meanings of that word. */
export interface Explained {
  readonly shown: Card | RuleCard;
  readonly also: readonly Named[];
}

/** Writes cards, each with a line that lists the other meanings of the word that the card explains. */
export function writeExplained(format: ExplainFormat, all: readonly Explained[], tool: ReportContext["tool"]): string {
  if (format === "json") return toJson({ cards: all.map(toJsonCard) }, tool);
  const write = format === "text" ? writeOneAsText : writeOneAsMarkdown;
  return all.map(write).join("\n");
}

/** Writes a comparison of roles, with the roles side by side. */
export function writeExplainedComparison(
  format: ExplainFormat,
  comparison: Comparison,
  tool: ReportContext["tool"],
): string {
  if (format === "json") return toJson({ comparison }, tool);
  return format === "text" ? writeComparison(comparison) : writeComparisonAsMarkdown(comparison);
}

function toJson(content: object, { name, version }: ReportContext["tool"]): string {
  return escapeControls(JSON.stringify({ version: 1, tool: { name, version }, ...content }, null, 2)) + "\n";
}

function toJsonCard({ shown, also }: Explained) {
  return { ...(isRule(shown) ? { kind: "rule", ...shown } : shown), also };
}

function writeOneAsText({ shown, also }: Explained): string {
  const card = isRule(shown) ? writeRuleCard(shown) : writeCard(shown);
  return also.length === 0 ? card : `${card}\n${writeLine(tellAlso(also))}`;
}

function writeOneAsMarkdown({ shown, also }: Explained): string {
  const card = isRule(shown) ? writeRuleSection(shown) : writeCardAsMarkdown(shown);
  return also.length === 0 ? card : `${card}\n${tellAlso(also)}\n`;
}

/**
 * Returns a line that lists the other meanings of a word, each in the form in which a user can ask for it, such as
 * `role:cio`.
 */
function tellAlso(also: readonly Named[]): string {
  return `The word also names: ${also.map(({ kind, id }) => `${kind}:${id}`).join(", ")}.`;
}

function isRule(shown: Card | RuleCard): shown is RuleCard {
  return "severity" in shown;
}
