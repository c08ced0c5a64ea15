/**
 * Reads the parts of a foreign zip, which may be hostile. The sizes in the zip's directory are only claims: they are
 * first checked against the limits, and then against the content while the entries are read. Nothing else uses yauzl.
 */
import yauzl from "yauzl";
import type { Entry, ZipFile } from "yauzl";
import { OfficeRefusal } from "./refusal.js";

const MIB = 1024 * 1024;
/**
 * Limits that are more than enough for presentation templates with pictures, and for tables of all people in a company.
 */
const LIMITS = {
  bytes: 64 * MIB,
  entries: 5000,
  unpackedBytes: 256 * MIB,
  /**
   * Most unpacked bytes of an entry for each packed byte. Repetitive XML has about 40. Entries up to `freeBytes` are
   * exempt.
   */
  ratio: 150,
  freeBytes: 2 * MIB,
} as const;

/**
 * Reads a zip. Returns its parts by name.
 * @throws OfficeRefusal for bytes that are not a zip, are damaged, or exceed the limits.
 */
export async function readZip(bytes: Uint8Array): Promise<ReadonlyMap<string, Uint8Array>> {
  if (bytes.length > LIMITS.bytes) throw new OfficeRefusal(`It is larger than ${LIMITS.bytes / MIB} MiB.`, "too-large");
  const zip = await orDamaged(() => yauzl.fromBufferPromise(toBuffer(bytes), { lazyEntries: true }));
  const entries = await orDamaged(() => listEntries(zip));
  assertLimits(entries);
  const files = new Map<string, Uint8Array>();
  for (const entry of entries) {
    if (files.has(entry.fileName)) throw new OfficeRefusal(`It holds '${entry.fileName}' twice.`);
    files.set(entry.fileName, await orDamaged(() => readEntry(zip, entry)));
  }
  return files;
}

function toBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

async function listEntries(zip: ZipFile): Promise<readonly Entry[]> {
  if (zip.entryCount > LIMITS.entries)
    throw new OfficeRefusal(`It holds ${zip.entryCount} parts, but the limit is ${LIMITS.entries}.`);
  const entries: Entry[] = [];
  for await (const entry of zip.eachEntry()) if (!entry.fileName.endsWith("/")) entries.push(entry);
  return entries;
}

function assertLimits(entries: readonly Entry[]): void {
  const total = entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0);
  if (total > LIMITS.unpackedBytes)
    throw new OfficeRefusal(`Unpacked, it would take more than ${LIMITS.unpackedBytes / MIB} MiB.`);
  const bomb = entries.find(
    ({ compressedSize, uncompressedSize }) =>
      uncompressedSize > LIMITS.freeBytes && uncompressedSize > LIMITS.ratio * compressedSize,
  );
  if (bomb !== undefined)
    throw new OfficeRefusal(`Its part '${bomb.fileName}' unpacks to more than ${LIMITS.ratio} times its size.`);
}

/** Reads one entry. yauzl throws an error if the entry is larger than the zip's directory says. */
async function readEntry(zip: ZipFile, entry: Entry): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Uint8Array);
  return new Uint8Array(Buffer.concat(chunks));
}

async function orDamaged<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof OfficeRefusal) throw error;
    const reason = error instanceof Error ? ` (${error.message})` : "";
    throw new OfficeRefusal(`Its zip is damaged or locked${reason}.`, "damaged-zip");
  }
}
