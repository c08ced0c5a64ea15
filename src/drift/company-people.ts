import type { Graph, GraphNode, Head, NodeId, Officer, Post, Unit } from "../model/graph.js";
import type { CompanyPerson } from "../model/matched-people.js";
import type { Origin } from "../model/source.js";
import type { FoldName } from "./fold-name.js";

/** One mention of a person in the file. */
interface Mention {
  readonly name: string;
  readonly person: string | undefined;
  readonly subject: NodeId;
  readonly unit?: NodeId | undefined;
  readonly title?: string | undefined;
  readonly manager?: NodeId | undefined;
  readonly origin: Origin;
  readonly isOutside: boolean;
  /** Whether the person is named as the holder of a post, not as the head of a unit or as acting for a vacant post. */
  readonly isPost: boolean;
}

/**
 * Lists the people whom a company file names as officers, holders of posts, heads and acting holders; members of
 * committees are left out, because they often come from outside. Two mentions count as the same person if they have the
 * same personnel number, or the same name and not two different numbers.
 *
 * @param isCommon tells, for a folded name, whether several people of the list have that name: each post without a
 * number then counts as a separate person
 */
export function listCompanyPeople(
  graph: Graph,
  foldName: FoldName,
  isCommon: (folded: string) => boolean,
): readonly CompanyPerson[] {
  const people: CompanyPerson[] = [];
  const byNumber = new Map<string, CompanyPerson>();
  const byName = new Map<string, CompanyPerson>();
  const bySubject = new Map<string, CompanyPerson>();
  const mentions = [...graph.officers, ...graph.posts, ...graph.units].flatMap((node) => listMentions(graph, node));
  // Mentions with numbers come first, so that a mention without a number can be matched with them by name.
  const numbered = mentions.filter(({ person }) => person !== undefined);
  const others = mentions.filter(({ person }) => person === undefined);
  for (const mention of [...numbered, ...others]) {
    const folded = foldName(mention.name);
    const alike = byName.get(folded);
    const isApart = mention.isPost && isCommon(folded);
    const namesake = mention.person === undefined && !isApart ? alike : undefined;
    const subject = `${mention.subject}\n${folded}`;
    const known = bySubject.get(subject) ?? byNumber.get(mention.person ?? "") ?? namesake;
    const person = known ?? toPerson(mention, folded);
    bySubject.set(subject, person);
    if (known !== undefined) {
      add(known, mention);
      continue;
    }
    people.push(person);
    if (alike === undefined) byName.set(folded, person);
    if (mention.person !== undefined) byNumber.set(mention.person, person);
  }
  return people;
}

function toPerson({ name, person, origin, ...mention }: Mention, folded: string): CompanyPerson {
  const lists = { subjects: [], units: [], titles: [], managers: [] };
  const made: CompanyPerson = { person, name, folded, ...lists, origin, isOutside: true };
  add(made, { name, person, origin, ...mention });
  return made;
}

function add(known: CompanyPerson, { subject, unit, title, manager, isOutside }: Mention): void {
  known.subjects.push(subject);
  if (unit !== undefined) known.units.push(unit);
  if (title !== undefined) known.titles.push(title);
  if (manager !== undefined) known.managers.push(manager);
  known.isOutside &&= isOutside;
}

function listMentions(graph: Graph, node: GraphNode): readonly Mention[] {
  if (node.kind === "unit") return node.heads.flatMap((head) => listHead(graph, node, head));
  if (node.kind === "committee") return [];
  return listPost(node);
}

function listPost(post: Officer | Post): readonly Mention[] {
  const { id: subject, names, title, origin, status, manager, acting } = post;
  const unit = post.kind === "post" ? post.unit : undefined;
  const line = manager === undefined || manager.guessed || manager.cut !== undefined ? undefined : manager.to;
  const facts = {
    isPost: true,
    subject,
    unit,
    title,
    manager: line,
    origin,
    isOutside: status === "external" || status === "planned",
  };
  // If several people share a post, nothing says which of them the personnel number belongs to.
  const person = names.length === 1 ? post.person : undefined;
  const holders = names.map((name) => ({ ...facts, name, person }));
  return acting === undefined || acting.id !== undefined
    ? holders
    : [...holders, { name: acting.name, person: undefined, subject, origin, isOutside: false, isPost: false }];
}

/** Lists the mentions of a unit's head. If the head is a post, the post's mentions are listed, with the unit added. */
function listHead(graph: Graph, unit: Unit, head: Head): readonly Mention[] {
  const post = head.post === undefined ? undefined : graph.nodes.get(head.post);
  if (post?.kind === "officer" || post?.kind === "post")
    return listPost(post).map((mention) => ({ ...mention, unit: unit.id, isPost: false }));
  const { names, title, status } = head;
  const person = names.length === 1 ? head.person : undefined;
  const isOutside = status === "external" || status === "planned";
  return names.map((name) => ({
    name,
    person,
    subject: unit.id,
    unit: unit.id,
    title,
    origin: unit.origin,
    isOutside,
    isPost: false,
  }));
}
