import type { ExploredCompany } from "../../model/explored.js";
import type { PreviewedFinding } from "../../model/preview.js";
import type { Settings } from "../../model/settings.js";
import { DEFAULT_VIEW } from "../../model/view.js";
import { toExploredCompany, findMarkedEntries, listOwnCards, RULE_CARDS } from "../../pipeline.js";
import { toPrintable } from "../../report/index.js";
import { findToday } from "../check-date.js";
import { openCompanies } from "../company-files.js";
import type { OpenedCompany } from "../company-files.js";
import type { Deadline } from "../deadline.js";
import { readPortraits } from "../draw-company.js";
import { UsageError } from "../usage-error.js";
import type { Looked } from "../watch/watched-places.js";
import type { LinkToEditor } from "./editors.js";

/** Choices made on the command line, for all companies of a preview. */
export interface PreviewChoices {
  /** Settings from the command line or the environment; they win over the config file. */
  readonly asked: Settings;
  readonly config: string | undefined;
  readonly asOf: string | undefined;
  /** Date on which the companies are checked; without it, today. */
  readonly now: string | undefined;
  readonly linkToEditor: LinkToEditor;
}

/** The result of reading the files of a company once. */
export interface LoadedState {
  /** The company and the data with which a page draws it; absent if it cannot be drawn. */
  readonly drawable?: { readonly company: DrawableCompany; readonly explored: ExploredCompany };
  readonly findings: readonly PreviewedFinding[];
  /** Reason why the files cannot be read, if no finding states it. */
  readonly trouble?: string;
}

export type DrawableCompany = OpenedCompany & { readonly graph: NonNullable<OpenedCompany["graph"]> };

interface Reading {
  readonly deadline: Deadline;
  /** Called with each file and folder just before it is read. */
  readonly looked: Looked;
}

/**
 * Reads a company for a page. If its files cannot be read, returns the reason and does not throw, since the user may
 * still correct the files.
 */
export async function loadState(file: string, choices: PreviewChoices, reading: Reading): Promise<LoadedState> {
  const { config: named, asOf, now, asked } = choices;
  try {
    const request = {
      named,
      asOf,
      now: now ?? findToday(),
      theme: asked.theme,
      isChecked: true,
      looked: reading.looked,
    };
    return await reading.deadline.holdAgain(async (deadline) => {
      const [company] = await openCompanies([file], { ...request, deadline });
      return company === undefined ? { findings: [] } : await toState(company, choices, deadline);
    });
  } catch (error) {
    if (error instanceof UsageError) return { findings: [], trouble: error.message };
    throw error;
  }
}

async function toState(company: OpenedCompany, choices: PreviewChoices, deadline: Deadline): Promise<LoadedState> {
  const { graph, config } = company;
  const settings = { ...config.settings, ...choices.asked };
  const findings = describeFindings(company, settings, choices.linkToEditor);
  if (graph === undefined || config.isBad) return { findings };
  const { theme, brand, scale: _, background: _background, ...view } = settings;
  const portraits = await readPortraits(company, graph, { view, deadline });
  const look = { ...(theme !== undefined && { theme }), ...(brand !== undefined && { brand }) };
  const explored = toExploredCompany(graph, { view, ...look, words: config.check.words, portraits });
  return { drawable: { company: { ...company, graph }, explored }, findings };
}

/**
 * Returns the findings as a page shows them. If names are withheld, the title of the rule replaces the message of each
 * finding, which may contain names.
 */
function describeFindings(
  { graph, config, findings }: OpenedCompany,
  { people, names = DEFAULT_VIEW.names }: Settings,
  linkToEditor: LinkToEditor,
): readonly PreviewedFinding[] {
  const hasNames = people !== "none" && names === "full";
  const titles = new Map([...RULE_CARDS, ...listOwnCards(config.check)].map(({ id, title }) => [id, title]));
  return [...findings, ...config.findings].map((finding): PreviewedFinding => {
    const { rule, message, help, file, range } = finding;
    const editorLink = linkToEditor({ file, ...range.start });
    return {
      ...finding,
      file: toPrintable(file),
      message: hasNames ? toPrintable(message) : (titles.get(rule) ?? rule),
      help: hasNames ? toPrintable(help) : "",
      related: [],
      about: graph === undefined ? [] : findMarkedEntries(finding, graph),
      ...(editorLink !== undefined && { editorLink }),
    };
  });
}
