import type { OptionValue, RuleOption, RuleOptions } from "../model/rule.js";

/** Returns every option of a rule: with the value that is set, else the default on its card. */
export function fillOptions(
  options: RuleOptions,
  set: Readonly<Record<string, OptionValue>> = {},
): Readonly<Record<string, OptionValue>> {
  return Object.fromEntries(Object.entries(options).map(([name, option]) => [name, set[name] ?? option.default]));
}

type OptionOf<K extends RuleOption["kind"]> = Extract<RuleOption, { readonly kind: K }>;

export function yesNo(byDefault: boolean, description: string): OptionOf<"yes-no"> {
  return { kind: "yes-no", default: byDefault, description };
}

export function wholeNumber(byDefault: number, description: string, least = 0): OptionOf<"number"> {
  return { kind: "number", default: byDefault, description, isWhole: true, least };
}

export function anyNumber(byDefault: number, description: string): OptionOf<"number"> {
  return { kind: "number", default: byDefault, description, isWhole: false, least: 0 };
}

export function choice<const C extends string>(
  choices: readonly C[],
  byDefault: NoInfer<C>,
  description: string,
): OptionOf<"choice"> & { readonly default: C } {
  return { kind: "choice", choices, default: byDefault, description };
}

export function words(
  byDefault: readonly string[],
  description: string,
  of?: OptionOf<"words">["of"],
): OptionOf<"words"> {
  return { kind: "words", default: byDefault, description, ...(of !== undefined && { of }) };
}

export function numbersByWord(
  byDefault: Readonly<Record<string, number>>,
  description: string,
): OptionOf<"numbers-by-word"> {
  return { kind: "numbers-by-word", default: byDefault, description };
}

export function wordsByWord(
  byDefault: Readonly<Record<string, readonly string[]>>,
  description: string,
): OptionOf<"words-by-word"> {
  return { kind: "words-by-word", default: byDefault, description };
}

export function roleDemands(
  byDefault: OptionOf<"role-demands">["default"],
  description: string,
): OptionOf<"role-demands"> {
  return { kind: "role-demands", default: byDefault, description };
}

export function word(byDefault: string, description: string): OptionOf<"word"> {
  return { kind: "word", default: byDefault, description };
}

export function pairs(byDefault: OptionOf<"pairs">["default"], description: string): OptionOf<"pairs"> {
  return { kind: "pairs", default: byDefault, description };
}
