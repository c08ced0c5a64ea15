// Writes the two corporate decks that tests put charts into: `node test/decks/make-decks.mjs`. They have what real
// ones have and a plain presentation lacks: old slides with notes, sections and a custom show, pictures and marks on
// the master, odd fonts and colours, layouts in an order of their own; one is 16:9 and light, one 4:3, dark and a
// template.
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { deflateSync, strToU8, zipSync } from "fflate";

const OFFICE = "http://schemas.openxmlformats.org";
const KIND = `${OFFICE}/officeDocument/2006/relationships`;
const TYPE = "application/vnd.openxmlformats-officedocument";
const NAMES = `xmlns:a="${OFFICE}/drawingml/2006/main" xmlns:r="${KIND}" xmlns:p="${OFFICE}/presentationml/2006/main"`;
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const TREE =
  '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>';

/** @param {[string, string, string][]} entries Each an id, a kind and a target. */
function relationships(entries) {
  const list = entries.map(
    ([id, kind, target]) => `<Relationship Id="${id}" Type="${KIND}/${kind}" Target="${target}"/>`,
  );
  return `${HEAD}<Relationships xmlns="${OFFICE}/package/2006/relationships">${list.join("")}</Relationships>`;
}

function theme({ name, colours, fonts }) {
  const scheme = Object.entries(colours).map(([key, hex]) =>
    hex.startsWith("sys:")
      ? `<a:${key}><a:sysClr val="${hex.slice(4, -7)}" lastClr="${hex.slice(-6)}"/></a:${key}>`
      : `<a:${key}><a:srgbClr val="${hex}"/></a:${key}>`,
  );
  const font = (face) => `<a:latin typeface="${face}"/><a:ea typeface=""/><a:cs typeface=""/>`;
  const fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
  const line = `<a:ln w="9525">${fill}</a:ln>`;
  const effect = "<a:effectStyle><a:effectLst/></a:effectStyle>";
  return `${HEAD}<a:theme ${NAMES.split(" ")[0]} name="${name}"><a:themeElements><a:clrScheme name="${name}">${scheme.join("")}</a:clrScheme><a:fontScheme name="${name}"><a:majorFont>${font(fonts[0])}</a:majorFont><a:minorFont>${font(fonts[1])}</a:minorFont></a:fontScheme><a:fmtScheme name="${name}"><a:fillStyleLst>${fill.repeat(3)}</a:fillStyleLst><a:lnStyleLst>${line.repeat(3)}</a:lnStyleLst><a:effectStyleLst>${effect.repeat(3)}</a:effectStyleLst><a:bgFillStyleLst>${fill.repeat(3)}</a:bgFillStyleLst></a:fmtScheme></a:themeElements><a:objectDefaults/><a:extraClrSchemeLst/></a:theme>`;
}

function placeholder(id, attributes, place, text = "") {
  const transform =
    place === undefined
      ? ""
      : `<a:xfrm><a:off x="${place[0]}" y="${place[1]}"/><a:ext cx="${place[2]}" cy="${place[3]}"/></a:xfrm>`;
  return `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="Place ${id}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph ${attributes}/></p:nvPr></p:nvSpPr><p:spPr>${transform}</p:spPr><p:txBody><a:bodyPr/><a:lstStyle/><a:p>${text === "" ? "" : `<a:r><a:t>${text}</a:t></a:r>`}</a:p></p:txBody></p:sp>`;
}

function mark(id, [x, y, cx, cy], colour) {
  return `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="Mark"/><p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr><p:spPr><a:xfrm><a:off x="${x}" y="${y}"/><a:ext cx="${cx}" cy="${cy}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:solidFill><a:schemeClr val="${colour}"/></a:solidFill></p:spPr></p:sp>`;
}

function master({ map, places, marks, sizes, layouts }) {
  const accents = [1, 2, 3, 4, 5, 6].map((number) => `accent${number}="accent${number}"`).join(" ");
  const level = (font, sz) =>
    `<a:lvl1pPr algn="l"><a:defRPr sz="${sz}"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+${font}-lt"/></a:defRPr></a:lvl1pPr>`;
  const ids = layouts.map((_, index) => `<p:sldLayoutId id="${2147483661 + index}" r:id="rId${index + 1}"/>`);
  return `${HEAD}<p:sldMaster ${NAMES}><p:cSld><p:bg><p:bgRef idx="1001"><a:schemeClr val="bg1"/></p:bgRef></p:bg><p:spTree>${TREE}${marks}${placeholder(20, 'type="title"', places.title)}${placeholder(21, 'type="body" idx="1"', places.body)}${placeholder(22, 'type="ftr" sz="quarter" idx="3"', places.footer)}</p:spTree></p:cSld><p:clrMap ${map} ${accents} hlink="hlink" folHlink="folHlink"/><p:sldLayoutIdLst>${ids.join("")}</p:sldLayoutIdLst><p:txStyles><p:titleStyle>${level("mj", sizes[0])}</p:titleStyle><p:bodyStyle>${level("mn", sizes[1])}</p:bodyStyle><p:otherStyle>${level("mn", 1800)}</p:otherStyle></p:txStyles></p:sldMaster>`;
}

