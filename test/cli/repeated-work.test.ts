/** Work that is done again after changes ends with the last change, and is never done twice at the same time. */
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { RepeatedWork } from "../../src/cli/watch/repeated-work.js";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Work that lasts a while and keeps what it saw at its start. */
function watchState(lastsMs: number) {
  const seen: number[] = [];
  let state = 0;
  let running = 0;
  let mostRunning = 0;
  const failures: unknown[] = [];
  const work = new RepeatedWork(
    async () => {
      seen.push(state);
      mostRunning = Math.max(mostRunning, ++running);
      await new Promise((resolve) => setTimeout(resolve, lastsMs));
      running--;
    },
    (error) => failures.push(error),
  );
  const save = () => {
    state++;
    work.change();
  };
  return { seen, save, work, failures, most: () => mostRunning };
}

test("several changes at once are one round", async () => {
  const { seen, save } = watchState(10);
  save();
  save();
  save();
  await vi.advanceTimersByTimeAsync(1000);
  expect(seen).toEqual([3]);
});

test("a change during the work leads to another round", async () => {
  const { seen, save, most } = watchState(100);
  save();
  await vi.advanceTimersByTimeAsync(80);
  save();
  await vi.advanceTimersByTimeAsync(1000);
  expect(seen).toEqual([1, 2]);
  expect(most()).toBe(1);
});

test.each([5, 40, 60, 300])(
  "a change every 30 ms does not put work of %i ms off, and the last one is seen",
  async (ms) => {
    const { seen, save, most } = watchState(ms);
    for (let at = 0; at < 100; at++) {
      save();
      await vi.advanceTimersByTimeAsync(30);
    }
    expect(seen.length).toBeGreaterThan(5);
    await vi.advanceTimersByTimeAsync(1000);
    expect(seen.at(-1)).toBe(100);
    expect(most()).toBe(1);
  },
);

test("nothing is done after the end", async () => {
  const { seen, save, work } = watchState(10);
  save();
  work.stop();
  save();
  await vi.advanceTimersByTimeAsync(1000);
  expect(seen).toEqual([]);
});

test("a failure is told, and the next change is seen", async () => {
  const failures: unknown[] = [];
  let runs = 0;
  const work = new RepeatedWork(
    () => Promise.reject(new Error(`round ${String(++runs)}`)),
    (error) => failures.push(error),
  );
  work.change();
  await vi.advanceTimersByTimeAsync(100);
  work.change();
  await vi.advanceTimersByTimeAsync(100);
  expect(failures.map(String)).toEqual(["Error: round 1", "Error: round 2"]);
});
