import { findNearest } from "../catalog/index.js";
import type { Finding, Problem, Severity } from "../model/finding.js";
import type { Exception } from "../model/graph.js";
import type { RuleCard, RuleSettings } from "../model/rule.js";
import { quote, writeInstead } from "../wording/index.js";
import { atKeys } from "./fault-origins.js";
import { fillOptions } from "./options.js";
import { suppressionNeedsReason } from "./rules/suppression-needs-reason.js";
import { unusedSuppression } from "./rules/unused-suppression.js";
import { levelOf } from "./severities.js";

/** Facts by which an exception is judged. */
export interface ExceptionContext {
  readonly cards: ReadonlyMap<string, RuleCard>;
  readonly rules: RuleSettings;
  /** ISO date of the check; without one, no exception has ended. */
  readonly now?: string | undefined;
}

/**
 * Tells whether an exception accepts a finding. An exception without `on` accepts any finding of its rule; with `on`,
 * only a finding whose subjects are all in `on`.
 */
export function accepts(
  { rule, on, isAboutAll, until }: Exception,
  finding: Pick<Finding, "rule" | "severity" | "subjects">,
  context: ExceptionContext,
): boolean {
  if (rule !== finding.rule) return false;
  // A rule whose errors cannot be accepted can still report notes that can be accepted, such as the note about a role
  // in the company's own words.
  if (finding.severity === "error" && context.cards.get(rule)?.canBeExcepted === false) return false;
  if (isOver(until, context.now)) return false;
  return isAboutAll || (finding.subjects.length > 0 && finding.subjects.every((id) => on.includes(id)));
}

/** Lists what is wrong with the exceptions of a company, once it is known which of them accepted something. */
export function reviewExceptions(
  exceptions: readonly Exception[],
  used: ReadonlySet<Exception>,
  context: ExceptionContext,
): readonly Problem<string>[] {
  return exceptions.flatMap((exception) => [
    ...(describeUselessness(exception, used.has(exception), context) ?? []),
    ...describeMissing(exception, context),
  ]);
}

/** Describes why an exception has no effect; gives only the first reason. */
function describeUselessness(
  exception: Exception,
  isUsed: boolean,
  { cards, rules, now }: ExceptionContext,
): readonly [Problem<string>] | undefined {
  const { rule, until } = exception;
  const card = cards.get(rule);
  if (card === undefined) {
    const near = findNearest(rule, cards.keys());
    const help = writeInstead(near, "See the list: orgwright rules.");
    return [
      createProblem(
        exception,
        "unknown rule",
        ["rule"],
        `names ${quote(rule)}, which is not a rule. Correct or remove it.`,
        { help },
      ),
    ];
  }
  if (!card.canBeExcepted && !isUsed) {
    const message =
      "has no effect: errors of this rule cannot be accepted, because a file with such an error cannot be relied on.";
    return [createProblem(exception, "no effect", ["rule"], message, { help: card.fix })];
  }
  if (isOver(until, now)) {
    const severity = fillOptions(unusedSuppression.options, rules[unusedSuppression.id]?.options).expired;
    return [
      createProblem(exception, "ended", ["until"], `ended on ${until ?? ""}. Remove it, or give it a new 'until:'.`, {
        severity: severity as Severity,
      }),
    ];
  }
  // A rule that is off finds nothing, so nobody can tell whether the exception is still needed.
  if (isUsed || levelOf(card, rules) === "off") return undefined;
  return [createProblem(exception, "unused", ["rule"], "accepts no finding. Remove it.")];
}

/** Reports each key that the settings require of exceptions and that this exception lacks. */
function describeMissing(exception: Exception, { rules }: ExceptionContext): readonly Problem<string>[] {
  const options = fillOptions(suppressionNeedsReason.options, rules[suppressionNeedsReason.id]?.options);
  const missing = [
    ...(options.requireUntil === true && exception.until === undefined ? ["until"] : []),
    ...(options.requireOwner === true && exception.owner === undefined ? ["owner"] : []),
  ];
  return missing.map((key) => ({
    rule: suppressionNeedsReason.id,
    message: `This exception from ${exception.rule} has no '${key}'. ${key === "until" ? "Say until when the finding is acceptable." : "Say who answers for it."}`,
    help: `Add '${key}:'.`,
    subjects: exception.on,
    fact: `${exception.rule} ${key}`,
    ...toOrigins(exception, ["rule"]),
  }));
}

function createProblem(
  exception: Exception,
  fact: string,
  keys: readonly string[],
  what: string,
  facts: Partial<Pick<Problem, "help" | "severity">> = {},
): Problem<string> {
  return {
    rule: unusedSuppression.id,
    message: `This exception from ${exception.rule} ${what}`,
    help: unusedSuppression.fix,
    subjects: exception.on,
    fact: `${exception.rule} ${fact}`,
    ...toOrigins(exception, keys),
    ...facts,
  };
}

function toOrigins({ origin }: Exception, keys: readonly string[]) {
  const [first, ...orAt] = atKeys(origin, ...keys);
  return { origin: first, orAt };
}

function isOver(until: string | undefined, now: string | undefined): boolean {
  return until !== undefined && now !== undefined && until < now;
}
