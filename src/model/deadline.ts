/**
 * A question whether the time of a run is over. Only `cli/` has a clock; all other stages ask. The answer ends a run
 * and decides nothing else: no picture and no finding depends on it.
 */
export type Expired = () => boolean;

/** Ends a run whose deadline has passed. Stages let it through; only `cli/` and users of the library catch it. */
export class DeadlinePassed extends Error {
  override readonly name = "DeadlinePassed";
}

/**
 * A check that work makes between two of its steps.
 * @throws DeadlinePassed when the time of the run is over
 */
export type Checkpoint = () => void;

/** Checkpoint for work without a time limit. */
export const NO_DEADLINE: Checkpoint = () => undefined;

/** Returns the checkpoint of a run; without `expired` the run has no deadline. */
export function holdTo(expired: Expired | undefined): Checkpoint {
  if (expired === undefined) return NO_DEADLINE;
  return () => {
    if (expired()) throw new DeadlinePassed("the deadline of this run has passed");
  };
}

/** Returns a checkpoint that asks once in `steps` calls: reading a clock takes longer than a small step does. */
export function askEvery(steps: number, checkpoint: Checkpoint): Checkpoint {
  if (checkpoint === NO_DEADLINE) return NO_DEADLINE;
  let taken = 0;
  return () => {
    taken++;
    if (taken % steps === 0) checkpoint();
  };
}
