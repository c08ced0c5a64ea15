import type { RuleCard, RuleOption } from "../model/rule.js";
import { joinWithAnd } from "../wording/index.js";

/**
 * Says which rules skip an officer whose role is mistyped: without this list, the warning about the typing mistake
 * would look harmless.
 */
export function describeSilence(role: string, cards: Iterable<RuleCard>): string {
  const rules = [...cards].filter(({ severity }) => severity !== "off");
  const named = rules.filter((card) => isNamedFor(card, role));
  const others = rules.filter((card) => !named.includes(card) && asksFor(card, role));
  const silent = [...named, ...others].map(({ id }) => id);
  return silent.length === 0 ? "" : ` Until then these rules skip the officer: ${joinWithAnd(silent)}.`;
}

/** Tells whether a rule is named for the role that it is about, as `ciso-board-access` is. */
function isNamedFor({ id }: RuleCard, role: string): boolean {
  return id.startsWith(`${role}-`);
}

/** Tells whether the default options of a rule name a role. */
function asksFor({ options }: RuleCard, role: string): boolean {
  return Object.values(options).some((option) => listRoles(option).includes(role));
}

function listRoles(option: RuleOption): readonly string[] {
  if (option.kind === "role-demands") return option.default.flatMap(({ any }) => any);
  return option.kind === "words" && option.of === "role" ? option.default : [];
}
