import type { RuleCard } from "../model/rule.js";
import { toPrintable } from "./printable.js";

/**
 * Escapes text so that in Markdown it ends no table cell and becomes no tag, link, picture or formula. After resolving
 * the escapes, GitHub still looks for `@team`, `#12`, `:smile:` and addresses, so these are split by an empty comment.
 */
export function escapeMarkdown(text: string): string {
  return toPrintable(text)
    .replace(/[&<>|*_`~[\]\\$]/gu, (character) => `&#${character.charCodeAt(0)};`)
    .replace(/&#\d+;|[@#:](?=\S)|www(?=\.)/giu, (match) => (match.startsWith("&") ? match : `${match}<!-- -->`));
}

/**
 * Escapes the texts of a custom rule, since a stranger may have written them. The texts of built-in rules are Markdown
 * already.
 */
export function toMarkdownCard(card: RuleCard): RuleCard {
  if (card.group !== "own") return card;
  return {
    ...card,
    title: escapeMarkdown(card.title),
    why: escapeMarkdown(card.why),
    fix: escapeMarkdown(card.fix),
    sources: card.sources.map((source) => ({ ...source, text: escapeMarkdown(source.text) })),
  };
}
