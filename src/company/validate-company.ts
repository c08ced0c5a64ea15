import type { Company } from "../model/company.js";
import { askEvery, NO_DEADLINE } from "../model/deadline.js";
import type { Checkpoint } from "../model/deadline.js";
import type { Outcome } from "../model/finding.js";
import { MOST_ENTRIES, TOO_MANY_ENTRIES } from "../model/most-entries.js";
import type { OpenIncluded, SourceDocument } from "../model/source.js";
import { readCompanyFile } from "./company.js";
import { isDate } from "./calendar.js";
import { readIncluded } from "./included.js";
import { createReading } from "./reading.js";

/**
 * Reads the entries of a company file and of the files that it includes. `open` opens the included files. Never throws,
 * whatever the document contains. Returns no value if the company has more entries than orgwright draws.
 */
export function validateCompany(
  document: SourceDocument,
  open: OpenIncluded,
  checkpoint: Checkpoint = NO_DEADLINE,
): Outcome<Company> {
  const reading = createReading({
    checkpoint: askEvery(100, checkpoint),
    asOf: findDate(document),
    include: (reference, level, place) => {
      const opened = open(reference.text, reference.origin);
      if (opened === undefined) place.reading.isTooLarge = true;
      if (opened === undefined || opened.length === 0) place.reading.isIncomplete = true;
      return (opened ?? []).flatMap((included) => readIncluded(included, level, place));
    },
  });
  const company = readCompanyFile(document, reading);
  if (reading.entries > MOST_ENTRIES || reading.isTooLarge)
    return { problems: [{ ...TOO_MANY_ENTRIES, origin: { file: document.file, path: [] } }] };
  return { value: company, problems: reading.problems };
}

/**
 * Returns the company's `asOf` before any entry is read, because an entry needs that date even if `asOf` comes later in
 * the file.
 */
function findDate({ root }: SourceDocument): string | undefined {
  const company = root.entries.find(({ key }) => key === "company")?.value;
  if (company?.kind !== "map") return undefined;
  const asOf = company.entries.find(({ key }) => key === "asOf")?.value;
  return asOf?.kind === "scalar" && isDate(asOf.text) ? asOf.text : undefined;
}
