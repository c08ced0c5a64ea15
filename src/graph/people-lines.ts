import type { Cut, NodeId, SolidLine } from "../model/graph.js";
import type { BuildContext } from "./context.js";
import { Forest } from "./forest.js";
import { reportLoop } from "./loops.js";
import { MANAGER, OFFICER_OR_POST } from "./wanted.js";
import type { PostDraft } from "./register.js";

/** Lines from each officer and post to a manager: at most one each, never a loop. */
export class PeopleLines {
  readonly #forest = new Forest();
  readonly #lines = new Map<NodeId, SolidLine>();
  readonly #cuts = new Map<NodeId, Cut>();

  get forest(): Forest {
    return this.#forest;
  }

  find(id: NodeId): SolidLine | undefined {
    return this.#lines.get(id);
  }

  findCut(id: NodeId): Cut | undefined {
    return this.#cuts.get(id);
  }

  /** Returns the manager that the file states; nothing if the file states none, or if the line was cut. */
  findWritten(id: NodeId): NodeId | undefined {
    const line = this.#lines.get(id);
    return line === undefined || line.guessed ? undefined : line.to;
  }

  addWritten(id: NodeId, to: NodeId): void {
    this.#forest.add(id, to);
    this.#lines.set(id, { to, guessed: false });
  }

  /**
   * Records that the file asks for a line that cannot be drawn, and why. The default line that replaces it carries this
   * reason.
   */
  cut(id: NodeId, why: Cut): void {
    this.#cuts.set(id, why);
  }

  /** Adds a guessed line, unless it would close a loop. */
  tryGuess(id: NodeId, to: NodeId): boolean {
    if (this.#forest.wouldLoop(id, to)) return false;
    const cut = this.#cuts.get(id);
    this.#forest.add(id, to);
    this.#lines.set(id, { to, guessed: true, ...(cut && { cut }) });
    return true;
  }
}

/** Adds the lines of the file in file order; cuts a line that would close a loop or leads nowhere. */
export function addWrittenLines(context: BuildContext): PeopleLines {
  const { register, references } = context;
  const lines = new PeopleLines();
  for (const { kind, id, entry } of register.drafts.values()) {
    if ((kind !== "officer" && kind !== "post") || entry.reportsTo === undefined) continue;
    const to = references.resolve(entry.reportsTo, MANAGER);
    if (to === undefined) {
      lines.cut(id, "unknown");
    } else if (lines.forest.wouldLoop(id, to)) {
      lines.cut(id, "loop");
      reportLoop(context, lines.forest, { from: id, to, reference: entry.reportsTo });
    } else {
      lines.addWritten(id, to);
    }
  }
  return lines;
}

/** Gives each assistant who has no line yet a line to the person that the assistant works for. */
export function addAssistantLines(context: BuildContext, lines: PeopleLines): void {
  for (const post of context.register.posts) {
    const { id, entry } = post;
    const to = entry.assistantTo && context.references.resolve(entry.assistantTo, OFFICER_OR_POST);
    if (to === undefined || entry.assistantTo === undefined) continue;
    if (to === id || (hangsOnAssisting(post) && lines.forest.wouldLoop(id, to))) {
      reportLoop(context, lines.forest, { from: id, to, reference: entry.assistantTo });
      if (hangsOnAssisting(post)) lines.cut(id, "loop");
    } else if (lines.find(id) === undefined) {
      lines.tryGuess(id, to);
    }
  }
}

/** Tells whether nothing but `assistantTo` says where a post belongs. */
function hangsOnAssisting({ entry, within }: PostDraft): boolean {
  return within === undefined && entry.department === undefined && entry.reportsTo === undefined;
}
