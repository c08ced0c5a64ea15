/**
 * `node --import` this file to log every module that is loaded, and every part of the program (src/parts), in the
 * file that ORGWRIGHT_MODULE_LOG names.
 */
import { appendFileSync } from "node:fs";
import { register, syncBuiltinESMExports } from "node:module";
import { pathToFileURL } from "node:url";
import vm from "node:vm";
import { isMainThread } from "node:worker_threads";

// Node loads this file a second time, outside the program, for its `load`.
if (isMainThread) {
  register(import.meta.url);
  const { Script } = vm;
  vm.Script = class extends Script {
    constructor(text, options) {
      super(text, options);
      appendFileSync(process.env.ORGWRIGHT_MODULE_LOG, `${pathToFileURL(options.filename).href}\n`);
    }
  };
  syncBuiltinESMExports();
}

export async function load(url, context, next) {
  appendFileSync(process.env.ORGWRIGHT_MODULE_LOG, `${url}\n`);
  return next(url, context);
}
