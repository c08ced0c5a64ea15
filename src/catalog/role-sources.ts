/**
 * Sources of the statements on role cards, by the id of the role. The card of a role without sources describes common
 * usage.
 */
const SOURCES: Readonly<Record<string, readonly string[]>> = {
  cio: [
    "the four key areas: this program's summary of how the role is commonly described",
    "the term: William Synnott and William Gruber, 1981",
    "federal agencies of the United States: Clinger-Cohen Act, 1996",
  ],
  cto: [
    "the four key areas: this program's summary of how the role is commonly described",
    "the older root in industrial research: Smith, Research-Technology Management, 2003",
  ],
  ciso: [
    "the four key areas: this program's summary of how the role is commonly described",
    "the first CISO: accounts of Steve Katz's appointment at Citicorp in the trade press",
    "reporting lines: surveys by Heidrick & Struggles (2021 to 2023), IANS and Artico (2023 to 2026), Ponemon (2017, 2021)",
  ],
  "chief-data": ["federal agencies of the United States: Evidence Act, 2018, 44 U.S.C. 3520"],
  dpo: ["General Data Protection Regulation, articles 37 to 39"],
};

/** Returns the sources of a role's card. */
export function listRoleSources(role: string): readonly string[] {
  return SOURCES[role] ?? ["the role as it is commonly described"];
}
