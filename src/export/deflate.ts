/**
 * Compression in plain JavaScript. The zlib of Node is faster, but gives other bytes on other processors and in
 * other versions. Nothing else names the package.
 */
import { zipSync } from "fflate";

export { zlibSync } from "fflate";

/** The earliest day a zip can hold, as local time, which is what is written: the same in every time zone. */
const NO_TIME = "1980-01-01T12:00:00";

/** A zip of files by name, in their order. */
export function packFiles(files: Readonly<Record<string, Uint8Array>>): Uint8Array {
  return zipSync({ ...files }, { level: 6, mtime: NO_TIME, os: 0 });
}
