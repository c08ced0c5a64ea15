import type { OfficerGround, Panel } from "../../model/panel.js";
import { ownerOfColour } from "../../model/queries.js";
import { listNames } from "../../wording/index.js";
import { PanelSheet } from "../content/panel-sheet.js";
import type { TextPlace } from "../content/panel-sheet.js";
import type { AreaContent, RoleContent } from "./role-content.js";
import { ROLE_CARD, ROLE_STYLE } from "./measures.js";
import type { RoleDetail } from "./measures.js";

const LABEL_GAP_PX = 2;

/** A sheet for a whole card, which may contain further panels. */
export class CardSheet extends PanelSheet {
  readonly panels: Panel[] = [];
}

/**
 * A function that sets one part of a card at a place and returns the y of its lower end, or of the place if there is
 * nothing to set.
 */
export type SetPart = (sheet: CardSheet, place: TextPlace) => number;

/** A part of a card, and the gap below it. */
export interface Section {
  readonly set: SetPart;
  readonly gapPx: number;
}

/** Lists the sections of a card below its header. Cards side by side have the same sections in the same order. */
export function listSections(content: RoleContent, areaCount: number, detail: RoleDetail): readonly Section[] {
  const { areas } = content;
  const departments = joinNames(content.departments, detail.mostDepartments);
  const here = detail.namesUnits ? content.here.full : content.here.short;
  const { areaGapPx, sectionGapPx: gapPx } = ROLE_CARD;
  return [
    { set: (sheet, place) => setLook(sheet, place, content), gapPx },
    {
      set: (sheet, place) => (areas.length === 0 ? place.y : setLabel(sheet, place, labelAreas(areas), content)),
      gapPx: LABEL_GAP_PX,
    },
    ...Array.from({ length: areaCount }, (_, index): Section => {
      const area = areas[index];
      const set: SetPart = (sheet, place) => (area === undefined ? place.y : setArea(sheet, place, area, content));
      return { set, gapPx: index === areaCount - 1 ? gapPx : areaGapPx };
    }),
    { set: (sheet, place) => setQuestion(sheet, place, content), gapPx },
    { set: (sheet, place) => setText(sheet, place, "DEPARTMENTS IT USUALLY LEADS", departments, content), gapPx },
    { set: (sheet, place) => setText(sheet, place, "IN THIS COMPANY", here, content), gapPx },
  ];
}

/** Sets the header of a card: letters, title, holders and emblem of the role, on the solid colour of the role. */
export function setHeader(sheet: CardSheet, place: TextPlace, content: RoleContent): number {
  const { colour, look, letters, title, holders } = content;
  const on: OfficerGround = { officer: colour, strength: "solid" };
  const { emblemPx, emblemRoomPx } = ROLE_CARD;
  const widthPx = place.widthPx - (look === undefined ? 0 : emblemRoomPx);
  let { y } = place;
  const write = (
    text: string,
    style: typeof ROLE_STYLE.letters | typeof ROLE_STYLE.title | typeof ROLE_STYLE.person,
  ) => {
    y = sheet.write(text, { ...place, y, widthPx }, style, { tone: "ink", on });
  };
  if (letters !== title) write(letters, ROLE_STYLE.letters);
  write(title, ROLE_STYLE.title);
  for (const holder of holders) write(holder, ROLE_STYLE.person);
  // The emblem's word comes last, because on a slide the first text of the header becomes the text of its shape.
  if (look !== undefined) {
    const x = place.x + widthPx;
    const at = { x: x + (emblemRoomPx - emblemPx) / 2, y: place.y + 2, width: emblemPx, height: emblemPx };
    sheet.add({ kind: "emblem", orientation: look.orientation, colour, ...at });
    const below = { x, y: at.y + emblemPx + 3, widthPx: emblemRoomPx };
    sheet.write(look.word.toUpperCase(), below, ROLE_STYLE.orientation, { tone: "ink", anchor: "middle", on });
  }
  return y;
}

