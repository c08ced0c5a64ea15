/** ELK in a worker. The bundler replaces the package `elkjs` with this module, which has the same exports. */
import ElkClient from "elkjs/lib/elk-api.js";
import workerText from "elkjs/lib/elk-worker.min.js";

let workerUrl: string | undefined;

/** Starts a worker whose code is part of this program, so that no file is requested. */
function startWorker(): Worker {
  workerUrl ??= URL.createObjectURL(new Blob([workerText], { type: "text/javascript" }));
  return new Worker(workerUrl);
}

class Elk extends ElkClient.default {
  constructor() {
    super({ workerFactory: startWorker });
  }
}

// The class is a property of the default export, as in the package `elkjs`.
export default { default: Elk };
