import { closeSync, constants, fstatSync, openSync, readSync, statSync } from "node:fs";

/** Content of a file, or the reason why it is not read: it is a folder, or else a pipe or a device. */
export type RegularFile =
  | { readonly kind: "content"; readonly content: Uint8Array }
  | { readonly kind: "refused"; readonly reason: "folder" | "no-file" };

/** Reads a regular file up to a number of bytes; a pipe or a device in its place is refused without waiting for it. */
export function readRegularFile(file: string, mostBytes: number): RegularFile {
  const stats = statSync(file);
  if (stats.isDirectory()) return { kind: "refused", reason: "folder" };
  // Check before opening, since opening a pipe waits for a writer, and again afterwards: the file may have been
  // replaced.
  if (!stats.isFile()) return { kind: "refused", reason: "no-file" };
  const descriptor = openSync(file, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    if (!fstatSync(descriptor).isFile()) return { kind: "refused", reason: "no-file" };
    return { kind: "content", content: readUpTo(descriptor, mostBytes) };
  } finally {
    closeSync(descriptor);
  }
}

function readUpTo(descriptor: number, most: number): Uint8Array {
  const bytes = Buffer.alloc(Math.min(fstatSync(descriptor).size, most));
  let read = 0;
  for (let step = 1; step > 0 && read < bytes.length; read += step) {
    step = readSync(descriptor, bytes, read, bytes.length - read, read);
  }
  return bytes.subarray(0, read);
}
