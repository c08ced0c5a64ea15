import type { ShapeGroup } from "../model/drawing.js";
import type { NodeId } from "../model/graph.js";
import type { Rect } from "../model/placed.js";
import type { OpenPicture } from "../pipeline.js";

/** A group of a picture and, if the group draws a box, the node of this box. */
export interface PicturePart {
  /** Name of the part, the same in every picture of a company. */
  readonly key: string;
  readonly group: ShapeGroup;
  readonly node?: NodeId;
  /** Place of the box; a part without one is always drawn. */
  readonly place?: Rect;
}

/** Lists the parts of a picture in the order in which they lie on top of each other. */
export function listParts({ page, layout }: OpenPicture): readonly PicturePart[] {
  const boxes = layout.boxes.values();
  return [...page.groups].map((group, at): PicturePart => {
    const box = group.outline === undefined ? undefined : boxes.next().value;
    if (box === undefined) return { key: group.part ?? `part ${String(at)}`, group };
    return { key: `box ${box.node}`, group, node: box.node, place: box };
  });
}

/** Leaves out texts, title and description of a group, which nobody can read on a chart that is far away. */
export function withoutTexts(group: ShapeGroup): ShapeGroup {
  const { title: _, description: __, ...rest } = group;
  const shapes = group.shapes.filter(({ kind }) => kind !== "text");
  return { ...rest, shapes, ...(group.groups !== undefined && { groups: group.groups.map(withoutTexts) }) };
}

/** Tells whether two rectangles have a point in common. */
export function doMeet(one: Rect, other: Rect): boolean {
  return (
    one.x <= other.x + other.width &&
    other.x <= one.x + one.width &&
    one.y <= other.y + other.height &&
    other.y <= one.y + one.height
  );
}

/** Returns a rectangle with room around it, as a share of its own size. */
export function widen({ x, y, width, height }: Rect, share: number): Rect {
  return {
    x: x - width * share,
    y: y - height * share,
    width: width * (1 + 2 * share),
    height: height * (1 + 2 * share),
  };
}
