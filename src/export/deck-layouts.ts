import type { Rect } from "../model/layout.js";
import { childOf, findPath } from "../office/index.js";
import type { OfficePackage, XmlElement } from "../office/index.js";
import type { DeckLayout, DeckPlace, DeckPresentation } from "./deck-model.js";
import { ExportRefusal } from "./exporter.js";

const EMU_PER_PX = 9525;
/** Margin around a chart on a slide whose layout has no place for content. */
const MARGIN_PX = 24;

const TITLES: ReadonlySet<string> = new Set(["title", "ctrTitle"]);
const FURNITURE: ReadonlySet<string> = new Set(["dt", "ftr", "sldNum", "hdr"]);

/** Lists the layouts of a deck in the order in which office programs offer them. */
export function listLayouts(parts: OfficePackage, presentation: DeckPresentation): readonly DeckLayout[] {
  const masters = followIds(childOf(presentation.root, "sldMasterIdLst"), presentation.relationships);
  return masters.flatMap((master) => {
    const root = parts.readXml(master);
    const layouts = followIds(childOf(root, "sldLayoutIdLst"), parts.listRelationships(master));
    return layouts.map((part) => readLayout(part, parts.readXml(part), { master, root }));
  });
}

function followIds(list: XmlElement | undefined, relationships: DeckPresentation["relationships"]): readonly string[] {
  return (list?.children ?? []).map((entry) => {
    const id = Object.entries(entry.attributes).find(([name]) => name.endsWith(":id"))?.[1];
    const target = relationships.find((each) => each.id === id)?.target;
    if (target === undefined) throw new ExportRefusal("It is damaged: a master or layout it lists is missing.");
    return target;
  });
}

function readLayout(part: string, root: XmlElement, { master, root: masterRoot }: MasterSlide): DeckLayout {
  const onMaster = listPlaceholders(masterRoot);
  const places = listPlaceholders(root).map((shape) => readPlace(shape, onMaster));
  const kindOf = ({ attributes }: DeckPlace) => attributes.type ?? "obj";
  return {
    name: findPath(root, "cSld")?.attributes.name ?? part,
    part,
    master,
    title: places.find((place) => TITLES.has(kindOf(place))),
    bodies: places.filter((place) => !TITLES.has(kindOf(place)) && !FURNITURE.has(kindOf(place))),
    furniture: places.filter((place) => FURNITURE.has(kindOf(place))),
  };
}

interface MasterSlide {
  readonly master: string;
  readonly root: XmlElement;
}

interface Placeholder {
  readonly shape: XmlElement;
  readonly attributes: Readonly<Record<string, string>>;
}

function listPlaceholders(root: XmlElement): readonly Placeholder[] {
  return (findPath(root, "cSld", "spTree")?.children ?? []).flatMap((shape) => {
    const described = shape.children.find(({ name }) => name.startsWith("nv"));
    const place = findPath(described, "nvPr", "ph");
    return place === undefined ? [] : [{ shape, attributes: place.attributes }];
  });
}

/**
 * Reads a place of a layout. A place without a rectangle takes the rectangle of the master's place of the same kind.
 */
function readPlace({ shape, attributes }: Placeholder, onMaster: readonly Placeholder[]): DeckPlace {
  const type = attributes.type ?? "obj";
  const kind = TITLES.has(type) ? "title" : FURNITURE.has(type) ? type : "body";
  const parent = onMaster.find((each) => each.attributes.type === kind);
  return {
    attributes,
    isAnything: type === "obj",
    rect: readRect(shape) ?? (parent && readRect(parent.shape)),
  };
}

function readRect(shape: XmlElement): Rect | undefined {
  const transform = findPath(shape, "spPr", "xfrm");
  const [at, size] = [childOf(transform, "off")?.attributes, childOf(transform, "ext")?.attributes];
  const [x, y, width, height] = [at?.x, at?.y, size?.cx, size?.cy].map((emu) => Number(emu) / EMU_PER_PX);
  if (x === undefined || y === undefined || width === undefined || height === undefined) return undefined;
  return [x, y, width, height].every(Number.isFinite) ? { x, y, width, height } : undefined;
}

/** Returns the place for content, or the room between title and footer if the layout has no such place. */
export function findArea(layout: DeckLayout, size: { readonly cx: number; readonly cy: number }): Rect {
  const [width, height] = [size.cx / EMU_PER_PX, size.cy / EMU_PER_PX];
  if (!(width > 0 && height > 0)) throw new ExportRefusal("It is damaged: it does not say how large its slides are.");
  const slide = { x: 0, y: 0, width, height };
  const [body] = layout.bodies;
  if (body?.rect !== undefined) return cutTo(slide, body.rect);
  const { rect: title } = layout.title ?? {};
  const top = title === undefined ? MARGIN_PX : title.y + title.height;
  const below = layout.furniture.flatMap(({ rect }) => (rect === undefined || rect.y < height / 2 ? [] : [rect.y]));
  const left = title?.x ?? MARGIN_PX;
  const right = title === undefined ? width - MARGIN_PX : title.x + title.width;
  return cutTo(slide, { x: left, y: top, width: right - left, height: Math.min(height - MARGIN_PX, ...below) - top });
}

/** Clips a place to the slide, and rounds it inwards to hundredths of a px, the precision of a chart's layout. */
function cutTo(slide: Rect, place: Rect): Rect {
  const [x, y] = [Math.ceil(Math.max(0, place.x) * 100) / 100, Math.ceil(Math.max(0, place.y) * 100) / 100];
  const right = Math.min(slide.width, place.x + place.width);
  const bottom = Math.min(slide.height, place.y + place.height);
  return { x, y, width: Math.floor((right - x) * 100) / 100, height: Math.floor((bottom - y) * 100) / 100 };
}

/** Returns the size of the title's text in hundredths of a point, if the layout or its master gives one. */
export function readTitleSize(layout: XmlElement, master: XmlElement): number | undefined {
  const own = (root: XmlElement) =>
    listPlaceholders(root).find(({ attributes }) => TITLES.has(attributes.type ?? ""))?.shape;
  const sizes = [
    findPath(own(layout), "txBody", "lstStyle", "lvl1pPr", "defRPr"),
    findPath(own(master), "txBody", "lstStyle", "lvl1pPr", "defRPr"),
    findPath(master, "txStyles", "titleStyle", "lvl1pPr", "defRPr"),
  ].map((look) => Number(look?.attributes.sz));
  return sizes.find((size) => Number.isFinite(size));
}
