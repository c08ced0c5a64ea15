/**
 * Groups slides into sections: the overview, the pages of each technology officer, the pages of other officers, and
 * notes.
 */
import type { DrawingPage, ShapeGroup } from "../model/drawing.js";
import { TECHNOLOGY_OFFICERS } from "../model/queries.js";
import { element } from "../office/index.js";
import type { Xml } from "../office/index.js";
import { NAMESPACES } from "./pptx-names.js";

/** Id of the extension that holds the sections of a presentation. */
export const SECTIONS_EXTENSION = "{521415D9-36F7-43E2-AB2F-B90AF26B5E84}";
/** Start of every id: ids have to differ only within a presentation, so only the last group of digits counts up. */
const ID_START = "{0C9A6E51-0B5D-4E0F-9B1A-";

/** A slide and its section; the first slide goes into the section of the overview instead. */
export interface SlideInSection {
  readonly id: number;
  /** Absent on the slides of a table. */
  readonly section: string | undefined;
}

/** Writes the extension with the sections, or nothing for a single slide and for the slides of a table. */
export function writeSections(slides: readonly SlideInSection[]): Xml | undefined {
  const sections = listSections(slides);
  if (sections.length < 2) return undefined;
  return element("p:ext", { "xmlns:p": NAMESPACES.p, uri: SECTIONS_EXTENSION }, [
    element(
      "p14:sectionLst",
      { "xmlns:p14": NAMESPACES.p14 },
      sections.map(({ name, slides }, index) =>
        element("p14:section", { name, id: `${ID_START}${String(index + 1).padStart(12, "0")}}` }, [
          element(
            "p14:sldIdLst",
            {},
            slides.map((id) => element("p14:sldId", { id })),
          ),
        ]),
      ),
    ),
  ]);
}

interface Section {
  readonly name: string;
  readonly slides: number[];
}

function listSections(slides: readonly SlideInSection[]): readonly Section[] {
  const sections: Section[] = [];
  slides.forEach(({ id, section }, index) => {
    if (section === undefined) return;
    const name = index === 0 ? "Overview" : section;
    const last = sections.at(-1);
    const open = last?.name === name && index > 1 ? last : { name, slides: [] };
    if (open !== last) sections.push(open);
    open.slides.push(id);
  });
  return sections;
}

/**
 * Names the section of a page after the technology officer who answers for the box at the top of the page; other pages
 * with boxes share a section. A page without boxes has only notes, and goes into the section `Notes`. A page of a chart
 * that is a table has no section.
 */
export function nameSection({ groups, isTable }: DrawingPage): string | undefined {
  if (isTable === true) return undefined;
  const top = findTop(groups);
  if (top === undefined) return "Notes";
  const officer = top.data?.officer;
  if (officer === undefined || !TECHNOLOGY_OFFICERS.some((each) => each === officer)) return "Other officers";
  return top.outline?.officer ?? officer.toUpperCase();
}

/** Returns the first box of a page, without drawing the groups after it. */
function findTop(groups: Iterable<ShapeGroup>): ShapeGroup | undefined {
  for (const group of groups) if (group.outline !== undefined) return group;
  return undefined;
}
