import { createDrawer } from "../../pipeline.js";
import type { Drawer } from "../../pipeline.js";
import type { Deadline } from "../deadline.js";
import { note, noteFile } from "../terminal.js";
import { UsageError } from "../usage-error.js";
import { LongRun } from "./long-run.js";
import { RepeatedWork } from "./repeated-work.js";
import { WatchedPlaces } from "./watched-places.js";
import type { Looked } from "./watched-places.js";

/** Facts that each drawing gets. */
export interface Round {
  readonly deadline: Deadline;
  /** Called with each file and folder just before it is read. */
  readonly looked: Looked;
  readonly drawer: Drawer;
}

/**
 * Draws charts, and draws them again after every change of a file that the last drawing has read, until the user ends
 * the run. If the first drawing fails, the run ends; later failures are only reported, since the user can correct the
 * files and save them again.
 */
export async function drawAgain(draw: (round: Round) => Promise<number>, deadline: Deadline): Promise<number> {
  const drawer = await createDrawer();
  const drawOnce = async () => {
    const { looked, end } = places.begin();
    try {
      await deadline.holdAgain((own) => draw({ deadline: own, looked, drawer }));
    } finally {
      end();
    }
  };
  const later = async () => {
    try {
      await drawOnce();
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      note(`orgwright: ${error.message}\n`);
    }
  };
  const run = new LongRun();
  const work = new RepeatedWork(later, run.fail);
  const places = new WatchedPlaces(work.change);
  try {
    await drawOnce();
    noteFile("Charts are drawn again after every change. Ctrl-C ends the run.\n");
    await run.wait();
    return 0;
  } finally {
    work.stop();
    places.stop();
  }
}
