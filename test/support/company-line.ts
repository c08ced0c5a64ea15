import { findRole } from "../../src/catalog/index.js";
import type { CommitteeSketch, CompanySketch, DottedSketch, UnitSketch } from "./company-sketch.js";

/** Turns one line (`ceo > cio > helpdesk`) into a sketch; the head of `company.ts` explains the notation. */
export function readCompanyLine(line: string): CompanySketch {
  const officers = new Map<string, { id: string; role: string; reportsTo?: string }>();
  const units = new Map<string, { id: string; name: string; officer?: string; departments: UnitSketch[] }>();
  const committees = new Map<string, CommitteeSketch>();
  const dotted: DottedSketch[] = [];
  const nested = new Set<string>();

  for (const part of line.split(";").map((each) => each.trim())) {
    const [from, to] = part.split("..>").map((each) => each.trim());
    if (from !== undefined && to !== undefined) {
      [from, to].forEach(mention);
      dotted.push({ from, to });
    } else {
      part
        .split(">")
        .map((word) => word.trim())
        .forEach((word, index, words) => {
          mention(word);
          const above = words[index - 1];
          if (above !== undefined) hang(word, above);
        });
    }
  }
  return {
    officers: [...officers.values()],
    committees: [...committees.values()],
    departments: [...units.values()].filter(({ id }) => !nested.has(id)),
    dotted,
  };

  function mention(word: string): void {
    if (officers.has(word) || units.has(word) || committees.has(word)) return;
    if (findRole(word).kind === "known") officers.set(word, { id: word, role: word });
    else if (word.endsWith("board")) committees.set(word, { id: word, name: word, kind: "board" });
    else if (word.endsWith("committee")) committees.set(word, { id: word, name: word });
    else units.set(word, { id: word, name: word, departments: [] });
  }

  function hang(word: string, above: string): void {
    const [officer, unit, unitAbove] = [officers.get(word), units.get(word), units.get(above)];
    if (officer !== undefined && unitAbove === undefined) {
      officer.reportsTo = above;
    } else if (unit !== undefined && unitAbove !== undefined) {
      nested.add(word);
      unitAbove.departments.push(unit);
    } else if (unit !== undefined && officers.has(above)) {
      unit.officer = above;
    } else {
      throw new Error(`'${above} > ${word}' has no meaning in one line; use a sketch`);
    }
  }
}
