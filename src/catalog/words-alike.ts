import { toFullForm } from "./department-names.js";

/**
 * Words that a question can use instead of a word in a department's name, by the word in the name. A match does not
 * answer the question; it only shows which departments the question could mean.
 */
const WORDS_ALIKE: Readonly<Record<string, string>> = {
  billing: "invoice, invoices, invoicing, subscription, subscriptions, charges",
  camera: "cctv, surveillance, video",
  cemetery: "graves, funeral, funerals, burials, graveyard",
  collaboration: "comments, sharing",
  contact: "hotline, phone calls",
  "control system": "scada, plc, plcs, industrial controls",
  detection: "intruders, siem",
  edge: "cdn, content delivery, load balancer, load balancers",
  experimentation: "a b tests, a b testing, experiments, split tests",
  fraud: "stolen cards, stolen card, card theft, scams, chargebacks, account takeover, fraudsters",
  heat: "heating, boilers, district heating",
  kerb: "curb, curbs, pavement",
  lending: "loan, loans, mortgage, mortgages, credit, overdrafts",
  library: "books, reading room",
  light: "lamp, lamps, lantern, bulbs",
  map: "gis, geodata, geographic data, maps",
  monitoring: "siem, alarms",
  onboarding: "sign up, signup, sign ups, account opening, new accounts",
  park: "playground, playgrounds, trees, green spaces, gardens",
  parking: "car park, car parks, garage",
  payment: "transfer, transfers, money transfer, iban, sepa",
  permit: "planning permission, building licence, building licences",
  procurement: "purchasing, bids",
  pumping: "sewage, sewer, sewers, pipes",
  registry: "births, deaths, marriages, residents, citizens, birth certificates",
  reliability: "outage, outages, downtime, status page, crashes",
  response: "incident, incidents",
  sales: "prospect, prospects, sellers",
  signal: "traffic lights, junctions",
  statistics: "census, surveys",
  storage: "disks, data warehouse",
  street: "road, roads, potholes, pavements",
  tax: "taxation, levies",
  treasury: "liquidity, cash",
  waste: "rubbish, trash, garbage, bins, bin, refuse, litter",
  water: "drinking water, sewage, waterworks, leaks",
  workplace: "laptop, laptops, desktop, desktops, printers, phones",
};

/** Returns the words of department names that have the same meaning as words of the question. */
export function listWordsAlike(question: string): readonly string[] {
  const asked = ` ${toFullForm(question)} `;
  return Object.entries(WORDS_ALIKE).flatMap(([word, alike]) => {
    const isAsked = alike.split(", ").some((each) => asked.includes(` ${toFullForm(each)} `));
    return isAsked ? [toFullForm(word)] : [];
  });
}
