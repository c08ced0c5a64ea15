import type { Company } from "../model/company.js";
import type { Outcome } from "../model/finding.js";
import type { SourceDocument } from "../model/source.js";
import { readCompanyFile } from "./company.js";
import { createReading, report } from "./reading.js";
import type { Reading } from "./reading.js";

/** Officers, posts, departments, committees and dotted lines of one run. */
const MOST_ENTRIES = 100_000;

/**
 * Reads the entries of a company file. Never throws, whatever the document; without a value the file has more
 * entries than are drawn.
 */
export function validateCompany(document: SourceDocument): Outcome<Company> {
  const reading = createReading(document.file);
  const company = readCompanyFile(document, reading);
  if (reading.entries > MOST_ENTRIES) {
    const origin = { file: document.file, path: [] };
    return {
      problems: [
        {
          rule: "input-limit",
          message: `This file has ${reading.entries} entries; at most 100,000 departments, posts and others are read.`,
          help: "Check that it is the right file; an organisation as large as this has to be drawn in parts.",
          origin,
        },
      ],
    };
  }
  reportUnread(reading);
  return { value: company, problems: reading.problems };
}

/** What has no effect is said once: a file may hold it thousands of times. */
function reportUnread(reading: Reading): void {
  for (const [message, { place, help, count }] of reading.unread) {
    const places = count === 1 ? "" : ` (${count} places)`;
    report(place, { rule: "unread-key", message: `${message}${places}.`, help }, "key");
  }
}
