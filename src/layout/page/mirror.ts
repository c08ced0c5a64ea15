import type {
  Badge,
  Box,
  BoxRow,
  Bridge,
  DottedRoute,
  LegendEntry,
  Note,
  PlacedMark,
  Point,
  Rect,
  TextLine,
} from "../../model/layout.js";

const ANCHORS = { start: "end", middle: "middle", end: "start" } as const;

/** Functions that exchange left and right on a page of a given width. */
export class Mirror {
  readonly #widthPx: number;

  constructor(widthPx: number) {
    this.#widthPx = widthPx;
  }

  readonly x = (x: number): number => this.#widthPx - x;

  readonly point = <T extends Point>(point: T): T => ({ ...point, x: this.x(point.x) });

  readonly rect = <T extends Rect>(rect: T): T => ({ ...rect, x: this.x(rect.x + rect.width) });

  /** Mirrors a square that is given by its size. */
  readonly square = <T extends Point & { readonly sizePx: number }>(square: T): T => ({
    ...square,
    x: this.x(square.x + square.sizePx),
  });

  readonly text = (line: TextLine): TextLine => ({ ...line, x: this.x(line.x), anchor: ANCHORS[line.anchor] });

  readonly pill = <T extends Rect & { readonly text: TextLine }>(pill: T): T => ({
    ...this.rect(pill),
    text: this.text(pill.text),
  });

  readonly badge = (badge: Badge): Badge => this.pill(badge);

  readonly box = (box: Box): Box => ({
    ...this.rect(box),
    rows: box.rows.map(this.#row),
    texts: box.texts.map(this.text),
    badges: box.badges.map(this.badge),
    ...(box.pageLink !== undefined && { pageLink: this.pill(box.pageLink) }),
    ...(box.people !== undefined && { people: this.square(box.people) }),
    ...(box.portraits !== undefined && {
      portraits: box.portraits.map((portrait) => ({
        ...this.square(portrait),
        initials: this.text(portrait.initials),
      })),
    }),
    ...(box.merged !== undefined && { merged: { ...box.merged, texts: box.merged.texts.map(this.text) } }),
  });

  readonly route = (route: DottedRoute): DottedRoute => ({
    ...route,
    points: route.points.map(this.point),
    bridges: route.bridges.map(this.#bridge),
    ...(route.count !== undefined && { count: this.pill(route.count) }),
  });

  readonly note = (note: Note): Note => ({
    ...note,
    ...(note.mark !== undefined && { mark: this.pill<PlacedMark>(note.mark) }),
    lines: note.lines.map(this.text),
  });

  readonly legendEntry = (entry: LegendEntry): LegendEntry => ({
    ...entry,
    swatch: this.rect(entry.swatch),
    text: this.text(entry.text),
  });

  readonly #row = (row: BoxRow): BoxRow => ({
    ...this.rect(row),
    ...(row.stripeRect !== undefined && { stripeRect: this.rect(row.stripeRect) }),
    texts: row.texts.map(this.text),
    badges: row.badges.map(this.badge),
  });

  readonly #bridge = ({ from, to, top }: Bridge): Bridge => ({
    from: this.point(from),
    to: this.point(to),
    top: this.point(top),
  });
}