function layout(name, shapes) {
  return `${HEAD}<p:sldLayout ${NAMES} preserve="1"><p:cSld name="${name}"><p:spTree>${TREE}${shapes}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>`;
}

/** Returns a picture of a few pixels as a file of its own, as masters have them. */
function picture() {
  const chunk = (name, data) => {
    const body = new Uint8Array([...strToU8(name), ...data]);
    let crc = -1;
    for (const byte of body) {
      crc ^= byte;
      for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
    }
    const number = (value) => [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255];
    return [...number(data.length), ...body, ...number(~crc)];
  };
  const rows = [0, 200, 30, 60, 30, 60, 200, 0, 30, 60, 200, 200, 30, 60];
  // zlib wraps deflate: two bytes in front, the Adler checksum behind.
  let [a, b] = [1, 0];
  for (const byte of rows) [a, b] = [(a + byte) % 65521, (b + ((a + byte) % 65521)) % 65521];
  const zlib = [0x78, 0x9c, ...deflateSync(new Uint8Array(rows)), b >>> 8, b & 255, a >>> 8, a & 255];
  return new Uint8Array([
    0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a,
    ...chunk("IHDR", [0, 0, 0, 2, 0, 0, 0, 2, 8, 2, 0, 0, 0]),
    ...chunk("IDAT", zlib),
    ...chunk("IEND", []),
  ]); // prettier-ignore
}

const TYPES = {
  "ppt/slideMasters/": "slideMaster",
  "ppt/slideLayouts/": "slideLayout",
  "ppt/slides/": "slide",
  "ppt/notesMasters/": "notesMaster",
  "ppt/notesSlides/": "notesSlide",
  "ppt/presProps": "presProps",
  "ppt/tableStyles": "tableStyles",
};

function contentTypes(files, main) {
  const overrides = Object.keys(files).flatMap((name) => {
    if (name.endsWith(".rels") || !name.endsWith(".xml")) return [];
    const kind = Object.entries(TYPES).find(([start]) => name.startsWith(start))?.[1];
    const type = name.startsWith("ppt/theme/")
      ? `${TYPE}.theme+xml`
      : name === "ppt/presentation.xml"
        ? main
        : kind && `${TYPE}.presentationml.${kind}+xml`;
    return type === undefined ? [] : [`<Override PartName="/${name}" ContentType="${type}"/>`];
  });
  return `${HEAD}<Types xmlns="${OFFICE}/package/2006/content-types"><Default Extension="png" ContentType="image/png"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join("")}</Types>`;
}

function save(name, files, main) {
  const all = { "[Content_Types].xml": contentTypes(files, main), ...files };
  const bytes = Object.fromEntries(
    Object.entries(all).map(([key, value]) => [key, typeof value === "string" ? strToU8(value) : value]),
  );
  writeFileSync(fileURLToPath(new URL(name, import.meta.url)), zipSync(bytes, { mtime: "1980-01-01T12:00:00" }));
}

