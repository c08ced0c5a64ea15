import type { Role, RoleKind } from "./role.js";

type Row = readonly [id: string, title: string, abbreviation: string, others?: Others];

interface Others {
  readonly kind?: RoleKind;
  readonly otherNames?: readonly string[];
  readonly titlePatterns?: readonly string[];
}

/**
 * Chief officers, of whom most companies have only a few. The letters are the usual abbreviations; letters that belong
 * to several roles are listed in `AMBIGUOUS_ABBREVIATIONS`. A role has no letters here if its usual letters already
 * mean another role (CIO, CLO) or mean chief officers in general (CXO).
 */
const ROWS: readonly Row[] = [
  ["chief-commercial", "Chief Commercial Officer", "CCO"],
  ["chief-transformation", "Chief Transformation Officer", "CTrO"],
  ["chief-marketing", "Chief Marketing Officer", "CMO", { titlePatterns: ["head of marketing", "vp marketing"] }],
  ["chief-growth", "Chief Growth Officer", "CGO"],
  ["chief-sales", "Chief Sales Officer", "CSO"],
  ["chief-business", "Chief Business Officer", "CBO"],
  ["chief-experience", "Chief Experience Officer", ""],
  ["chief-communications", "Chief Communications Officer", "CCO", { otherNames: ["chief communication officer"] }],
  ["chief-creative", "Chief Creative Officer", "CCO"],
  ["chief-sustainability", "Chief Sustainability Officer", "CSO"],
  ["chief-diversity", "Chief Diversity Officer", "CDO"],
  ["chief-analytics", "Chief Analytics Officer", "CAO", { kind: "technology-adjacent" }],
  ["chief-innovation", "Chief Innovation Officer", "CINO", { kind: "technology-adjacent" }],
  ["chief-design", "Chief Design Officer", "CDO", { kind: "technology-adjacent" }],
  ["chief-science", "Chief Science Officer", "CSO", { otherNames: ["chief scientific officer", "chief scientist"] }],
  ["chief-administrative", "Chief Administrative Officer", "CAO", { otherNames: ["chief administration officer"] }],
  ["chief-accounting", "Chief Accounting Officer", "CAO"],
  ["chief-investment", "Chief Investment Officer", ""],
  ["chief-supply-chain", "Chief Supply Chain Officer", "CSCO"],
  ["chief-quality", "Chief Quality Officer", "CQO"],
  ["chief-medical", "Chief Medical Officer", "CMO"],
  ["chief-nursing", "Chief Nursing Officer", "CNO", { otherNames: ["chief nurse"] }],
  ["chief-learning", "Chief Learning Officer", ""],
  ["chief-of-staff", "Chief of Staff", "CoS"],
];

export const OTHER_EXECUTIVES = ROWS.map(([id, title, abbreviation, others = {}]): Role => {
  const { kind = "executive", otherNames = [], titlePatterns = [] } = others;
  return { id, title, abbreviation, kind, otherNames, titlePatterns };
});
