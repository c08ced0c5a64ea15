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

// Each of the functions below copies its object only once: a large chart has half a million texts and rectangles, each
// of which is transformed twice.
export function transformRect<T extends Rect>(rect: T, { scale, x, y }: Transform): T {
  return {
    ...rect,
    x: rect.x * scale + x,
    y: rect.y * scale + y,
    width: rect.width * scale,
    height: rect.height * scale,
  };
}

export function transformText(line: TextLine, { scale, x, y }: Transform): TextLine {
  return {
    ...line,
    x: line.x * scale + x,
    y: line.y * scale + y,
    sizePx: line.sizePx * scale,
    widthPx: line.widthPx * scale,
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
  return {
    ...transformRect(box, by),
    stripePx: box.stripePx * by.scale,
    headHeightPx: box.headHeightPx * by.scale,
    rows: box.rows.map((row) => transformRow(row, by)),
    texts: box.texts.map((line) => transformText(line, by)),
    badges: box.badges.map((badge) => transformBadge(badge, by)),
    ...(box.people !== undefined && {
      people: { ...transformPoint(box.people, by), sizePx: box.people.sizePx * by.scale },
    }),
    ...(box.portraits !== undefined && { portraits: box.portraits.map((portrait) => transformPortrait(portrait, by)) }),
    ...(box.merged !== undefined && {
      merged: { ...box.merged, texts: box.merged.texts.map((line) => transformText(line, by)) },
    }),
  };
}

function transformPortrait(portrait: Portrait, by: Transform): Portrait {
  const initials = transformText(portrait.initials, by);
  return { ...transformPoint(portrait, by), sizePx: portrait.sizePx * by.scale, initials };
}

function transformRow(row: BoxRow, by: Transform): BoxRow {
  return {
    ...transformRect(row, by),
    ...(row.stripeRect !== undefined && { stripeRect: transformRect(row.stripeRect, by) }),
    texts: row.texts.map((line) => transformText(line, by)),
    badges: row.badges.map((badge) => transformBadge(badge, by)),
  };
}

function transformBadge(badge: Badge, by: Transform): Badge {
  return { ...transformRect(badge, by), text: transformText(badge.text, by) };
}
