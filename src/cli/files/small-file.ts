import { closeSync, constants, fstatSync, openSync, readSync } from "node:fs";

/**
 * Reads a regular file that is known to be small. Refuses a pipe or a device in its place without waiting for it, and a
 * file that is too large.
 */
export function readSmallFile(file: string, mostBytes: number): string {
  const descriptor = openSync(file, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    const stats = fstatSync(descriptor);
    if (!stats.isFile() || stats.size > mostBytes)
      throw new Error(`${file} is not a file of up to ${mostBytes} bytes.`);
    const bytes = Buffer.alloc(stats.size);
    return bytes.toString("utf8", 0, readSync(descriptor, bytes, 0, bytes.length, 0));
  } finally {
    closeSync(descriptor);
  }
}
