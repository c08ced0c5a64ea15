import { askEvery } from "../model/deadline.js";
import type { Graph, Unit } from "../model/graph.js";
import type { NumberRange, OwnRule, UnitCondition, UnitSelector } from "../model/own-rule.js";
import { ancestorsOf, answerersOf, childrenOf } from "../model/queries.js";
import type { RuleCard } from "../model/rule.js";
import type { CheckSettings } from "../model/settings.js";
import { quote } from "../wording/index.js";
import { at } from "./fault-origins.js";
import type { Rule, RuleContext } from "./define-rule.js";
import { matchesPattern } from "./pattern.js";

/**
 * Turns a rule from a company's config into one that is listed, explained, accepted by exceptions and reported like the
 * built-in ones.
 */
export function createOwnRule(own: OwnRule): Rule {
  return { card: createOwnCard(own), check: (context) => checkOwnRule(own, context) };
}

/** Lists the cards of a company's own rules. */
export function listOwnCards({ ownRules = [] }: Pick<CheckSettings, "ownRules">): readonly RuleCard[] {
  return ownRules.map(createOwnCard);
}

export function createOwnCard(own: OwnRule): RuleCard {
  const { id, kind, severity, then, why, source } = own;
  return {
    id,
    group: "own",
    severity,
    precision: "high",
    title: describeRule(own),
    why,
    sources: source === undefined ? [] : [{ text: source, kind: "house" }],
    options: {},
    needs: [],
    fix:
      kind === "required"
        ? `Make sure that the unit ${describe(then ?? {})}.`
        : "Change it, or the rule in the config file.",
    canBeExcepted: true,
    example: { bad: "", good: "" },
  };
}

function* checkOwnRule(
  own: OwnRule,
  context: RuleContext,
): ReturnType<Rule["check"]> extends Iterable<infer F> ? Generator<F> : never {
  const { kind, given, then, message } = own;
  // Some conditions are tested on everything above each unit, so the checkpoint is called often.
  const ask = askEvery(10, context.checkpoint);
  for (const unit of context.graph.units) {
    ask();
    if (!isGiven(unit, given, context)) continue;
    const isMet = then === undefined || meets(unit, then, context.graph);
    if (isMet === (kind === "required")) continue;
    yield {
      message: message?.replaceAll("{name}", unit.name) ?? describeFault(own, unit),
      subjects: [unit.id],
      at: at(unit, ...keysOf(then)),
    };
  }
}

/** Returns the keys of a unit that a finding about a condition points at, the best key first. */
function keysOf({ officer, head, reportUnder, notReportUnder, focus }: UnitCondition = {}): readonly string[] {
  if (officer !== undefined) return ["officer"];
  if (head !== undefined) return ["head", "heads"];
  if (reportUnder !== undefined || notReportUnder !== undefined) return ["reportsTo"];
  return focus === undefined ? [] : ["focus"];
}

function isGiven(unit: Unit, given: UnitSelector, { graph, structure }: RuleContext): boolean {
  const { kind, officer, name, tag, depth, headcount, level } = given;
  return (
    (kind === undefined || structure.departmentOf(unit.id)?.kind?.id === kind) &&
    (officer === undefined || isAnsweredBy(unit, officer, graph)) &&
    (name === undefined || matchesPattern(unit.name, name)) &&
    (tag === undefined || unit.tags.includes(tag)) &&
    (depth === undefined || isWithin(depthOf(unit, graph), depth)) &&
    (headcount === undefined || (unit.headcount !== undefined && isWithin(unit.headcount, headcount))) &&
    (level === undefined || unit.level === level)
  );
}

function meets(unit: Unit, condition: UnitCondition, graph: Graph): boolean {
  const { officer, head, reportUnder, notReportUnder, span, focus } = condition;
  const unitsBelow = () => childrenOf(graph, unit.id).filter((id) => graph.nodes.get(id)?.kind === "unit").length;
  return (
    (officer === undefined || (officer === true ? answerersOf(unit).length > 0 : isAnsweredBy(unit, officer, graph))) &&
    (head === undefined || (unit.heads.length > 0 && !unit.headVacant) === head) &&
    (reportUnder === undefined || hangsUnder(unit, reportUnder, graph)) &&
    (notReportUnder === undefined || !hangsUnder(unit, notReportUnder, graph)) &&
    (span === undefined || isWithin(unitsBelow(), span)) &&
    (focus === undefined || focus.every((area) => ownsFocus(unit, area, graph)))
  );
}

