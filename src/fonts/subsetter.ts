/**
 * Reduces font files to the glyphs of given characters, and to the rules that join, mark and kern these glyphs. Uses
 * the subsetter of HarfBuzz, a separate WebAssembly file, which is loaded only for pictures that contain their fonts.
 */
import type { SubsetFont } from "../model/font.js";

/** Functions of the program that are used here; all numbers are addresses in its memory, or counts. */
interface Subsetter {
  readonly memory: { readonly buffer: ArrayBuffer };
  readonly _initialize: () => void;
  readonly malloc: (bytes: number) => number;
  readonly free: (address: number) => void;
  readonly hb_blob_create: (data: number, length: number, mode: number, user: number, destroy: number) => number;
  readonly hb_blob_destroy: (blob: number) => void;
  readonly hb_blob_get_data: (blob: number, length: number) => number;
  readonly hb_blob_get_length: (blob: number) => number;
  readonly hb_face_create: (blob: number, index: number) => number;
  readonly hb_face_destroy: (face: number) => void;
  readonly hb_face_reference_blob: (face: number) => number;
  readonly hb_set_add: (set: number, value: number) => void;
  readonly hb_subset_input_create_or_fail: () => number;
  readonly hb_subset_input_destroy: (input: number) => void;
  readonly hb_subset_input_set_flags: (input: number, flags: number) => void;
  readonly hb_subset_input_unicode_set: (input: number) => number;
  readonly hb_subset_or_fail: (face: number, input: number) => number;
}

/** Mode of a blob whose bytes may be changed. */
const WRITABLE = 2;
/** Flag that drops the instructions for screens of low resolution, which make up a third of many fonts. */
const WITHOUT_HINTS = 1;

/**
 * Starts the subsetter.
 * @param program the bytes of `harfbuzz-subset.wasm`.
 */
export async function openSubsetter(program: Uint8Array<ArrayBuffer>): Promise<SubsetFont> {
  const { instance } = await WebAssembly.instantiate(program);
  const subsetter = instance.exports as unknown as Subsetter;
  subsetter._initialize();
  return (font, characters) => withFace(subsetter, font, (face) => subsetFace(subsetter, face, characters));
}

function withFace<Result>(subsetter: Subsetter, font: Uint8Array, use: (face: number) => Result): Result {
  const data = subsetter.malloc(font.length);
  // When the memory grows, it gets a new `buffer`. Therefore, read this property again after each call that can
  // allocate.
  new Uint8Array(subsetter.memory.buffer).set(font, data);
  const blob = subsetter.hb_blob_create(data, font.length, WRITABLE, 0, 0);
  const face = subsetter.hb_face_create(blob, 0);
  try {
    return use(face);
  } finally {
    subsetter.hb_face_destroy(face);
    subsetter.hb_blob_destroy(blob);
    subsetter.free(data);
  }
}

function subsetFace(subsetter: Subsetter, face: number, characters: Iterable<string>): Uint8Array {
  const input = subsetter.hb_subset_input_create_or_fail();
  const wanted = subsetter.hb_subset_input_unicode_set(input);
  for (const character of characters) subsetter.hb_set_add(wanted, character.codePointAt(0) ?? 0);
  subsetter.hb_subset_input_set_flags(input, WITHOUT_HINTS);
  const subset = subsetter.hb_subset_or_fail(face, input);
  subsetter.hb_subset_input_destroy(input);
  if (subset === 0) throw new Error("HarfBuzz could not cut a font down to the characters of a picture");
  const blob = subsetter.hb_face_reference_blob(subset);
  const start = subsetter.hb_blob_get_data(blob, 0);
  const bytes = new Uint8Array(subsetter.memory.buffer).slice(start, start + subsetter.hb_blob_get_length(blob));
  subsetter.hb_blob_destroy(blob);
  subsetter.hb_face_destroy(subset);
  return bytes;
}
