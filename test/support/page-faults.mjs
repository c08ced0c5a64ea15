/**
 * Faults of a finished page of a layout, in words; the lists are empty when nothing is wrong. Tests and the measuring
 * program read them, hence plain JavaScript; the types are in `page-faults.d.mts`.
 */
import { findCrossings, findLinesThroughBoxes, findOverlappingPairs } from "./geometry.mjs";

/** Fonts other than the bundled one may be this much wider. */
const FONT_SPARE = 1.04;
/** Reach of the ink above and below the baseline, as parts of the font size. */
const ASCENT = 0.75;
const DESCENT = 0.25;

export function listOverlaps(page) {
  const pills = page.boxes.flatMap((box) =>
    box.pageLink === undefined ? [] : [{ ...box.pageLink, name: `page link of ${box.node}` }],
  );
  const panels = [
    ...[...page.heading, ...page.footer, ...page.notes.flatMap((note) => note.lines)].map(nameText),
    ...page.legend.map((entry) => ({ ...unite(entry.swatch, toRect(entry.text)), name: entry.text.text })),
  ];
  const things = [
    ...page.boxes.map((box) => ({ ...box, name: box.node })),
    ...page.panels.map(namePanel),
    ...pills,
    ...panels,
  ];
  return [
    // A page link lies on the edge of its own card.
    ...describePairs(things).filter(({ a, b }) => a !== `page link of ${b}` && b !== `page link of ${a}`),
    ...page.boxes.flatMap((box) => describePairs(listInk(box))),
    ...page.panels.flatMap((panel) => describePairs(listPanelInk(panel))),
    ...page.panels.flatMap((panel) => describePairs(panel.panels.map(namePanel))),
    ...listCoveredInk(page),
  ].map(({ a, b }) => `'${a}' lies on '${b}'`);
}

/** Lists texts, badges, page links and other numbers that the number of a line or of a finding covers. */
function listCoveredInk(page) {
  const markers = page.markers.map((marker) => ({ ...marker, name: `marker ${marker.number}`, isNumber: true }));
  const marks = page.marks.map((mark) => ({ ...mark, name: `mark ${mark.number}`, isNumber: true }));
  const counts = page.dottedRoutes.flatMap(({ count, from, to }) =>
    count === undefined ? [] : [{ ...count, name: `count of '${from}' to '${to}'`, isNumber: true }],
  );
  const around = [...page.heading, ...page.footer, ...page.notes.flatMap((note) => note.lines)].map(nameText);
  const legend = page.legend.map((entry) => ({ ...unite(entry.swatch, toRect(entry.text)), name: entry.text.text }));
  const things = [
    ...[...markers, ...marks, ...counts],
    ...page.boxes.flatMap((box) => [...listInk(box), ...listPageLinks(box)]),
    ...[...around, ...legend],
  ];
  return findOverlappingPairs(things, 0.05)
    .filter(([a, b]) => things[a].isNumber === true || things[b].isNumber === true)
    .map(([a, b]) => ({ a: things[a].name, b: things[b].name }));
}

function listPageLinks(box) {
  return box.pageLink === undefined ? [] : [{ ...box.pageLink, name: `page link of ${box.node}` }];
}

export function listDottedFaults(page) {
  const unit = page.scale;
  const routes = page.dottedRoutes.map((route) => ({ ...route, name: `'${route.from}' to '${route.to}'` }));
  const isOwn = (route, box) =>
    [route.from, route.to].some((end) => end === box.node || box.rows.some(({ node }) => node === end));
  const nearBoxes = routes.flatMap((route) =>
    page.boxes.flatMap((box) => {
      // The pieces at the ends touch their own cards.
      const pieces = listSegments(isOwn(route, box) ? route.points.slice(1, -1) : route.points);
      return pieces.some((piece) => distanceToRect(piece, box) < 8 * unit - 0.1)
        ? [`${route.name} is near '${box.node}'`]
        : [];
    }),
  );
  const nearRoutes = routes.flatMap((one, index) =>
    routes.slice(index + 1).flatMap((other) => {
      const near = listSegments(one.points).some((piece) =>
        listSegments(other.points).some(
          (next) => !crosses(piece, next, 10 * unit - 0.1) && distanceToRect(piece, next) < 10 * unit - 0.1,
        ),
      );
      return near ? [`${one.name} is near ${other.name}`] : [];
    }),
  );
  const things = [
    ...[...page.heading, ...page.footer, ...page.notes.flatMap((note) => note.lines)].map(nameText),
    ...page.legend.map((entry) => ({ ...unite(entry.swatch, toRect(entry.text)), name: entry.text.text })),
    ...page.marks.map((mark) => ({ ...mark, name: `mark ${mark.number}` })),
    ...page.boxes.flatMap(listPageLinks),
  ];
  const covered = routes.flatMap((route) =>
    things.flatMap((thing) =>
      listSegments(route.points).some((piece) => distanceToRect(piece, thing) < 0.9 * unit)
        ? [`${route.name} lies on '${thing.name}'`]
        : [],
    ),
  );
  const isMixed = routes.length > 0 && page.markers.length > 0;
  return [...nearBoxes, ...nearRoutes, ...covered, ...(isMixed ? ["lines and numbers on one page"] : [])];
}

