/** Finds the groups of a page that are boxes, and the shapes in them that lines attach to. */
import type { Join, RectShape, Shape, ShapeGroup } from "../model/drawing.js";

type NamedGroup = ShapeGroup & { readonly id: string };

export function isBox(group: ShapeGroup): boolean {
  return group.outline !== undefined;
}

/** Lists boxes and rows, including those in other boxes. */
export function listBoxes(groups: readonly ShapeGroup[]): readonly NamedGroup[] {
  return groups.flatMap((group) => {
    const inner = listBoxes(group.groups ?? []);
    return group.id === undefined ? inner : [{ ...group, id: group.id }, ...inner];
  });
}

/**
 * Returns a box's card, in a pair with the id of its group; nothing for a row, which is inside the card of another box.
 */
export function cardOf({ id, shapes }: NamedGroup): readonly (readonly [string, RectShape])[] {
  const card = shapes.find((shape) => shape.kind === "rect");
  // A row starts with its stripe, and its rectangles are badges.
  return card !== undefined && card === shapes[0] ? [[id, card]] : [];
}

export function joinsOf(shape: Shape): readonly Join[] {
  return shape.kind === "path" ? (shape.joins ?? []) : [];
}
