/** `node --import` this file: every module that is loaded is written to the file ORGWRIGHT_MODULE_LOG names. */
import { appendFileSync } from "node:fs";
import { register } from "node:module";
import { isMainThread } from "node:worker_threads";

// Node loads this file a second time, beside the program, for its `load`.
if (isMainThread) register(import.meta.url);

export async function load(url, context, next) {
  appendFileSync(process.env.ORGWRIGHT_MODULE_LOG, `${url}\n`);
  return next(url, context);
}
