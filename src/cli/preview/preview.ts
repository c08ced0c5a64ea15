import process from "node:process";
import { isDate, writeLivePage } from "../../pipeline.js";
import { addressOf } from "../../model/preview.js";
import { toPrintable } from "../../report/index.js";
import { readAskedSettings } from "../asked-settings.js";
import type { SettingFlags } from "../asked-settings.js";
import { readNow } from "../check-date.js";
import type { Deadline } from "../deadline.js";
import { findAskedFiles } from "../files/asked-files.js";
import { STDIN_WORD } from "../files/standard-input.js";
import { readRevisionWord } from "../revisions/revision.js";
import { note, noteFile, printLine } from "../terminal.js";
import { UsageError } from "../usage-error.js";
import { LongRun } from "../watch/long-run.js";
import { readEditor } from "./editors.js";
import { LiveCompany } from "./live-company.js";
import type { PreviewChoices } from "./load-state.js";
import { openBrowser } from "./open-browser.js";
import { pageAddress, startServer } from "./server.js";
import type { Answer } from "./server.js";

export interface PreviewOptions {
  /** Files and folders. */
  readonly files: readonly string[];
  readonly flags: SettingFlags;
  readonly config: string | undefined;
  readonly asOf: string | undefined;
  readonly port: string | undefined;
  readonly editor: string;
  /** Whether the page is opened in a browser. */
  readonly isOpened: boolean;
  readonly deadline: Deadline;
}

/**
 * Carries out `orgwright preview`: serves pages that are redrawn when company files change, until the user ends the
 * run.
 */
export async function preview(options: PreviewOptions): Promise<number> {
  const { files, deadline } = options;
  const port = readPort(options.port);
  const choices = readChoices(options);
  const unchanging = files.find((file) => file === STDIN_WORD || readRevisionWord(file) !== undefined);
  if (unchanging !== undefined)
    throw new UsageError(
      `'${toPrintable(unchanging)}' is not a file that can be watched for changes. Name company files or a folder.`,
    );
  const { paths } = await findAskedFiles({ files, stdinName: undefined, deadline });
  return servePreview(paths, { choices, port, isOpened: options.isOpened, deadline });
}

interface Serving {
  readonly choices: PreviewChoices;
  readonly port: number;
  readonly isOpened: boolean;
  readonly deadline: Deadline;
}

async function servePreview(paths: readonly string[], serving: Serving): Promise<number> {
  const { choices, port, isOpened, deadline } = serving;
  const run = new LongRun();
  let tell: (company: number) => void = () => undefined;
  const companies = paths.map((path, at) => {
    const changed = () => {
      tell(at + 1);
    };
    return new LiveCompany(path, { choices, deadline, changed, failed: run.fail });
  });
  try {
    await openAll(companies);
    const server = await startServer(listAnswers(paths, companies), { port, failed: run.fail });
    ({ tell } = server);
    announce(server.address, isOpened);
    try {
      await run.wait();
    } finally {
      await server.close();
    }
    return 0;
  } finally {
    for (const company of companies) company.close();
  }
}

async function openAll(companies: readonly LiveCompany[]): Promise<void> {
  for (const company of companies) {
    const trouble = await company.open();
    if (trouble !== undefined) throw new UsageError(trouble);
  }
}

/** Lists all answers of the server: three for each company, which are its page, its state and its changes. */
function listAnswers(paths: readonly string[], companies: readonly LiveCompany[]) {
  const named = paths.map((path, at) => ({ name: toPrintable(path), address: pageAddress(at + 1) || "./" }));
  return new Map(
    companies.flatMap((company, at): readonly (readonly [string, () => Answer | Promise<Answer>])[] => {
      const shown = at + 1;
      return [
        [
          pageAddress(shown),
          async () => ({ type: "text/html", ...(await writeLivePage({ companies: named, shown })) }),
        ],
        [addressOf("state", shown), () => ({ type: "application/json", content: company.state })],
        [addressOf("changes", shown), async () => ({ type: "application/json", content: await company.packChanges() })],
      ];
    }),
  );
}

function announce(address: string, isOpened: boolean): void {
  printLine(address);
  noteFile("Open this address in a browser on this machine; it is secret. Ctrl-C ends the preview.\n");
  if (isOpened && !openBrowser(address))
    note("No program that opens a browser was found. Open the address yourself.\n");
}

function readChoices({ flags, config, asOf, editor }: PreviewOptions): PreviewChoices {
  if (asOf !== undefined && !isDate(asOf))
    throw new UsageError(
      `--as-of: '${toPrintable(asOf)}' is not a date. Write it year-month-day, for example 2026-03-31.`,
    );
  const asked = readAskedSettings(flags, process.env);
  return { asked, config, asOf, now: readNow(undefined), linkToEditor: readEditor(editor) };
}

const LEAST_PORT = 1024;
const MOST_PORT = 65_535;

/** Returns the port given by `--port`, or 0 without one: the system then chooses a free port. */
function readPort(text: string | undefined): number {
  if (text === undefined) return 0;
  const port = /^\d{1,5}$/u.test(text) ? Number(text) : 0;
  if (port >= LEAST_PORT && port <= MOST_PORT) return port;
  throw new UsageError(
    `--port: '${toPrintable(text)}' is not a port from ${LEAST_PORT} to ${MOST_PORT}. Write for example 4680, or leave it out to use any free port.`,
  );
}