function labelAreas(areas: readonly AreaContent[]): string {
  return areas.some(({ told }) => told !== "") ? "KEY AREAS, AND WHO ANSWERS HERE" : "KEY AREAS";
}

function setLabel(sheet: CardSheet, place: TextPlace, label: string, { colour }: RoleContent): number {
  const on: OfficerGround = { officer: colour, strength: "tint" };
  return sheet.write(label, place, ROLE_STYLE.label, { tone: "muted", on });
}

function setLook(sheet: CardSheet, place: TextPlace, { look }: RoleContent): number {
  let { y } = place;
  if (look === undefined) return y;
  if (look.headline !== undefined)
    y = sheet.write(look.headline, { ...place, y }, ROLE_STYLE.headline, { tone: "ink" });
  if (look.mission !== undefined) y = sheet.write(look.mission, { ...place, y }, ROLE_STYLE.text, { tone: "muted" });
  return y;
}

function setArea(sheet: CardSheet, place: TextPlace, area: AreaContent, { colour }: RoleContent): number {
  const part = new PanelSheet(sheet.measure);
  const left = place.x + ROLE_CARD.stripePx + ROLE_CARD.stripeGapPx;
  const right = place.x + place.widthPx;
  const badgesPx = part.addBadgesUpTo(right, place.y + 0.5, area.badges, ROLE_STYLE.badge);
  const nameWidth = right - left - (badgesPx === 0 ? 0 : badgesPx + ROLE_CARD.stripeGapPx);
  let y = part.write(area.name, { x: left, y: place.y, widthPx: nameWidth }, ROLE_STYLE.name, { tone: "ink" });
  for (const duty of area.duties)
    y = part.write(duty, { x: left, y, widthPx: right - left }, ROLE_STYLE.text, { tone: "muted" });
  if (area.note !== undefined)
    y = part.write(area.note, { x: left, y, widthPx: right - left }, ROLE_STYLE.text, { tone: "ink", isWhole: true });
  const owner = ownerOfColour(colour);
  const stripe = { x: place.x, y: place.y + 2, width: ROLE_CARD.stripePx, height: ROLE_STYLE.name.lineHeightPx - 4 };
  part.add({ kind: "stripe", owner, stripe: [colour], cornerPx: 0, ...stripe });
  sheet.panels.push({
    kind: "area",
    about: area.id,
    label: area.name,
    description: [...area.duties, area.told].filter((text) => text !== "").join(" "),
    owner,
    outline: { answerers: area.answerers, facts: tellArea(area) },
    figures: part.figures,
    panels: [],
    x: place.x,
    y: place.y,
    width: place.widthPx,
    height: y - place.y,
  });
  return y;
}

/** Writes the duties of an area and, if no officer's badge is beside it, who answers for it. */
function tellArea({ duties, answerers, told }: AreaContent): string {
  return [...duties, ...(answerers.length === 0 && told !== "" ? [told] : [])].join(" ");
}

function setQuestion(sheet: CardSheet, place: TextPlace, content: RoleContent): number {
  if (content.question === undefined) return place.y;
  const y = setLabel(sheet, place, "THE QUESTION THAT DECIDES", content);
  return sheet.write(content.question, { ...place, y }, ROLE_STYLE.question, { tone: "ink", italic: true });
}

function setText(sheet: CardSheet, place: TextPlace, label: string, text: string, content: RoleContent): number {
  if (text === "") return place.y;
  const y = setLabel(sheet, place, label, content);
  return sheet.write(text, { ...place, y }, ROLE_STYLE.text, { tone: "ink", isWhole: true });
}

/**
 * Names the first departments and counts the rest; only the description for screen readers (`<desc>`) names them all.
 */
function joinNames(names: readonly string[], most: number): string {
  return names.length === 0 ? "" : `${listNames(names, { most })}.`;
}
