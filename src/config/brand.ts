import type { Problem } from "../model/finding.js";
import { isTechnologyOfficer } from "../model/queries.js";
import type { ConfigFile } from "./read-config.js";

/**
 * A problem with a colour, described in a sentence with the measured values. The stage `colours` finds such problems,
 * because it knows the colours of the themes.
 */
export interface ColourConcern {
  /** Role of the officer. */
  readonly officer: string;
  readonly message: string;
}

/** Turns concerns about colours into problems, each at the place in the config file that sets the colour. */
export function describeBrandConcerns(
  concerns: readonly ColourConcern[],
  config: ConfigFile | undefined,
): readonly Problem[] {
  return concerns.map(({ officer, message }) => {
    const origin = config?.brandOrigins.get(officer);
    return {
      rule: "brand-colour",
      message,
      help: isTechnologyOfficer(officer)
        ? `Change the colour, or leave '${officer}' out to keep the built-in one.`
        : `Change the colour, or leave '${officer}' out to draw it like any other officer.`,
      subjects: [officer],
      ...(origin !== undefined && { origin }),
    };
  });
}
