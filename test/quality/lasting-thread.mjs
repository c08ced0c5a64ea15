/**
 * A thread for vitest that outlives its run. Stryker runs vitest once for each mutant, vitest starts a thread for each
 * run, and each thread loads the same two hundred modules: nearly all of the work. A mutant that is switched on once the
 * modules are there needs none of it, and runs in the thread of the mutant before. One that shows while modules load gets
 * a thread of its own.
 */
import { EventEmitter } from "node:events";
import { ThreadsPoolWorker } from "vitest/node";

/** The thread that stays, and the worker that listens to it now. */
let lasting;

/** A worker to vitest, which starts it, asks it to run tests, and stops it. */
class BorrowedThread {
  name = "lasting-thread";
  #events = new EventEmitter();
  #options;
  #config;
  #run = Promise.resolve();

  constructor(options) {
    this.#options = options;
  }

  on(event, listener) {
    this.#events.on(event, listener);
  }

  off(event, listener) {
    this.#events.off(event, listener);
  }

  async start() {
    lasting ??= await startThread(this.#options);
    lasting.hearer = this.#events;
  }

  send(message) {
    if (message.type === "start" && lasting.isReady) {
      // The thread was started for an earlier run: the config names the tests of this one.
      this.#config = message.context.config;
      this.#answer("started");
    } else if (message.type === "run") {
      this.#run = this.#hear("testfileFinished");
      const config = this.#config ?? message.context.config;
      lasting.thread.send({ ...message, context: { ...message.context, ...(config && { config }) } });
    } else if (message.type === "stop") {
      void this.#run.then(() => this.#answer("stopped"));
    } else {
      lasting.thread.send(message);
    }
    if (message.type === "start") lasting.isReady = true;
  }

  /** Leaves the thread running. */
  async stop() {}

  deserialize(message) {
    return message;
  }

  #answer(type) {
    setTimeout(() => this.#events.emit("message", { __vitest_worker_response__: true, type }));
  }

  /** Waits until the thread reports the end: a failing test ends the run for vitest before it ends for the thread. */
  #hear(type) {
    return new Promise((resolve) => {
      const listener = (message) => {
        if (message?.type !== type) return;
        this.off("message", listener);
        resolve();
      };
      this.on("message", listener);
    });
  }
}

async function startThread(options) {
  const started = { thread: new ThreadsPoolWorker(options), hearer: undefined, isReady: false };
  await started.thread.start();
  for (const event of ["message", "error", "exit"]) {
    started.thread.on(event, (...facts) => started.hearer.emit(event, ...facts));
  }
  return started;
}

function createPoolWorker(options) {
  const { mode, mutantActivation } = options.project.getProvidedContext();
  const canBorrow = mode === "mutant" && mutantActivation === "runtime";
  return canBorrow ? new BorrowedThread(options) : new ThreadsPoolWorker(options);
}

/** Gives the tests to such threads, no matter which pool the command line of vitest names. */
export const lastingThreads = {
  name: "lasting-threads",
  configureVitest({ project }) {
    project.config.pool = "lasting-thread";
    project.config.poolRunner = { name: "lasting-thread", createPoolWorker };
  },
};
