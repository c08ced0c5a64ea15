import type { Card, Comparison } from "../model/card.js";
import { escapeMarkdown } from "./markdown-text.js";

/** Writes a card as a section of Markdown. */
export function writeCardAsMarkdown({ title, lead, parts }: Card): string {
  const blocks = parts.map(({ label, items }) => {
    const [only, ...others] = items.map(escapeMarkdown);
    const name = `**${escapeMarkdown(label)}.**`;
    return others.length === 0
      ? `${name} ${only ?? ""}`
      : `${name}\n\n${[only, ...others].map((item) => `- ${item ?? ""}`).join("\n")}`;
  });
  const opening = [`## ${escapeMarkdown(title)}`, ...(lead === undefined ? [] : [escapeMarkdown(lead)])];
  return [...opening, ...blocks].join("\n\n") + "\n";
}

/** Writes a comparison of roles as a Markdown table with a column for each role. */
export function writeComparisonAsMarkdown({ title, lead, columns, rows }: Comparison): string {
  const toRow = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  const table = [
    toRow(["", ...columns.map(escapeMarkdown)]),
    toRow(["---", ...columns.map(() => "---")]),
    ...rows.map(({ label, cells }) =>
      toRow([escapeMarkdown(label), ...cells.map((texts) => texts.map(escapeMarkdown).join("<br>"))]),
    ),
  ];
  return [`## ${escapeMarkdown(title)}`, ...lead.map(escapeMarkdown), table.join("\n")].join("\n\n") + "\n";
}
