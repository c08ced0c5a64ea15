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

/** Lists texts and badges that the number of a dotted line or of a finding covers. */
function listCoveredInk(page) {
  const markers = page.markers.map(({ number, x, y, radiusPx: r }) => {
    // The square within the circle counts: a text that only the corners of a larger one would touch can be read.
    const half = r * Math.SQRT1_2;
    return { x: x - half, y: y - half, width: 2 * half, height: 2 * half, name: `marker ${number}`, isMarker: true };
  });
  // Their rounded edges may touch the room above the letters of a name.
  const marks = page.marks.map(({ number, x, y, width, height }) => {
    const edge = height / 8;
    const rect = { x: x + edge, y: y + edge, width: width - 2 * edge, height: height - 2 * edge };
    return { ...rect, name: `mark ${number}`, isMarker: true };
  });
  const things = [...markers, ...marks, ...page.boxes.flatMap(listInk)];
  return findOverlappingPairs(things, 0.5)
    .filter(([a, b]) => things[a].isMarker !== things[b].isMarker)
    .map(([a, b]) => ({ a: things[a].name, b: things[b].name }));
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
  return parts.flatMap((part) => [
    ...[...part.texts, ...(part.merged?.texts ?? [])].map(nameText),
    ...part.badges.map((badge) => ({ ...badge, name: badge.text.text })),
  ]);
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