/** Returns the pieces of a line as rectangles without width or height. */
function listSegments(points) {
  return points.slice(1).map((b, index) => {
    const a = points[index];
    return { x: Math.min(a.x, b.x), y: Math.min(a.y, b.y), width: Math.abs(a.x - b.x), height: Math.abs(a.y - b.y) };
  });
}

function distanceToRect(a, b) {
  const across = Math.max(0, a.x - b.x - b.width, b.x - a.x - a.width);
  const down = Math.max(0, a.y - b.y - b.height, b.y - a.y - a.height);
  return Math.hypot(across, down);
}

/** Tells whether two pieces cross, each at least `room` from its ends. */
function crosses(one, other, room) {
  const [level, upright] = one.height === 0 ? [one, other] : [other, one];
  if (level.height > 0 || upright.width > 0) return false;
  return (
    upright.x >= level.x + room &&
    upright.x <= level.x + level.width - room &&
    level.y >= upright.y + room &&
    level.y <= upright.y + upright.height - room
  );
}

export function listOutside(page) {
  const paper = { x: 0, y: 0, width: page.widthPx, height: page.heightPx };
  const loose = [...page.heading, ...page.footer, ...page.notes.flatMap((note) => note.lines)];
  const things = [
    ...page.boxes.map((box) => ({ ...box, name: box.node })),
    ...page.panels.map(namePanel),
    ...page.territories.map((territory) => ({ ...territory, name: `territory ${territory.officer}` })),
    ...[...loose, ...page.legend.map((entry) => entry.text)].map(nameText),
  ];
  return [
    ...page.marks.filter((rect) => !isInside(rect, paper)).map(({ number }) => `mark ${number} leaves the page`),
    ...page.markers.filter((rect) => !isInside(rect, paper)).map(({ number }) => `marker ${number} leaves the page`),
    ...things.filter((rect) => !isInside(rect, paper)).map(({ name }) => `'${name}' leaves the page`),
    ...listPanels(page).flatMap((panel) =>
      [...listPanelInk(panel), ...panel.panels.map(namePanel)].flatMap((ink) =>
        isInside(ink, panel) ? [] : `'${ink.name}' leaves the panel '${panel.label}'`,
      ),
    ),
    ...page.boxes.flatMap((box) => [
      ...listInk(box).flatMap((ink) => (isInside(ink, box) ? [] : `'${ink.name}' leaves the card '${box.node}'`)),
      ...box.rows.flatMap((row) => (isInside(row, box) ? [] : `the row '${row.node}' leaves the card '${box.node}'`)),
      ...box.rows.flatMap((row) =>
        row.texts
          .map(nameText)
          .flatMap((ink) => (isInside(ink, row) ? [] : `'${ink.name}' leaves the row '${row.node}'`)),
      ),
    ]),
  ];
}

export function listLinesThroughBoxes(page) {
  return findLinesThroughBoxes([...page.lines, ...page.dottedRoutes], page.boxes);
}

export function listCrossings(page) {
  return findCrossings(page.lines);
}

export function listIndentFaults(page) {
  const boxes = new Map(page.boxes.map((box) => [box.node, box]));
  const columns = groupHangingBoxes(page, boxes);
  const ofParent = new Map();
  for (const column of columns) {
    const parent = column[0]?.from;
    ofParent.set(parent, [...(ofParent.get(parent) ?? []), column]);
  }
  const hanging = new Set(columns.flatMap((column) => column.map(({ box }) => box.node)));
  return columns.flatMap((column) => {
    const [first] = column;
    const uneven = column.filter(({ box }) => Math.abs(box.x - first.box.x) > 0.5);
    const faults = uneven.map(({ box }) => `'${box.node}' stands at another indent than '${first.box.node}'`);
    return hanging.has(first.from) ? faults : [...faults, ...listRankFaults(listDepths(column, ofParent))];
  });
}

/** Groups boxes that a line enters from the side by their manager and the spine that the line comes from. */
function groupHangingBoxes(page, boxes) {
  const columns = new Map();
  for (const { from, to, points } of page.lines) {
    const box = boxes.get(to);
    const [before, end] = points.slice(-2);
    if (box === undefined || box.isBeside || Math.abs(before.y - end.y) > 0.01) continue;
    const key = JSON.stringify([from, Math.round(before.x * 10), before.x < end.x]);
    columns.set(key, [...(columns.get(key) ?? []), { from, box }]);
  }
  return [...columns.values()];
}

/** Returns the boxes of a column, and all that hang on them, with the number of levels between. */
function listDepths(column, ofParent) {
  const open = column.map(({ box }) => ({ box, depth: 0 }));
  for (const { box, depth } of open) {
    for (const below of ofParent.get(box.node) ?? []) {
      for (const one of below) open.push({ box: one.box, depth: depth + 1 });
    }
  }
  return open;
}

