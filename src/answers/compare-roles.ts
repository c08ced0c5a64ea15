import { APART } from "../catalog/index.js";
import type { Comparison, ComparisonRow } from "../model/card.js";
import type { Graph } from "../model/graph.js";
import { isTechnologyOfficer } from "../model/queries.js";
import type { RoleProfile } from "../model/role-profile.js";
import { listOrientation, listOrigin, tellHolders, tellLines, tellOwner, tellUnits } from "./explain-role.js";

/** Puts roles side by side. If a company is given, adds what each role answers for in it. */
export function compareRoles(profiles: readonly RoleProfile[], graph?: Graph): Comparison {
  const isOfThree = profiles.every(({ role }) => isTechnologyOfficer(role));
  const row = (label: string, cell: (profile: RoleProfile) => readonly (string | undefined)[]): ComparisonRow => ({
    label,
    cells: profiles.map((profile) => cell(profile).flatMap((text) => text ?? [])),
  });
  const rows = [
    row("Title", ({ title }) => [title]),
    row("In one line", ({ headline }) => [headline]),
    row("Mission", ({ mission }) => [mission]),
    row("Orientation", listOrientation),
    row("Origin", listOrigin),
    ...listAreaRows(profiles, graph),
    row("Leads", ({ departments }) => [departments.join(", ")]),
    row("Judged by", ({ figures }) => [figures.join(", ")]),
    row("Usual line", ({ usualReportsTo }) => [usualReportsTo.join(", ")]),
    row("Standing", ({ standing }) => [standing]),
    row("One question", ({ question }) => [question]),
    ...(graph === undefined ? [] : listHereRows(row, graph)),
  ];
  return {
    title: profiles.map(({ letters }) => letters).join(", "),
    lead: isOfThree ? [APART.confusion, APART.sentence] : [],
    columns: profiles.map(({ letters }) => letters),
    rows: rows.filter(({ cells }) => cells.some((cell) => cell.length > 0)),
  };
}

type MakeRow = (label: string, cell: (profile: RoleProfile) => readonly (string | undefined)[]) => ComparisonRow;

/** Returns a row for the first area of each role, then for the second, and so on. */
function listAreaRows(profiles: readonly RoleProfile[], graph: Graph | undefined): readonly ComparisonRow[] {
  const most = Math.max(...profiles.map(({ keyAreas }) => keyAreas.length));
  return Array.from({ length: most }, (_, index) => ({
    label: `Area ${index + 1}`,
    cells: profiles.map(({ keyAreas }) => {
      const area = keyAreas[index];
      if (area === undefined) return [];
      return [`${area.name}.`, ...area.duties, tellOwner(area, graph)].flatMap((text) => text ?? []);
    }),
  }));
}

function listHereRows(row: MakeRow, graph: Graph): readonly ComparisonRow[] {
  return [
    row(`In ${graph.company.name}`, (profile) => tellHolders(profile, graph)),
    row("Line here", ({ here }) => (here === undefined || here.holders.length === 0 ? [] : [tellLines(here, graph)])),
    row("Answers for", ({ here }) => (here === undefined || here.holders.length === 0 ? [] : tellUnits(here, graph))),
  ];
}
