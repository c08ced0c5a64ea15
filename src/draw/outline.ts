/** A page in words: everything that people who cannot see the picture need besides the names. */
import type { OutlineLine } from "../model/drawing.js";
import type { NodeId } from "../model/graph.js";
import type { Box, BoxRow, LayoutPage, LineLook } from "../model/layout.js";
import type { MarkState } from "../model/mark.js";

/** Counts the boxes above each box along the solid lines of the page; managers come before the boxes below them. */
export function findLevels(page: Pick<LayoutPage, "boxes" | "lines">): ReadonlyMap<NodeId, number> {
  const managers = new Map(page.lines.map(({ from, to }) => [to, from]));
  const levels = new Map<NodeId, number>();
  for (const { node } of page.boxes) {
    const manager = managers.get(node);
    const above = manager === undefined ? undefined : levels.get(manager);
    levels.set(node, above === undefined ? 0 : above + 1);
  }
  return levels;
}

export function outlineBox(box: Box, level: number): OutlineLine {
  return { level, ...sayOfficer(box), facts: box.facts };
}

export function outlineRow(row: BoxRow, level: number): OutlineLine {
  return { level, ...sayOfficer(row), facts: row.facts };
}

/**
 * Returns the outline's line for the unit merged into the top box; its facts are only what the card says about the
 * unit's head.
 */
export function outlineMergedUnit({ texts }: NonNullable<Box["merged"]>, topLevel: number): OutlineLine {
  return { level: topLevel + 1, officer: NOBODY, facts: texts.map(({ text }) => text).join(" ") };
}

const NOBODY = "no officer";

function sayOfficer({ kind, owner, answerers, isOfficerUnknown }: Box | BoxRow): Pick<OutlineLine, "officer"> {
  const letters = answerers.join(", ");
  if (kind === "officer") return letters === "" ? {} : { officer: letters };
  if (kind !== "unit") return {};
  switch (owner) {
    case "cio":
    case "cto":
    case "ciso":
    case "other":
      return { officer: letters };
    case "contested":
      return { officer: `contested: ${letters}` };
    case "none":
      return { officer: "no officer, by decision" };
    case "unowned":
      return { officer: isOfficerUnknown === true ? "unknown officer" : NOBODY };
  }
}

/** Puts the drawn dotted lines into words, then adds the notes of the page and the words for their marks. */
export function tellNotes({ boxes, dottedRoutes, notes }: LayoutPage): readonly string[] {
  const labels = new Map(boxes.flatMap((box) => [box, ...box.rows]).map(({ node, label }) => [node, label]));
  return [
    ...dottedRoutes.map(
      ({ from, to, look }) => `${LINE_WORDS[look]}: ${labels.get(from) ?? from} → ${labels.get(to) ?? to}`,
    ),
    ...notes.map(({ mark, lines }) =>
      [
        ...(mark === undefined ? [] : [`${MARK_WORDS[mark.state]}:`]),
        ...lines.map(({ text }) => text.replace(ISOLATES, "")),
      ].join(" "),
    ),
  ];
}

/**
 * Control characters that keep right-to-left names apart in a picture; they are dropped from an outline, which is plain
 * text.
 */
const ISOLATES = /[\u2066-\u2069]/gu;

const LINE_WORDS: Readonly<Record<LineLook, string>> = {
  dotted: "Dotted line",
  functional: "Functional line",
  project: "Project line",
  escalation: "Escalation line",
  moved: "Moved",
};

const MARK_WORDS: Readonly<Record<MarkState, string>> = {
  error: "Error",
  warn: "Warning",
  accepted: "Accepted exception",
  reason: "Reason",
};
