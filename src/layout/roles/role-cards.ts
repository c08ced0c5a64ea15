import type { Rect } from "../../model/layout.js";
import type { OfficerGround, Panel } from "../../model/panel.js";
import type { TextMeasure } from "../../model/text.js";
import { ownerOfColour } from "../../model/queries.js";
import { CardSheet, listSections, setHeader } from "./card-sections.js";
import type { SetPart } from "./card-sections.js";
import type { RoleContent } from "./role-content.js";
import { ROLE_CARD } from "./measures.js";
import type { RoleDetail } from "./measures.js";

/** A row of cards of one width, whose sections start at the same heights. */
export interface CardRow {
  readonly heightPx: number;
  /** Places the cards so that the top left corner of the first is at a point. */
  readonly place: (x: number, y: number) => readonly Panel[];
}

/**
 * Designs a row of cards: each section is as high as the highest of its kind, so that the cards can be compared line by
 * line.
 */
export function designRow(contents: readonly RoleContent[], detail: RoleDetail, measure: TextMeasure): CardRow {
  const { widthPx } = detail;
  const areaCount = contents.reduce((most, { areas }) => Math.max(most, areas.length), 0);
  const columns = contents.map((content) => ({ content, sections: listSections(content, areaCount, detail) }));
  const textWidth = widthPx - 2 * ROLE_CARD.paddingX;
  const heightOf = (set: SetPart) => set(new CardSheet(measure), { x: 0, y: 0, widthPx: textWidth });
  const highest = (parts: readonly SetPart[]) => parts.reduce((most, set) => Math.max(most, heightOf(set)), 0);
  const headerPx =
    highest(contents.map((content) => (sheet, place) => setHeader(sheet, place, content))) + 2 * ROLE_CARD.paddingY;
  const heights = (columns[0]?.sections ?? []).map(({ gapPx }, index) => {
    const height = highest(columns.flatMap(({ sections }) => sections[index]?.set ?? []));
    return height === 0 ? 0 : height + gapPx;
  });
  const heightPx = headerPx + ROLE_CARD.paddingY + heights.reduce((sum, height) => sum + height, 0);
  const place = (left: number, top: number) =>
    columns.map(({ content, sections }, index) => {
      const rect = { x: left + index * (widthPx + ROLE_CARD.gapPx), y: top, width: widthPx, height: heightPx };
      const sheet = new CardSheet(measure);
      addGrounds(sheet, content, rect, headerPx);
      const x = rect.x + ROLE_CARD.paddingX;
      setHeader(sheet, { x, y: top + ROLE_CARD.paddingY, widthPx: textWidth }, content);
      let y = top + headerPx + ROLE_CARD.paddingY;
      sections.forEach(({ set }, at) => {
        set(sheet, { x, y, widthPx: textWidth });
        y += heights[at] ?? 0;
      });
      return toPanel(content, rect, sheet);
    });
  return { heightPx, place };
}

function addGrounds(sheet: CardSheet, { colour, isVacant }: RoleContent, rect: Rect, headerPx: number): void {
  const tint: OfficerGround = { officer: colour, strength: "tint" };
  const solid: OfficerGround = { officer: colour, strength: "solid" };
  sheet.add(
    { kind: "ground", fill: tint, corners: "all", isVacant: false, ...rect },
    { kind: "ground", fill: solid, corners: "top", isVacant, ...rect, height: headerPx },
  );
}

function toPanel(content: RoleContent, rect: Rect, { figures, panels }: CardSheet): Panel {
  const { role, letters, title, colour, holders, look, question, departments, here } = content;
  const facts = [
    ...holders.map((holder) => endSentence(holder)),
    ...(look === undefined ? [] : [endSentence(look.word), look.headline, look.mission]),
    ...(question === undefined ? [] : [`The question that decides: ${question}`]),
    ...(departments.length === 0 ? [] : [`It usually leads: ${departments.join(", ")}.`]),
    here.full,
  ].filter((text) => text !== undefined && text !== "");
  return {
    kind: "role",
    about: role,
    label: letters === title ? title : `${letters}: ${title}`,
    description: facts.join(" "),
    owner: ownerOfColour(colour),
    outline: { answerers: [], facts: facts.join(" ") },
    figures,
    panels,
    ...rect,
  };
}

function endSentence(text: string): string {
  return text.endsWith(".") ? text : `${text}.`;
}
