import type {
  Answer,
  Committee,
  DottedLine,
  Graph,
  GraphNode,
  Head,
  Member,
  NodeId,
  Officer,
  Post,
  Unit,
} from "../model/graph.js";
import type { ChartView } from "../model/view.js";
import { renamePeople } from "./rename-people.js";
import { replaceNodes } from "./replace-nodes.js";

/**
 * Returns the same graph without the names of people. Ids of posts and officers, which are often made of names, are
 * replaced, and remarks that mention a person are removed. Names of units and committees stay, even if they come from a
 * person's name. Statuses and counts stay, so that readers still see which posts are vacant.
 */
export function withholdNames(graph: Graph, view: Pick<ChartView, "names" | "people">): Graph {
  const editor = new NameEditor(graph, view);
  const nameless = replaceNodes(graph, (node) => editor.node(node));
  return renamePeople({
    ...nameless,
    isAnonymous: true,
    // Texts of exceptions, reasons why a focus area does not apply, and entries that were left out may contain names,
    // and the chart draws none of these.
    exceptions: [],
    focus: graph.focus.map(({ notApplicable: _, ...owner }) => owner),
    leftOut: [],
    dottedLines: graph.dottedLines.map((line) => editor.dottedLine(line)),
  });
}

class NameEditor {
  readonly #graph: Graph;
  /** Whether titles of posts are shown. */
  readonly #hasTitles: boolean;
  /** Whether titles of heads are shown. */
  readonly #hasHeads: boolean;
  /** Every name in lower case; `#nameParts` holds the words of these names, without words of one or two letters. */
  readonly #names: readonly string[];
  readonly #nameParts: ReadonlySet<string>;

  constructor(graph: Graph, { names, people }: Pick<ChartView, "names" | "people">) {
    this.#graph = graph;
    this.#hasTitles = names !== "none";
    this.#hasHeads = this.#hasTitles && people !== "none";
    this.#names = collectNames(graph).map(fold);
    this.#nameParts = new Set(this.#names.flatMap(splitWords));
  }

  node(node: GraphNode): GraphNode {
    switch (node.kind) {
      case "officer":
        return this.officer(node);
      case "unit":
        return this.unit(node);
      case "post":
        return this.post(node);
      case "committee":
        return this.committee(node);
    }
  }

  /**
   * The title of an officer is kept even if titles of posts are withheld: it is the name of the box, like the name of a
   * unit.
   */
  officer({ title, acting, deputy, overseenBy, designatedBy, ...officer }: Officer): Officer {
    return {
      ...withoutRemarks(officer),
      names: [],
      ...this.#remark("title", title),
      ...this.#acting(acting),
      ...this.#deputy(deputy),
    };
  }

  post({ title, acting, deputy, ...post }: Post): Post {
    const shown = this.#hasTitles ? this.#remark("title", title).title : undefined;
    return {
      ...withoutRemarks(post),
      names: [],
      title: shown ?? wordFor(post),
      ...this.#acting(acting),
      ...this.#deputy(deputy),
    };
  }

  unit(unit: Unit): Unit {
    return {
      ...withoutRemarks(unit),
      // The name of a folder may contain the name of a person.
      paths: [],
      answer: withoutReason(unit.answer),
      heads: unit.heads.map((head) => this.#head(head)),
    };
  }

  committee({ chair, ...committee }: Committee): Committee {
    return {
      ...committee,
      ...(chair?.id !== undefined && { chair: this.#member(chair) }),
      members: committee.members.map((member) => this.#member(member)),
    };
  }

  dottedLine({ note, kind, ...line }: DottedLine): DottedLine {
    return { ...line, ...(kind !== undefined && KNOWN_KINDS.includes(kind) && { kind }) };
  }

  #head({ title, acting, person, photo, ...head }: Head): Head {
    const shown = this.#hasHeads ? this.#remark("title", title) : {};
    return { ...head, names: [], ...shown, ...this.#acting(acting) };
  }

  /** Keeps the fact that somebody is acting, since that reveals no name. */
  #acting(acting: Member | undefined): { readonly acting?: Member } {
    if (acting === undefined) return {};
    return { acting: acting.id === undefined || !this.#hasTitles ? { name: "" } : this.#member(acting) };
  }

  /** Keeps a deputy if titles of heads are shown: without a title, the card could only say that there is a deputy. */
  #deputy(deputy: NodeId | undefined): Pick<Post, "deputy"> {
    return deputy === undefined || !this.#hasHeads ? {} : { deputy };
  }

  #member({ id }: Member): Member {
    const node = id === undefined ? undefined : this.#graph.nodes.get(id);
    if (id === undefined || node === undefined) return { name: "Member" };
    if (node.kind === "officer") return { id, name: this.officer(node).title ?? node.role.title };
    return { id, name: node.kind === "post" ? (this.post(node).title ?? "Member") : "Member" };
  }

  /**
   * Returns the text under its key, or an empty object if the text mentions a person, even if only by first name or
   * surname and in other capital letters.
   */
  #remark<K extends string>(key: K, text: string | undefined): Partial<Record<K, string>> {
    const remark: Partial<Record<K, string>> = {};
    if (text !== undefined && !this.#mentionsSomebody(fold(text))) remark[key] = text;
    return remark;
  }

  #mentionsSomebody(text: string): boolean {
    return (
      this.#names.some((name) => text.includes(name)) || splitWords(text).some((word) => this.#nameParts.has(word))
    );
  }
}

/** Kinds of dotted lines that the schema knows; others are a company's own words. */
const KNOWN_KINDS: readonly string[] = ["functional", "project", "escalation"];

/** Drops the photograph and all free text, because free text may contain names. */
function withoutRemarks<N extends Post | Officer | Unit>(node: N): N {
  const { purpose, location, scope, photo, ...rest } = { scope: undefined, photo: undefined, ...node };
  return { ...(rest as N), tags: [], links: [] };
}

function withoutReason(answer: Answer): Answer {
  if (answer.kind !== "own" && answer.kind !== "none") return answer;
  const { why, ...rest } = answer;
  return rest;
}

/** Makes texts equal that differ only in capital letters or in how accents are encoded. */
function fold(text: string): string {
  return text.normalize("NFKC").toLowerCase();
}

/** Returns words of at least three letters; shorter ones are often part of other words. */
function splitWords(text: string): readonly string[] {
  return text.match(/[\p{L}\p{M}\p{N}]{3,}/gu) ?? [];
}

/**
 * Returns the word for a post. Every post is a box or a row and needs a text, even if nothing about the post may be
 * shown.
 */
function wordFor({ assistantTo }: Pick<Post, "assistantTo">): string {
  return assistantTo === undefined ? "Post" : "Assistant";
}

function collectNames(graph: Graph): readonly string[] {
  const names = [...graph.nodes.values()].flatMap((node): readonly string[] => {
    switch (node.kind) {
      case "officer":
      case "post":
        return [
          ...node.names,
          ...(node.acting?.id === undefined && node.acting !== undefined ? [node.acting.name] : []),
        ];
      case "unit":
        return node.heads.flatMap((head) => head.names);
      case "committee":
        return [...(node.chair === undefined ? [] : [node.chair]), ...node.members]
          .filter((member) => member.id === undefined)
          .map((member) => member.name);
    }
  });
  return [...new Set(names)].filter((name) => name !== "");
}
