import type { LocatedDrift } from "../model/drift.js";
import type { RuleCard } from "../model/rule.js";
import { listDriftSections, summariseDrift, tellDriftPlaces } from "./drift.js";
import { escapeMarkdown } from "./markdown-text.js";
import { escapeControls, toPrintable } from "./printable.js";
import type { Colours, ReportContext } from "./reporter.js";

export interface DriftContext {
  readonly tool: ReportContext["tool"];
  readonly cards: readonly RuleCard[];
  readonly colours: Colours;
}

/**
 * Largest numbers of differences of one kind that a report lists: the first in a terminal, the second in an issue on a
 * code host, where there is less room.
 */
const MOST_IN_TEXT = 200;
const MOST_IN_MARKDOWN = 30;

/** Writes a comparison of a company with lists of people, as text for a terminal. */
export function writeDriftText(drift: LocatedDrift, { cards, colours }: DriftContext): string {
  const sections = listDriftSections(drift, cards).map(({ title, fix, differences }) => {
    const lines = differences
      .slice(0, MOST_IN_TEXT)
      .flatMap((one) => [`  ${one.message}`, colours.dim(`    ${toPrintable(tellDriftPlaces(one).join(", "))}`)]);
    const rest = differences.length - MOST_IN_TEXT;
    return [
      colours.bold(`${title} (${differences.length})`),
      ...lines.map((line, at) => (at % 2 === 0 ? toPrintable(line) : line)).filter((line) => line.trim() !== ""),
      ...(rest > 0 ? [`  and ${rest} more; -f json lists all of them`] : []),
      `  fix: ${fix}`,
    ].join("\n");
  });
  return [...sections, summariseDrift(drift).map(toPrintable).join("\n")].join("\n\n") + "\n";
}

/** Writes a comparison in GitHub's Markdown, for an issue. */
export function writeDriftMarkdown(drift: LocatedDrift, { tool, cards }: DriftContext): string {
  const [summary = "", ...notes] = summariseDrift(drift).map(escapeMarkdown);
  const sections = listDriftSections(drift, cards).map(({ title, fix, differences }) => {
    const rows = differences.slice(0, MOST_IN_MARKDOWN).map((one) => {
      const places = tellDriftPlaces(one).map(escapeMarkdown).join("<br>");
      return `| ${escapeMarkdown(one.message)} | ${places} |`;
    });
    const rest = differences.length - rows.length;
    const more = rest > 0 ? [`and ${rest} more; the same command with \`-f json\` lists all of them`] : [];
    const table = ["| difference | where |", "| --- | --- |", ...rows].join("\n");
    return [`**${title} (${differences.length})**`, table, ...more, fix].join("\n\n");
  });
  return [`### ${tool.name}: ${summary}`, ...sections, ...notes].join("\n\n") + "\n";
}

/** Writes a comparison as JSON; `templates/drift.schema.json` is its schema. */
export function writeDriftJson({ company, lists, ...drift }: LocatedDrift, { tool }: DriftContext): string {
  const { counts, ages, differences } = drift;
  const report = {
    version: 1,
    tool: { name: tool.name, version: tool.version },
    company,
    lists,
    counts,
    ages,
    differences,
  };
  return escapeControls(JSON.stringify(report, null, 2)) + "\n";
}
