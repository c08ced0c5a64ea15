import { holdTo } from "../model/deadline.js";
import type { Problem } from "../model/finding.js";
import type { Checked, CheckOptions, Opened } from "../model/opened.js";
import type { CombinedPolicy } from "../model/policy.js";
import type { CheckSettings } from "../model/settings.js";
import { listOwnCards } from "./own-rules.js";
import { combinePolicies, overlaySettings } from "./policies.js";
import { checkGraph } from "./run.js";
import { resolveFindings } from "./resolve-findings.js";

const NO_SETTINGS: CheckSettings = { rules: {}, words: {} };

/**
 * Lists what is wrong with the files of a company. Rules about the structure are left out, so policies have no effect.
 */
export function checkInput(opened: Opened, options: CheckOptions = {}): Checked {
  return resolve(opened, options, { policy: combinePolicies([]), askRules: () => [], isStructureChecked: false });
}

/** Lists what is wrong with a company: with its files, and with its structure according to the rules. */
export function checkOpened(opened: Opened, options: CheckOptions = {}): Checked {
  const policy = combinePolicies(options.settings?.policies ?? []);
  const askRules: AskRules = (settings, now) =>
    opened.graph === undefined ? [] : checkGraph(opened.graph, { settings, now, checkpoint: holdTo(options.expired) });
  return resolve(opened, options, { policy, askRules, isStructureChecked: true });
}

type AskRules = (settings: CheckSettings, now: string | undefined) => readonly Problem<string>[];

interface Scope {
  readonly policy: CombinedPolicy;
  readonly askRules: AskRules;
  readonly isStructureChecked: boolean;
}

function resolve(opened: Opened, options: CheckOptions, { policy, askRules, isStructureChecked }: Scope): Checked {
  const { path, graph, problems, locator } = opened;
  const { settings = NO_SETTINGS, today } = options;
  const now = options.now ?? graph?.company.asOf ?? today;
  const rules = overlaySettings(policy.rules, settings.rules);
  const resolved = resolveFindings([...problems, ...askRules({ ...settings, rules }, now)], {
    places: { file: path, locator },
    rules,
    ownCards: listOwnCards(settings),
    exceptions: graph?.exceptions ?? [],
    isStructureChecked,
    now,
    checkpoint: holdTo(options.expired),
  });
  return { ...resolved, policy, now };
}
