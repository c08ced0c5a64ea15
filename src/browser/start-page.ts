/** The first script of a page that `render -f html` writes: unpacks the program in the page, and runs it. */
import { unpackPart } from "./unpack-part.js";

async function start(): Promise<void> {
  const script = document.createElement("script");
  script.type = "module";
  // The security policy of the page contains the digest of this script, and blocks all scripts whose digest it lacks.
  script.textContent = await unpackPart("program");
  document.head.append(script);
}

void start();
