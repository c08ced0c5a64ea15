/**
 * The basis of slides if the user gives no deck: a theme with the drawing's colours and a font that every office
 * computer has, one master, and one layout with a title.
 */
import type { Drawing } from "../model/drawing.js";
import { element } from "../office/index.js";
import type { Part, Xml } from "../office/index.js";
import { listAccents, toHex } from "./pptx-colours.js";
import { presetGeometry, toEmu, writePlace } from "./pptx-geometry.js";
import { CONTENT_TYPES, NAMESPACES, RELATIONS } from "./pptx-names.js";

/** Font as wide as the font in which the layout measures texts, or narrower, so that texts stay in their places. */
const FONT = "Arial";
const LINKS = { hlink: "0563C1", folHlink: "954F72" };

export const MASTER = "ppt/slideMasters/slideMaster1.xml";
export const LAYOUT = "ppt/slideLayouts/slideLayout1.xml";

export interface MasterOptions {
  readonly shades: Drawing["shades"];
  readonly widthPx: number;
  readonly heightPx: number;
}

export function writeMaster({ shades, widthPx, heightPx }: MasterOptions): readonly Part[] {
  const title = { x: 28, y: 24, width: widthPx - 56, height: Math.min(64, heightPx / 8) };
  const theme = { id: "rId1", type: RELATIONS.theme, target: "ppt/theme/theme1.xml" };
  return [
    {
      name: MASTER,
      contentType: CONTENT_TYPES.slideMaster,
      content: writeMasterSlide(title),
      relationships: [theme, { id: "rId2", type: RELATIONS.slideLayout, target: LAYOUT }],
    },
    {
      name: LAYOUT,
      contentType: CONTENT_TYPES.slideLayout,
      content: writeLayout(),
      relationships: [{ id: "rId1", type: RELATIONS.slideMaster, target: MASTER }],
    },
    writeTheme(theme.target, shades),
  ];
}

/** Writes a theme with the bases of the drawing's shades; `page` and `ink` are its background and its text. */
export function writeTheme(name: string, shades: Drawing["shades"]): Part {
  const colour = (key: string, hex: string) => element(`a:${key}`, {}, [element("a:srgbClr", { val: hex })]);
  const [page, ink, muted, line, other] = [
    shades.page[0],
    shades.ink[0],
    shades.ink[1],
    shades.ink[2],
    shades.ink[3],
  ].map((shade) => toHex(shade ?? "#000000"));
  const usual = { accent1: ink, accent2: ink, accent3: ink, accent4: other, accent5: line, accent6: muted };
  const scheme: Record<string, string | undefined> = { dk1: ink, lt1: page, dk2: muted, lt2: page, ...usual, ...LINKS };
  for (const [officer, accent] of listAccents(shades)) scheme[accent] = toHex(shades[officer]?.[0] ?? "#000000");
  const font = (key: string) =>
    element(`a:${key}`, {}, [
      element("a:latin", { typeface: FONT }),
      element("a:ea", { typeface: "" }),
      element("a:cs", { typeface: "" }),
    ]);
  const content = element("a:theme", { "xmlns:a": NAMESPACES.a, name: "orgwright" }, [
    element("a:themeElements", {}, [
      element(
        "a:clrScheme",
        { name: "orgwright" },
        Object.entries(scheme).map(([key, hex = "000000"]) => colour(key, hex)),
      ),
      element("a:fontScheme", { name: "orgwright" }, [font("majorFont"), font("minorFont")]),
      writeFormats(),
    ]),
  ]);
  return { name, contentType: CONTENT_TYPES.theme, content };
}

/** Writes the styles of a theme, which needs three styles each for fills, lines, effects and backgrounds. */
function writeFormats(): Xml {
  const fill = element("a:solidFill", {}, [element("a:schemeClr", { val: "phClr" })]);
  const line = (w: number) => element("a:ln", { w }, [fill]);
  const effect = element("a:effectStyle", {}, [element("a:effectLst")]);
  return element("a:fmtScheme", { name: "orgwright" }, [
    element("a:fillStyleLst", {}, [fill, fill, fill]),
    element("a:lnStyleLst", {}, [line(6350), line(12_700), line(19_050)]),
    element("a:effectStyleLst", {}, [effect, effect, effect]),
    element("a:bgFillStyleLst", {}, [fill, fill, fill]),
  ]);
}

