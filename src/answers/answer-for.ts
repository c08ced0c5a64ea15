import { FOCUS_AREAS } from "../catalog/index.js";
import type { Coverage, CoveredArea } from "../model/coverage.js";
import type { Committee, Graph, Officer, Post, Unit, UnownedReason } from "../model/graph.js";
import { answerersOf } from "../model/queries.js";
import type { PlaceFinder, ReplyResult } from "../model/reply.js";
import { displayName, holderText, joinWithAnd, quote } from "../wording/index.js";
import type { Hit } from "./company-names.js";
import { decideStatus, findVacant, toReplyMember, toReplyPost } from "./reply-posts.js";

/** Facts that replies are made from. */
export interface ReplyContext {
  readonly graph: Graph;
  readonly coverage: () => Coverage;
  readonly locate: PlaceFinder;
}

/**
 * Says who answers for one subject, such as a unit or a focus area, and why. Returns nothing for a focus area that the
 * file does not mention.
 */
export function answerFor(context: ReplyContext, hit: Hit): ReplyResult | undefined {
  if (hit.kind === "focus-area") return answerForArea(context, hit);
  const node = context.graph.nodes.get(hit.id);
  switch (node?.kind) {
    case "unit":
      return answerForUnit(context, hit, node);
    case "committee":
      return answerForCommittee(context, hit, node);
    case "officer":
    case "post":
      return answerForPost(context, hit, node);
    case undefined:
      return undefined;
  }
}

function answerForUnit({ graph, locate }: ReplyContext, hit: Hit, unit: Unit): ReplyResult {
  const by = answerersOf(unit);
  const from = "from" in unit.answer ? graph.nodes.get(unit.answer.from ?? "") : undefined;
  return {
    about: { ...hit, name: unit.name },
    status: decideStatus(graph, by),
    by: by.map((id) => toReplyPost(graph, id)),
    reason: [tellReason(graph, unit), ...tellVacancy(graph, by)].join(" "),
    heads: unit.headVacant ? ["Vacant"] : unit.heads.flatMap((head) => holderText(head) ?? []),
    place: locate((from ?? unit).origin, "officer"),
  };
}

/**
 * Returns sentences that say why somebody, or nobody, answers for a unit; `describeAnswer` says the same in one line,
 * for charts.
 */
export function tellReason(graph: Graph, { answer }: Pick<Unit, "answer">): string {
  const from = "from" in answer ? quote(displayName(graph, answer.from)) : undefined;
  const why = "why" in answer ? `: ${answer.why}` : "";
  switch (answer.kind) {
    case "own":
      return `The unit names this officer itself${why}.`;
    case "inherited":
      return `The unit inherits the officer of ${from ?? ""}, which contains it.`;
    case "contested":
      return from === undefined
        ? "The file names more than one post, but only one can be accountable."
        : `The file names more than one post for ${from}, which contains the unit, but only one can be accountable.`;
    case "none":
      return `The file says that no officer answers for ${from === undefined ? "it" : `${from}, which contains it`}${why}.`;
    case "unowned":
      return tellGap(answer.because, from);
  }
}

function tellGap(because: UnownedReason, from: string | undefined): string {
  const where = from === undefined ? "The unit" : `${from}, which contains the unit,`;
  if (because === "unknown-officer") return `${where} names an officer that does not exist.`;
  if (because === "not-a-person") return `${where} names something that is not a post.`;
  return "Neither the unit nor a unit that contains it names an officer.";
}

function tellVacancy(graph: Graph, by: readonly string[]): readonly string[] {
  const vacant = findVacant(graph, by).map(({ id }) => displayName(graph, id));
  return vacant.length === 0 ? [] : [`The post is vacant, and nobody acts in it: ${joinWithAnd(vacant)}.`];
}

function answerForPost({ graph, locate }: ReplyContext, hit: Hit, post: Officer | Post): ReplyResult {
  const vacancy = tellVacancy(graph, [post.id]);
  return {
    about: { ...hit, name: displayName(graph, post.id) },
    status: decideStatus(graph, [post.id]),
    by: [toReplyPost(graph, post.id)],
    reason:
      vacancy[0] ??
      (post.kind === "officer"
        ? `The question names the post itself: ${post.role.title}.`
        : "The question names the post itself."),
    heads: [],
    place: locate(post.origin),
  };
}

function answerForCommittee({ graph, locate }: ReplyContext, hit: Hit, committee: Committee): ReplyResult {
  const { chair, name, origin } = committee;
  return {
    about: { ...hit, name },
    status: chair === undefined ? "nobody" : "answered",
    by: chair === undefined ? [] : [toReplyMember(graph, chair)],
    reason: chair === undefined ? "The file names no chair of this committee." : "The chair speaks for a committee.",
    heads: [],
    place: locate(origin, "chair"),
  };
}

function answerForArea({ graph, coverage, locate }: ReplyContext, hit: Hit): ReplyResult | undefined {
  const area = coverage().areas.find(({ id }) => id === hit.id);
  if (area?.origin === undefined) return undefined;
  return {
    about: { ...hit, name: FOCUS_AREAS.find(({ id }) => id === hit.id)?.name ?? hit.id },
    status: decideStatus(graph, area.accountable),
    by: area.accountable.map((id) => toReplyPost(graph, id)),
    reason: [tellArea(graph, area), ...tellVacancy(graph, area.accountable)].join(" "),
    heads: [],
    place: locate(area.origin, "owner"),
  };
}

function tellArea(graph: Graph, { state, owners, notApplicable }: CoveredArea): string {
  const names = joinWithAnd(owners.map((id) => quote(displayName(graph, id))));
  switch (state) {
    case "owned":
      return `The file says that ${names} owns it.`;
    case "contested":
      return `The file says that it is owned by ${names}, but only one can be accountable.`;
    case "unanswered":
      return `The file says that ${names} owns it, but nobody answers for ${names}.`;
    case "not-applicable":
      return `The file says that the company does not need it: ${notApplicable ?? ""}`;
    case "unowned":
    case "suggested":
      return "The file lists it without an owner.";
  }
}