function isAnsweredBy(unit: Unit, officer: string, graph: Graph): boolean {
  const answerers = answerersOf(unit);
  return officer === "none" ? answerers.length === 0 : answerers.some((id) => isNode(id, officer, graph));
}

function hangsUnder(unit: Unit, wanted: string, graph: Graph): boolean {
  for (const id of ancestorsOf(graph, unit.id)) if (isNode(id, wanted, graph)) return true;
  return false;
}

/** Tells whether an entry has the wanted id, or is an officer with the wanted role. */
function isNode(id: string, wanted: string, { nodes }: Graph): boolean {
  if (id === wanted) return true;
  const node = nodes.get(id);
  return node?.kind === "officer" && node.roles.some((role) => role.id === wanted);
}

function ownsFocus({ id, focus }: Unit, area: string, graph: Graph): boolean {
  return focus.some((own) => own === area) || graph.focus.some((each) => each.area === area && each.owner === id);
}

function depthOf({ nestedIn }: Unit, { nodes }: Graph): number {
  let depth = 1;
  for (let above = nestedIn; above !== undefined; depth += 1) {
    const unit = nodes.get(above);
    above = unit?.kind === "unit" ? unit.nestedIn : undefined;
  }
  return depth;
}

function isWithin(value: number, { min = -Infinity, max = Infinity }: NumberRange): boolean {
  return value >= min && value <= max;
}

/** Says what is wrong, without naming a unit. */
function describeRule({ kind, given, then }: OwnRule): string {
  if (kind === "required") return `A ${describeUnits(given)} does not meet the rule that it ${describe(then ?? {})}.`;
  return then === undefined ? `There is a ${describeUnits(given)}.` : `A ${describeUnits(given)} ${describe(then)}.`;
}

/** Says which units a rule is about, in words that continue after "a". */
function describeUnits({ level, kind, name, officer, tag, depth, headcount }: UnitSelector): string {
  const parts = [
    ...(kind === undefined ? [] : [`of the kind ${quote(kind)}`]),
    ...(name === undefined ? [] : [`called ${quote(name)}`]),
    ...(officer === undefined
      ? []
      : [officer === "none" ? "without an officer" : `under the officer ${quote(officer)}`]),
    ...(tag === undefined ? [] : [`with the tag ${quote(tag)}`]),
    ...(depth === undefined ? [] : [`at depth ${describeRange(depth)}`]),
    ...(headcount === undefined ? [] : [`of ${describeRange(headcount)} people`]),
  ];
  return [level ?? "department or team", ...parts].join(" ");
}

function describeFault({ kind, then }: OwnRule, { name }: Unit): string {
  if (kind === "required") return `${quote(name)} does not meet the rule that it ${describe(then ?? {})}.`;
  if (then === undefined) return `A department such as ${quote(name)} is not allowed.`;
  return `${quote(name)} breaks the rule: it ${describe(then)}.`;
}

/** Describes a condition in words that continue after "it". */
function describe({ officer, head, reportUnder, notReportUnder, span, focus }: UnitCondition): string {
  const parts = [
    ...(officer === undefined ? [] : [officer === true ? "has an officer" : `has the officer ${quote(officer)}`]),
    ...(head === undefined ? [] : [head ? "has a head" : "has no head"]),
    ...(reportUnder === undefined ? [] : [`reports under ${quote(reportUnder)}`]),
    ...(notReportUnder === undefined ? [] : [`does not report under ${quote(notReportUnder)}`]),
    ...(span === undefined ? [] : [`has ${describeRange(span)} units directly below it`]),
    ...(focus === undefined ? [] : [`owns ${focus.join(", ")}`]),
  ];
  return parts.join(" and ");
}

function describeRange({ min, max }: NumberRange): string {
  if (min !== undefined && min === max) return String(min);
  if (min !== undefined && max !== undefined) return `${min} to ${max}`;
  return max === undefined ? `at least ${min ?? 0}` : `at most ${max}`;
}
