import { NO_DEADLINE } from "../model/deadline.js";
import type { Checkpoint } from "../model/deadline.js";
import type { ListedPerson, PeopleList } from "../model/people-list.js";
import { quote } from "../wording/index.js";
import { readAskedColumns } from "./asked-columns.js";
import { findFormat } from "./choose-reader.js";
import { matchManagers } from "./match-managers.js";
import { leaveOutNameless, mergeRows } from "./merge-rows.js";
import { PeopleIndex } from "./people-index.js";
import { readFiles } from "./read-files.js";
import type { ForeignFile, ParseYaml } from "./reader.js";
import type { PersonRecord } from "./records.js";
import { ImportRefusal } from "./refusal.js";
import { tidyPerson } from "./tidy-records.js";
import { correctUnits, leaveOutLeaders } from "./unit-spellings.js";

/** Options for reading files, as for an import. */
export interface ListOptions {
  readonly from?: string | undefined;
  readonly map?: string | undefined;
  readonly sheet?: string | undefined;
  readonly checkpoint?: Checkpoint;
  /** Reader of YAML, for catalogues. */
  readonly parseYaml: ParseYaml;
}

/**
 * Lists the people of files, read and matched as for an import.
 * @throws ImportRefusal if a file cannot be read at all.
 */
export async function listPeople(files: readonly ForeignFile[], options: ListOptions): Promise<PeopleList> {
  const { from, map, sheet, checkpoint = NO_DEADLINE, parseYaml } = options;
  const format = findFormat(from);
  const read = await readFiles(files, { format, asked: readAskedColumns(map), sheet, checkpoint, parseYaml });
  if (read.whole !== undefined) throw new ImportRefusal(explainWhole(read.files[0]?.path ?? ""));
  const named = leaveOutNameless(read.people.map(tidyPerson));
  const { people } = correctUnits(leaveOutLeaders(mergeRows(named.people).people));
  checkpoint();
  const { managers } = matchManagers(people, new PeopleIndex(people));
  const remarks = [...read.remarks, ...named.remarks];
  const leftOut = remarks.filter(({ kind }) => kind === "left-out").flatMap(({ places }) => places).length;
  return {
    files: files.map(({ path }) => path),
    people: people.map((person, at) => toListed(person, managers[at])),
    leftOut,
    inactive: read.inactive,
  };
}

/** Returns the message for a file that contains a whole company where a list of people is needed. */
export function explainWhole(path: string): string {
  return `${quote(path)} holds a whole company and not a list of people. Import it into a company file of its own, and compare that file with yours: 'orgwright diff'.`;
}

/** Returns the facts of a row that are compared with a company file. */
export function toListed({ place, id, names, title, unit }: PersonRecord, manager: number | undefined): ListedPerson {
  return {
    place,
    names,
    unit,
    ...(id !== undefined && names.length === 1 && { id }),
    ...(title !== undefined && { title }),
    ...(manager !== undefined && { manager }),
  };
}