function makeHarbour() {
  const slide = (text) =>
    `${HEAD}<p:sld ${NAMES}><p:cSld><p:spTree>${TREE}${placeholder(2, 'type="title"', undefined, text)}</p:spTree></p:cSld></p:sld>`;
  const places = {
    title: [609600, 304800, 8839200, 838200],
    body: [609600, 1295400, 10972800, 4876800],
    footer: [609600, 6400800, 4114800, 274320],
  };
  const layouts = [
    ["Cover", placeholder(2, 'type="ctrTitle"', [914400, 2130425, 10363200, 1470025]) + placeholder(3, 'type="subTitle" idx="1"', [914400, 3886200, 10363200, 1752600])],
    ["Chapter", placeholder(2, 'type="title"', [609600, 2743200, 10972800, 1362075]) + placeholder(3, 'type="body" idx="1"', [609600, 4343400, 10972800, 1500187])],
    ["Headline and content", placeholder(2, 'type="title"') + placeholder(3, 'idx="1"') + placeholder(4, 'type="ftr" sz="quarter" idx="10"')],
    ["Headline only", placeholder(2, 'type="title"') + placeholder(4, 'type="ftr" sz="quarter" idx="10"')],
  ]; // prettier-ignore
  const marks = `${mark(10, [0, 0, 228600, 6858000], "accent4")}${mark(11, [609600, 1173480, 10972800, 27432], "accent5")}<p:pic><p:nvPicPr><p:cNvPr id="12" name="Logo" descr="Logo"/><p:cNvPicPr/><p:nvPr userDrawn="1"/></p:nvPicPr><p:blipFill><a:blip r:embed="rId9"/><a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr><a:xfrm><a:off x="10972800" y="381000"/><a:ext cx="609600" cy="609600"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>`;
  const colours = {
    dk1: "sys:windowText#000000", lt1: "sys:window#FFFFFF", dk2: "3B2A4A", lt2: "F3E9DC", accent1: "7A1F5C", accent2: "3F8F29",
    accent3: "0F6FB5", accent4: "E0A100", accent5: "C2452D", accent6: "5B5F97", hlink: "0F6FB5", folHlink: "7A1F5C",
  }; // prettier-ignore
  const notes = (list) =>
    `${HEAD}<p:notesMaster ${NAMES}><p:cSld><p:spTree>${TREE}${list}</p:spTree></p:cSld><p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/></p:notesMaster>`;
  const files = {
    "_rels/.rels": relationships([["rId1", "officeDocument", "ppt/presentation.xml"]]),
    "ppt/presentation.xml": `${HEAD}<p:presentation ${NAMES} saveSubsetFonts="1"><p:sldMasterIdLst><p:sldMasterId id="2147483660" r:id="rId1"/></p:sldMasterIdLst><p:notesMasterIdLst><p:notesMasterId r:id="rId5"/></p:notesMasterIdLst><p:sldIdLst><p:sldId id="256" r:id="rId2"/><p:sldId id="257" r:id="rId3"/></p:sldIdLst><p:sldSz cx="12192000" cy="6858000"/><p:notesSz cx="6858000" cy="9144000"/><p:custShowLst><p:custShow name="Short" id="0"><p:sldLst><p:sld r:id="rId2"/></p:sldLst></p:custShow></p:custShowLst><p:extLst><p:ext uri="{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"><p14:sectionLst xmlns:p14="http://schemas.microsoft.com/office/powerpoint/2010/main"><p14:section name="Old" id="{11111111-2222-4333-8444-555555555555}"><p14:sldIdLst><p14:sldId id="256"/><p14:sldId id="257"/></p14:sldIdLst></p14:section></p14:sectionLst></p:ext><p:ext uri="{EFAFB233-063F-42B5-8137-9DF3F51BA10A}"><p15:sldGuideLst xmlns:p15="http://schemas.microsoft.com/office/powerpoint/2012/main"/></p:ext></p:extLst></p:presentation>`,
    "ppt/_rels/presentation.xml.rels": relationships([
      ["rId1", "slideMaster", "slideMasters/slideMaster1.xml"],
      ["rId2", "slide", "slides/slide1.xml"],
      ["rId3", "slide", "slides/slide2.xml"],
      ["rId4", "presProps", "presProps.xml"],
      ["rId5", "notesMaster", "notesMasters/notesMaster1.xml"],
      ["rId6", "theme", "theme/theme1.xml"],
      ["rId7", "tableStyles", "tableStyles.xml"],
    ]),
    "ppt/presProps.xml": `${HEAD}<p:presentationPr ${NAMES}><p:showPr><p:custShow id="0"/></p:showPr></p:presentationPr>`,
    "ppt/tableStyles.xml": `${HEAD}<a:tblStyleLst ${NAMES.split(" ")[0]} def="{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}"/>`,
    "ppt/theme/theme1.xml": theme({ name: "Harbour", colours, fonts: ["Georgia", "Verdana"] }),
    "ppt/theme/theme2.xml": theme({ name: "Notes", colours, fonts: ["Georgia", "Verdana"] }),
    "ppt/slideMasters/slideMaster1.xml": master({
      map: 'bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2"',
      places,
      marks,
      sizes: [3200, 2000],
      layouts,
    }),
    "ppt/slideMasters/_rels/slideMaster1.xml.rels": relationships([
      ...layouts.map((_, index) => [`rId${index + 1}`, "slideLayout", `../slideLayouts/slideLayout${index + 1}.xml`]),
      ["rId8", "theme", "../theme/theme1.xml"],
      ["rId9", "image", "../media/logo.png"],
    ]),
    "ppt/media/logo.png": picture(),
    ...Object.fromEntries(
      layouts.flatMap(([name, shapes], index) => [
        [`ppt/slideLayouts/slideLayout${index + 1}.xml`, layout(name, shapes)],
        [`ppt/slideLayouts/_rels/slideLayout${index + 1}.xml.rels`, relationships([["rId1", "slideMaster", "../slideMasters/slideMaster1.xml"]])],
      ]),
    ), // prettier-ignore
    "ppt/notesMasters/notesMaster1.xml": notes(
      placeholder(2, 'type="sldImg" idx="2"', [685800, 685800, 5486400, 3086100]) + placeholder(3, 'type="body" sz="quarter" idx="3"', [685800, 4343400, 5486400, 4114800]),
    ), // prettier-ignore
    "ppt/notesMasters/_rels/notesMaster1.xml.rels": relationships([["rId1", "theme", "../theme/theme2.xml"]]),
    ...Object.fromEntries(
      ["Merger talks, confidential", "Layoffs, confidential"].flatMap((text, index) => [
        [`ppt/slides/slide${index + 1}.xml`, slide(text)],
        [`ppt/slides/_rels/slide${index + 1}.xml.rels`, relationships([["rId1", "slideLayout", "../slideLayouts/slideLayout3.xml"]])],
      ]),
    ), // prettier-ignore
  };
  save("harbour-16x9.pptx", files, `${TYPE}.presentationml.presentation.main+xml`);
}

