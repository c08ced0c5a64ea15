import type { Company } from "../model/company.js";
import type { DottedLine } from "../model/graph.js";
import { isLineThere } from "./as-of.js";
import type { BuildContext } from "./context.js";
import { ANYTHING, MANAGER } from "./wanted.js";

/**
 * Collects, in file order, the dotted lines that officers and posts state or that the list `dotted` contains; lines
 * with the same start and end become one line.
 */
export function collectDottedLines(context: BuildContext, company: Company): readonly DottedLine[] {
  const ordered = [...collectOwnLines(context), ...collectListedLines(context, company)].sort(
    (a, b) => a.order - b.order,
  );
  const byEnds = new Map<string, DottedLine>();
  for (const { line } of ordered) {
    const ends = JSON.stringify([line.from, line.to]);
    // Lines with the same ends become one line at the place of the first. A kind or note that only a later line has is
    // kept.
    byEnds.set(ends, { ...line, ...byEnds.get(ends) });
  }
  return [...byEnds.values()];
}

interface OrderedLine {
  readonly order: number;
  readonly line: DottedLine;
}

function collectOwnLines({ register, references }: BuildContext): readonly OrderedLine[] {
  return [...register.officers, ...register.posts].flatMap(({ id, entry }) =>
    references
      .resolveAll(entry.dotted, MANAGER)
      .map((to) => ({ order: entry.order, line: { from: id, to, origin: entry.origin } })),
  );
}

function collectListedLines({ register, references }: BuildContext, company: Company): readonly OrderedLine[] {
  return company.dotted.flatMap((entry) => {
    if (!isLineThere(entry, register.date)) return [];
    const { order, from, to, kind, note } = entry;
    const [fromId, toId] = [references.resolve(from, ANYTHING), references.resolve(to, ANYTHING)];
    if (fromId === undefined || toId === undefined) return [];
    return [
      {
        order,
        line: {
          from: fromId,
          to: toId,
          origin: entry.origin,
          ...(kind !== undefined && { kind }),
          ...(note !== undefined && { note }),
        },
      },
    ];
  });
}