/** Writes the colour map of a master: the theme's "light" colour is the background, even if it is dark. */
export function writeColourMap(): Xml {
  const accents = [1, 2, 3, 4, 5, 6].map((number): [string, string] => [`accent${number}`, `accent${number}`]);
  const ground = { bg1: "lt1", tx1: "dk1", bg2: "lt2", tx2: "dk2" };
  const links = { hlink: "hlink", folHlink: "folHlink" };
  return element("p:clrMap", { ...ground, ...Object.fromEntries(accents), ...links });
}

/** Writes the tree of shapes of a slide, layout or master. */
export function writeShapeTree(shapes: readonly Xml[]): Xml {
  const nothing = { x: 0, y: 0, width: 0, height: 0 };
  return element("p:spTree", {}, [
    element("p:nvGrpSpPr", {}, [element("p:cNvPr", { id: 1, name: "" }), element("p:cNvGrpSpPr"), element("p:nvPr")]),
    element("p:grpSpPr", {}, [
      element("a:xfrm", {}, [...writePlace(nothing), ...writePlace(nothing, "a:chOff", "a:chExt")]),
    ]),
    ...shapes,
  ]);
}

/** Namespaces that a part of a presentation declares at its root. */
export const PART_NAMESPACES = { "xmlns:a": NAMESPACES.a, "xmlns:r": NAMESPACES.r, "xmlns:p": NAMESPACES.p };

interface TitlePlace {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function writeMasterSlide(title: TitlePlace): Xml {
  const ground = element("p:bg", {}, [
    element("p:bgPr", {}, [
      element("a:solidFill", {}, [element("a:schemeClr", { val: "bg1" })]),
      element("a:effectLst"),
    ]),
  ]);
  return element("p:sldMaster", PART_NAMESPACES, [
    element("p:cSld", {}, [ground, writeShapeTree([writeTitle(title)])]),
    writeColourMap(),
    element("p:sldLayoutIdLst", {}, [element("p:sldLayoutId", { id: 2_147_483_649, "r:id": "rId2" })]),
    element("p:txStyles", {}, [
      element("p:titleStyle", {}, [writeLevel("+mj", 1800, 1)]),
      element("p:bodyStyle", {}, [writeLevel("+mn", 1200, 0)]),
      element("p:otherStyle", {}, [writeLevel("+mn", 1200, 0)]),
    ]),
  ]);
}

function writeLevel(font: "+mj" | "+mn", sz: number, b: 0 | 1): Xml {
  return element("a:lvl1pPr", { marL: 0, indent: 0, algn: "l" }, [
    element("a:buNone"),
    element("a:defRPr", { sz, b }, [
      element("a:solidFill", {}, [element("a:schemeClr", { val: "tx1" })]),
      element("a:latin", { typeface: `${font}-lt` }),
      element("a:ea", { typeface: `${font}-ea` }),
      element("a:cs", { typeface: `${font}-cs` }),
    ]),
  ]);
}

function writeLayout(): Xml {
  return element("p:sldLayout", { ...PART_NAMESPACES, type: "titleOnly", preserve: 1 }, [
    element("p:cSld", { name: "Chart" }, [writeShapeTree([writeTitle()])]),
    element("p:clrMapOvr", {}, [element("a:masterClrMapping")]),
  ]);
}

function writeTitle(place?: TitlePlace): Xml {
  return element("p:sp", {}, [
    element("p:nvSpPr", {}, [
      element("p:cNvPr", { id: 2, name: "Title" }),
      element("p:cNvSpPr", {}, [element("a:spLocks", { noGrp: 1 })]),
      element("p:nvPr", {}, [element("p:ph", { type: "title" })]),
    ]),
    element(
      "p:spPr",
      {},
      place === undefined ? [] : [element("a:xfrm", {}, writePlace(place)), presetGeometry("rect")],
    ),
    element("p:txBody", {}, [
      element("a:bodyPr", { lIns: 0, tIns: 0, rIns: 0, bIns: 0, anchor: "t" }),
      element("a:lstStyle"),
      element("a:p", {}, [element("a:r", {}, [element("a:rPr", { lang: "en-GB" }), element("a:t", {}, ["Title"])])]),
    ]),
  ]);
}

/** Returns the size of a slide in EMU. */
export function slideSize({ widthPx, heightPx }: Pick<MasterOptions, "widthPx" | "heightPx">): {
  readonly cx: number;
  readonly cy: number;
} {
  return { cx: toEmu(widthPx), cy: toEmu(heightPx) };
}