function makeGranite() {
  const places = {
    title: [457200, 228600, 8229600, 914400],
    body: [457200, 1371600, 8229600, 4754563],
    footer: [3124200, 6356350, 2895600, 365125],
  };
  const layouts = [
    ["Deckblatt", placeholder(2, 'type="ctrTitle"', [685800, 2130425, 7772400, 1470025])],
    ["Titel und Inhalt", placeholder(2, 'type="title"') + placeholder(3, 'type="obj" idx="1"', [533400, 1447800, 8077200, 4724400])],
    ["Nur Titel", placeholder(2, 'type="title"')],
  ]; // prettier-ignore
  const colours = {
    dk1: "101820", lt1: "F7F4EA", dk2: "24303B", lt2: "D9D2BF", accent1: "6FB1E4", accent2: "FFB347",
    accent3: "8FD6A0", accent4: "D98CB3", accent5: "B0A8F0", accent6: "E5E06B", hlink: "6FB1E4", folHlink: "D98CB3",
  }; // prettier-ignore
  const marks = mark(10, [0, 6705600, 9144000, 152400], "accent2");
  const files = {
    "_rels/.rels": relationships([["rId1", "officeDocument", "/ppt/presentation.xml"]]),
    "ppt/presentation.xml": `${HEAD}<p:presentation ${NAMES}><p:sldMasterIdLst><p:sldMasterId id="2147483660" r:id="rId1"/></p:sldMasterIdLst><p:sldSz cx="9144000" cy="6858000" type="screen4x3"/><p:notesSz cx="6858000" cy="9144000"/></p:presentation>`,
    "ppt/_rels/presentation.xml.rels": relationships([
      ["rId1", "slideMaster", "/ppt/slideMasters/slideMaster1.xml"],
      ["rId2", "theme", "/ppt/theme/theme1.xml"],
    ]),
    "ppt/theme/theme1.xml": theme({ name: "Granite", colours, fonts: ["Rockwell", "Gill Sans MT"] }),
    "ppt/slideMasters/slideMaster1.xml": master({
      map: 'bg1="dk1" tx1="lt1" bg2="dk2" tx2="lt2"',
      places,
      marks,
      sizes: [4000, 2400],
      layouts,
    }),
    "ppt/slideMasters/_rels/slideMaster1.xml.rels": relationships([
      ...layouts.map((_, index) => [`rId${index + 1}`, "slideLayout", `/ppt/slideLayouts/slideLayout${index + 1}.xml`]),
      ["rId8", "theme", "/ppt/theme/theme1.xml"],
    ]),
    ...Object.fromEntries(
      layouts.flatMap(([name, shapes], index) => [
        [`ppt/slideLayouts/slideLayout${index + 1}.xml`, layout(name, shapes)],
        [`ppt/slideLayouts/_rels/slideLayout${index + 1}.xml.rels`, relationships([["rId1", "slideMaster", "/ppt/slideMasters/slideMaster1.xml"]])],
      ]),
    ), // prettier-ignore
  };
  save("granite-4x3.potx", files, `${TYPE}.presentationml.template.main+xml`);
}

makeHarbour();
makeGranite();
