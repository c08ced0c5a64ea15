import type { Colour } from "./drawing.js";
import { isTechnologyOfficer } from "./queries.js";
import type { OwnRule } from "./own-rule.js";
import type { RuleSettings } from "./rule.js";
import type { ChartView } from "./view.js";

/**
 * What somebody asks of charts: on the command line, in the environment or in a config file. What is absent was
 * not asked for; the next source down, or the default, decides it.
 */
export interface Settings extends Partial<Omit<ChartView, "focus" | "isTitleApart">> {
  readonly theme?: ThemeName;
  readonly brand?: BrandColours;
  /** Pixels of a PNG for each px of the chart. */
  readonly scale?: number;
  /** Ground of a PNG instead of the theme's. */
  readonly background?: Colour;
}

/** `print`: still told apart in greyscale. `auto`: light or dark, as the viewer's system is. */
export type ThemeName = "light" | "dark" | "print" | "auto";

/**
 * A company's own colours for officers, `#RRGGBB` by role: `cio`, `chief-data`. The theme's stay where the CIO, CTO
 * and CISO have none; any other officer is coloured only if it is listed.
 */
export type BrandColours = Readonly<Partial<Record<string, Colour>>>;

/** Lists the roles besides CIO, CTO and CISO that have a colour of their own. */
export function furtherRolesOf(brand: BrandColours): readonly string[] {
  return Object.keys(brand).filter((role) => brand[role] !== undefined && !isTechnologyOfficer(role));
}

/** What somebody asks of checks: packs, config file and command line put together. */
export interface CheckSettings {
  /** What is absent is as on the rule's card. */
  readonly rules: RuleSettings;
  /** The company's own words for departments, as written: each is a department kind or a role id. */
  readonly words: Readonly<Record<string, string>>;
  /** Ids of policy packs that `rules` go on top of; none where absent. */
  readonly policies?: readonly string[];
  /** What the company requires and forbids besides. */
  readonly ownRules?: readonly OwnRule[];
}
