/** The parts of a workbook that say what its sheets are and how their cells are to be read (ECMA-376 part 1, 18). */
import { askEvery } from "../model/deadline.js";
import type { Checkpoint } from "../model/deadline.js";
import { childOf, childrenOf, findPath } from "../office/index.js";
import type { OfficePackage } from "../office/index.js";
import { LIMITS } from "./limits.js";
import { ImportRefusal } from "./refusal.js";

export interface Workbook {
  readonly sheets: readonly WorkbookSheet[];
  /** Texts that cells refer to by number. */
  readonly texts: readonly string[];
  /** Numbers of the styles that show a number as a date. */
  readonly dateStyles: ReadonlySet<number>;
  /** Whether days are counted from 1904, as old programs for the Mac did. */
  readonly countsFrom1904: boolean;
}

export interface WorkbookSheet {
  readonly name: string;
  readonly isHidden: boolean;
  /** Part of the package that holds the cells. */
  readonly part: string;
}

/** @throws ImportRefusal for an office file that is not a workbook of Excel's newer format. */
export function readWorkbook(office: OfficePackage, checkpoint: Checkpoint): Workbook {
  const [main] = findRelated(office, "", "officeDocument");
  const root = main === undefined ? undefined : office.readXml(main.target);
  if (main === undefined || root?.name !== "workbook")
    throw new ImportRefusal("It is not an Excel workbook. Save it as 'Excel workbook (.xlsx)' or as CSV.");
  const targets = new Map(office.listRelationships(main.target).map(({ id, target }) => [id, target]));
  const sheets = childrenOf(childOf(root, "sheets"), "sheet").flatMap(({ attributes }): readonly WorkbookSheet[] => {
    const part = targets.get(attributes["r:id"] ?? "");
    const isHidden = attributes.state === "hidden" || attributes.state === "veryHidden";
    return part === undefined ? [] : [{ name: attributes.name ?? "", isHidden, part }];
  });
  const [texts] = findRelated(office, main.target, "sharedStrings");
  const [styles] = findRelated(office, main.target, "styles");
  return {
    sheets,
    texts: texts === undefined ? [] : readTexts(office, texts.target, askEvery(1000, checkpoint)),
    dateStyles: styles === undefined ? new Set() : readDateStyles(office, styles.target),
    countsFrom1904: ["1", "true"].includes(childOf(root, "workbookPr")?.attributes.date1904 ?? ""),
  };
}

function findRelated(office: OfficePackage, from: string, type: string) {
  return office
    .listRelationships(from)
    .filter((relationship) => relationship.type.endsWith(`/${type}`) && office.has(relationship.target));
}

/**
 * Reads the shared texts; formatted texts consist of several pieces, and phonetic readings of Japanese words are
 * skipped.
 */
function readTexts(office: OfficePackage, part: string, check: Checkpoint): readonly string[] {
  const texts: string[] = [];
  let text = "";
  let isOpen = false;
  let isReading = false;
  office.walkXml(part, {
    open: (name) => {
      check();
      if (name === "si") text = "";
      else if (name === "rPh") isReading = true;
      else if (name === "t") isOpen = !isReading;
    },
    text: (piece) => {
      if (isOpen && text.length < LIMITS.cellUnits) text += piece.slice(0, LIMITS.cellUnits);
    },
    close: (name) => {
      if (name === "t") isOpen = false;
      else if (name === "rPh") isReading = false;
      else if (name === "si") texts.push(text);
    },
  });
  return texts;
}

/** Ranges of the numbers of built-in date formats (18.8.30). */
const DATE_FORMATS: readonly (readonly [first: number, last: number])[] = [
  [14, 22],
  [27, 36],
  [50, 58],
];

function readDateStyles(office: OfficePackage, part: string): ReadonlySet<number> {
  const root = office.readXml(part);
  const own = new Map(
    childrenOf(childOf(root, "numFmts"), "numFmt").map(({ attributes }) => [
      Number(attributes.numFmtId),
      isDateFormat(attributes.formatCode ?? ""),
    ]),
  );
  const styles = childrenOf(findPath(root, "cellXfs"), "xf").map(({ attributes }) => Number(attributes.numFmtId));
  return new Set(
    [...styles.entries()].flatMap(([style, format]) => {
      const isDate = own.get(format) ?? DATE_FORMATS.some(([first, last]) => format >= first && format <= last);
      return isDate ? [style] : [];
    }),
  );
}

/** Tells whether a format has days or years; quoted text, colours and escaped characters are not part of it. */
function isDateFormat(format: string): boolean {
  return /[dy]/iu.test(format.replace(/"[^"]*"|\[[^\]]*\]|\\.|_./gu, ""));
}
