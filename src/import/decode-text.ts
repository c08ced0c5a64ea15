/** Turns the bytes of a table into text. Programs that write tables rarely say which encoding they use. */
import { ImportRefusal } from "./refusal.js";

export interface DecodedText {
  readonly text: string;
  /** Encoding of the file, if it is not UTF-8; `isGuessed` if the file has no byte order mark, which would state it. */
  readonly encoding?: { readonly name: string; readonly isGuessed: boolean };
}

const MARKS: readonly { readonly bytes: readonly number[]; readonly label: string; readonly name?: string }[] = [
  { bytes: [0xef, 0xbb, 0xbf], label: "utf-8" },
  { bytes: [0xff, 0xfe], label: "utf-16le", name: "UTF-16" },
  { bytes: [0xfe, 0xff], label: "utf-16be", name: "UTF-16" },
];

/**
 * Decodes UTF-8, UTF-16, or else Windows-1252, which old programs use for Western European languages.
 * @throws ImportRefusal for bytes that are not text, or that mix encodings.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const mark = MARKS.find((each) => each.bytes.every((byte, at) => bytes[at] === byte));
  if (mark?.name !== undefined)
    return { text: refuseNul(decode(bytes, mark.label)), encoding: { name: mark.name, isGuessed: false } };
  const wide = mark === undefined ? findWideLabel(bytes) : undefined;
  if (wide !== undefined)
    return { text: refuseNul(decode(bytes, wide)), encoding: { name: "UTF-16", isGuessed: true } };
  try {
    return { text: refuseNul(new TextDecoder("utf-8", { fatal: true }).decode(bytes)) };
  } catch (error) {
    if (error instanceof ImportRefusal) throw error;
    return decodeWestern(bytes, mark !== undefined);
  }
}

function decode(bytes: Uint8Array, label: string): string {
  return new TextDecoder(label).decode(bytes);
}

/** Recognises UTF-16 without a byte order mark: every second byte of Latin text in UTF-16 is zero. */
function findWideLabel(bytes: Uint8Array): string | undefined {
  const zeros = [0, 0];
  const seen = Math.min(bytes.length, 1024) & ~1;
  for (let at = 0; at < seen; at++) if (bytes[at] === 0) zeros[at & 1] = (zeros[at & 1] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const many = seen * 0.3;
  if (seen >= 8 && odd > many && even === 0) return "utf-16le";
  return seen >= 8 && even > many && odd === 0 ? "utf-16be" : undefined;
}

function decodeWestern(bytes: Uint8Array, isMarkedUtf8: boolean): DecodedText {
  const asUtf8 = new TextDecoder().decode(bytes);
  const broken = asUtf8.split("\uFFFD").length - 1;
  const whole = (asUtf8.match(/[^\0-\x7F\uFFFD]/gu) ?? []).length;
  if (isMarkedUtf8 || whole > broken) {
    const line = asUtf8.slice(0, asUtf8.indexOf("\uFFFD")).split("\n").length;
    throw new ImportRefusal(
      `It mixes encodings: it is UTF-8, but line ${line} is not. Save it again as 'CSV UTF-8' in the program it comes from.`,
    );
  }
  const text = refuseNul(decode(bytes, "windows-1252"));
  return { text, encoding: { name: "Windows-1252", isGuessed: true } };
}

function refuseNul(text: string): string {
  const nul = text.indexOf("\0");
  if (nul < 0) return text;
  const line = text.slice(0, nul).split("\n").length;
  throw new ImportRefusal(
    `It is not a table: line ${line} holds a NUL character, as binary files do. Export it as CSV or XLSX.`,
  );
}
