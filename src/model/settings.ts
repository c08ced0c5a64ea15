import type { Colour } from "./drawing.js";
import { isTechnologyOfficer } from "./queries.js";
import type { OwnRule } from "./own-rule.js";
import type { RuleSettings } from "./rule.js";
import type { ChartView } from "./view.js";

/**
 * Settings of charts from the command line, the environment or a config file. If one of these sources leaves a setting
 * out, the next one decides it; if all do, the default applies.
 */
export interface Settings extends Partial<Omit<ChartView, "focus" | "isTitleApart">> {
  readonly theme?: ThemeName;
  readonly brand?: BrandColours;
  /** Pixels of a PNG for each px of the chart. */
  readonly scale?: number;
  /** Background of a PNG instead of the theme's. */
  readonly background?: Colour;
}

/** `print`: officers remain distinguishable in greyscale. `auto`: light or dark, following the viewer's system. */
export type ThemeName = "light" | "dark" | "print" | "auto";

/**
 * A company's own colours for officers, `#RRGGBB` by role: `cio`, `chief-data`. The CIO, CTO and CISO keep the theme's
 * colours unless they are listed; any other officer has a colour only if the role is listed.
 */
export type BrandColours = Readonly<Partial<Record<string, Colour>>>;

/** Lists the roles besides CIO, CTO and CISO that have a colour of their own. */
export function furtherRolesOf(brand: BrandColours): readonly string[] {
  return Object.keys(brand).filter((role) => brand[role] !== undefined && !isTechnologyOfficer(role));
}

/** Settings of checks: packs, config file and command line combined. */
export interface CheckSettings {
  /** Settings by rule; a rule that is absent keeps the settings on its card. */
  readonly rules: RuleSettings;
  /** Meanings of the company's own words for departments: a department kind or a role id by word, as written. */
  readonly words: Readonly<Record<string, string>>;
  /** Ids of the policy packs; settings in `rules` override theirs. Absent = no packs. */
  readonly policies?: readonly string[];
  /** Custom rules, which the company writes in its config file. */
  readonly ownRules?: readonly OwnRule[];
}
