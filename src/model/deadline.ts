/**
 * A function that tells whether a run is out of time. Only `cli/` has a clock; all other stages call this function. Its
 * answer can end a run and decides nothing else: no picture and no finding depends on it.
 */
export type Expired = () => boolean;

/**
 * The error that ends a run whose deadline has passed. Stages do not catch it; only `cli/` and users of the library do.
 */
export class DeadlinePassed extends Error {
  override readonly name = "DeadlinePassed";
}

/**
 * A check of the deadline, called between two steps of the work.
 * @throws DeadlinePassed when the time of the run is over
 */
export type Checkpoint = () => void;

/** A checkpoint for work without a time limit. */
export const NO_DEADLINE: Checkpoint = () => undefined;

/** Returns the checkpoint of a run; without `expired` the run has no deadline. */
export function holdTo(expired: Expired | undefined): Checkpoint {
  if (expired === undefined) return NO_DEADLINE;
  return () => {
    if (expired()) throw new DeadlinePassed("the deadline of this run has passed");
  };
}

/**
 * Returns a checkpoint that reads the clock only once in `steps` calls: reading it takes longer than a small step does.
 */
export function askEvery(steps: number, checkpoint: Checkpoint): Checkpoint {
  if (checkpoint === NO_DEADLINE) return NO_DEADLINE;
  let taken = 0;
  return () => {
    taken++;
    if (taken % steps === 0) checkpoint();
  };
}
