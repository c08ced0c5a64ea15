import type { RuleCard } from "../model/rule.js";
import { toPrintable } from "./printable.js";

/**
 * Text that means nothing to Markdown: no table cell ends, nothing becomes a tag, a link, a picture or a formula. What
 * GitHub still looks for once the escapes are resolved (`@team`, `#12`, `:smile:`, addresses) is parted by an empty comment.
 */
export function escapeMarkdown(text: string): string {
  return toPrintable(text)
    .replace(/[&<>|*_`~[\]\\$]/gu, (character) => `&#${character.charCodeAt(0)};`)
    .replace(/&#\d+;|[@#:](?=\S)|www(?=\.)/giu, (match) => (match.startsWith("&") ? match : `${match}<!-- -->`));
}

/** A card for a Markdown page: ours are written for one, the words of a company's own rule are a stranger's. */
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
