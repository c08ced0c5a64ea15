import type { Remarks } from "../model/company.js";

/** Returns the cells for remarks on a unit or a post. A link is written as its name and its address. */
export function describeRemarks({ purpose, location, tags, line, reviewed, links }: Remarks) {
  return { purpose, location, tags, line, reviewed, links: links.map(({ name, url }) => `${name} ${url}`) };
}
