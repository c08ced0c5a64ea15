import type { Remarks } from "../model/company.js";

/** Returns the cells of what units and posts may say about themselves; a link is its name and its address. */
export function describeRemarks({ purpose, location, tags, line, reviewed, links }: Remarks) {
  return { purpose, location, tags, line, reviewed, links: links.map(({ name, url }) => `${name} ${url}`) };
}
