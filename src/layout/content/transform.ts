import type {
  Badge,
  Box,
  BoxRow,
  DottedRoute,
  Note,
  Point,
  Portrait,
  Rect,
  RoutedLine,
  Territory,
  TextLine,
} from "../../model/layout.js";

/** A scale, applied first, and then a shift. */
export interface Transform extends Point {
  readonly scale: number;
}

export function transformPoint<T extends Point>(point: T, { scale, x, y }: Transform): T {
  return { ...point, x: point.x * scale + x, y: point.y * scale + y };
}

export function transformRect<T extends Rect>(rect: T, by: Transform): T {
  return { ...rect, ...transformPlace(rect, by) };
}

function transformPlace({ x, y, width, height }: Rect, by: Transform): Rect {
  return { x: x * by.scale + by.x, y: y * by.scale + by.y, width: width * by.scale, height: height * by.scale };
}

// A large chart has half a million texts and rectangles, each of which is transformed twice. A literal below that changes
// or adds properties in many objects begins with these properties, and copies the others last: after a leading spread,
// V8 in Node 20 gives each new object a hidden class of its own, and everything that reads the object becomes slow.
export function transformText({ x, y, sizePx, widthPx, ...others }: TextLine, by: Transform): TextLine {
  return {
    x: x * by.scale + by.x,
    y: y * by.scale + by.y,
    sizePx: sizePx * by.scale,
    widthPx: widthPx * by.scale,
    ...others,
  };
}

export function transformLine(line: RoutedLine, by: Transform): RoutedLine {
  return { ...line, points: line.points.map((point) => transformPoint(point, by)) };
}

export function transformRoute(route: DottedRoute, by: Transform): DottedRoute {
  return {
    ...route,
    points: route.points.map((point) => transformPoint(point, by)),
    bridges: route.bridges.map(({ from, to, top }) => ({
      from: transformPoint(from, by),
      to: transformPoint(to, by),
      top: transformPoint(top, by),
    })),
  };
}

export function transformTerritory(territory: Territory, by: Transform): Territory {
  return transformRect(territory, by);
}

export function transformNote(note: Note, by: Transform): Note {
  return {
    ...note,
    ...(note.mark !== undefined && {
      mark: { ...transformRect(note.mark, by), text: transformText(note.mark.text, by) },
    }),
    lines: note.lines.map((line) => transformText(line, by)),
  };
}

export function transformBox(box: Box, by: Transform): Box {
  const { rows, texts, badges, people, portraits, merged, ...others } = box;
  return {
    rows: rows.map((row) => transformRow(row, by)),
    texts: texts.map((line) => transformText(line, by)),
    badges: badges.map((badge) => transformBadge(badge, by)),
    ...others,
    ...transformPlace(box, by),
    stripePx: box.stripePx * by.scale,
    headHeightPx: box.headHeightPx * by.scale,
    ...(people !== undefined && { people: { ...transformPoint(people, by), sizePx: people.sizePx * by.scale } }),
    ...(portraits !== undefined && { portraits: portraits.map((portrait) => transformPortrait(portrait, by)) }),
    ...(merged !== undefined && {
      merged: { ...merged, texts: merged.texts.map((line) => transformText(line, by)) },
    }),
  };
}

function transformPortrait(portrait: Portrait, by: Transform): Portrait {
  const initials = transformText(portrait.initials, by);
  return { ...transformPoint(portrait, by), sizePx: portrait.sizePx * by.scale, initials };
}

export function transformRow(row: BoxRow, by: Transform): BoxRow {
  const { texts, badges, stripeRect, ...others } = row;
  return {
    texts: texts.map((line) => transformText(line, by)),
    badges: badges.map((badge) => transformBadge(badge, by)),
    ...others,
    ...transformPlace(row, by),
    ...(stripeRect !== undefined && { stripeRect: transformPlace(stripeRect, by) }),
  };
}

function transformBadge({ text, ...others }: Badge, by: Transform): Badge {
  return { text: transformText(text, by), ...others, ...transformPlace(others, by) };
}