function listRankFaults(cards) {
  const byLeft = [...cards].sort((a, b) => a.box.x - b.box.x);
  return byLeft.slice(1).flatMap(({ box, depth }, index) => {
    const before = byLeft[index];
    if (box.x - before.box.x >= 2 || depth === before.depth) return [];
    return [`'${box.node}' stands at the indent of '${before.box.node}', which has another rank`];
  });
}

export function listOrderBreaks(page, children) {
  const rects = new Map();
  for (const box of page.boxes) {
    if (!box.isAside) rects.set(box.node, box);
    for (const row of box.rows) rects.set(row.node, row);
  }
  return [...children.values()].flatMap((siblings) => {
    const shown = siblings.flatMap((node) => (rects.has(node) ? [{ node, rect: rects.get(node) }] : []));
    return shown
      .slice(1)
      .flatMap((next, index) =>
        isReadAfter(shown[index].rect, next.rect) ? [] : [`'${next.node}' stands before '${shown[index].node}'`],
      );
  });
}

/** Boxes are read in rows or columns: the next starts lower, or as high and further right, or right of all of it. */
function isReadAfter(a, b) {
  if (b.x >= a.x + a.width - 1 || b.y > a.y + 1) return true;
  return b.y > a.y - 1 && b.x > a.x;
}

export function listTexts(page) {
  return [
    ...page.heading,
    ...page.footer,
    ...page.boxes.flatMap((box) => [
      ...listCardTexts(box),
      ...(box.pageLink === undefined ? [] : [box.pageLink.text]),
      ...box.rows.flatMap(listCardTexts),
    ]),
    ...listPanels(page).flatMap(({ figures }) => figures.flatMap(listFigureTexts)),
    ...page.markers.map((marker) => marker.text),
    ...page.dottedRoutes.flatMap(({ count }) => (count === undefined ? [] : [count.text])),
    ...page.marks.map((mark) => mark.text),
    ...page.notes.flatMap((note) => [...note.lines, ...(note.mark === undefined ? [] : [note.mark.text])]),
    ...page.legend.map((entry) => entry.text),
  ];
}

function listCardTexts(card) {
  return [...card.texts, ...card.badges.map((badge) => badge.text), ...(card.merged?.texts ?? [])];
}

/** Returns everything printed on a card that must not overlap. */
function listInk(box) {
  const parts = [box, ...box.rows];
  const inks = parts.flatMap((part) => [
    ...[...part.texts, ...(part.merged?.texts ?? [])].map(nameText),
    ...part.badges.map((badge) => ({ ...badge, name: badge.text.text })),
  ]);
  return [...listPortraits(box), ...inks];
}

/** Returns the circles of people as one rectangle, since each may cover a part of the one before. */
function listPortraits({ portraits = [] }) {
  const circles = portraits.map(({ x, y, sizePx }) => ({ x, y, width: sizePx, height: sizePx }));
  return circles.length === 0 ? [] : [{ ...circles.reduce(unite), name: "portraits" }];
}

function namePanel(panel) {
  return { x: panel.x, y: panel.y, width: panel.width, height: panel.height, name: panel.label };
}

/** Lists panels and the panels in them. */
function listPanels(page) {
  return page.panels.flatMap((panel) => [panel, ...panel.panels]);
}

/** Returns every text, badge and symbol of a panel, and of the panels in it: none may overlap another. */
function listPanelInk({ figures, panels }) {
  const own = figures.flatMap((figure) => {
    if (figure.kind === "words") return [nameText(figure.line)];
    if (figure.kind === "badge") return [{ ...figure.badge, name: figure.badge.text.text }];
    if (figure.kind === "emblem") return [{ ...figure, name: figure.orientation }];
    if (figure.kind !== "symbol") return [];
    const { x, y, radiusPx: r, text } = figure;
    return [{ x: x - r, y: y - r, width: 2 * r, height: 2 * r, name: text.text }];
  });
  return [...own, ...panels.flatMap(listPanelInk)];
}

function listFigureTexts(figure) {
  if (figure.kind === "words") return [figure.line];
  if (figure.kind === "badge") return [figure.badge.text];
  return figure.kind === "symbol" ? [figure.text] : [];
}

function describePairs(things) {
  return findOverlappingPairs(things, 0.5).map(([a, b]) => ({ a: things[a].name, b: things[b].name }));
}

function nameText(line) {
  return { ...toRect(line), name: line.text };
}

function toRect({ x, y, anchor, sizePx, widthPx }) {
  const width = widthPx * FONT_SPARE;
  const left = anchor === "end" ? x - width : anchor === "middle" ? x - width / 2 : x;
  return { x: left, y: y - sizePx * ASCENT, width, height: sizePx * (ASCENT + DESCENT) };
}

function unite(a, b) {
  const [x, y] = [Math.min(a.x, b.x), Math.min(a.y, b.y)];
  return {
    x,
    y,
    width: Math.max(a.x + a.width, b.x + b.width) - x,
    height: Math.max(a.y + a.height, b.y + b.height) - y,
  };
}

function isInside(inner, outer) {
  const slack = 0.5;
  return (
    inner.x >= outer.x - slack &&
    inner.y >= outer.y - slack &&
    inner.x + inner.width <= outer.x + outer.width + slack &&
    inner.y + inner.height <= outer.y + outer.height + slack
  );
}
