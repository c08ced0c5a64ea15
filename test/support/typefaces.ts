/** Typefaces of other scripts, from packages that are installed for tests alone. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { readTypeface as readFiles } from "../../src/fonts/sfnt/read-typeface.js";
import type { Typeface } from "../../src/model/font.js";

const PACKAGES = path.join(import.meta.dirname, "../../node_modules/@expo-google-fonts");

interface Installed {
  readonly name: string;
  readonly regular: string;
  readonly bold?: string;
}

const INSTALLED = {
  arabic: { name: "noto-sans-arabic", regular: "400Regular", bold: "600SemiBold" },
  hebrew: { name: "noto-sans-hebrew", regular: "400Regular", bold: "600SemiBold" },
  devanagari: {
    name: "noto-sans-devanagari",

    regular: "400Regular",
    bold: "600SemiBold",
  },
  thai: { name: "noto-sans-thai", regular: "400Regular", bold: "600SemiBold" },
  japanese: { name: "biz-udgothic", regular: "400Regular", bold: "700Bold" },
  // Only one weight, which then stands in for both.
  chinese: { name: "zcool-xiaowei", regular: "400Regular" },
  korean: { name: "nanum-gothic", regular: "400Regular", bold: "700Bold" },
  emoji: { name: "noto-emoji", regular: "400Regular", bold: "600SemiBold" },
} as const satisfies Readonly<Record<string, Installed>>;

export type InstalledTypeface = keyof typeof INSTALLED;

const opened = new Map<string, Typeface>();

/** Reads a typeface once. */
export function readTypeface(id: InstalledTypeface): Typeface {
  const known = opened.get(id);
  if (known !== undefined) return known;
  const { name, regular, bold }: Installed = INSTALLED[id];
  const files = { regular: readFace(name, regular), ...(bold !== undefined && { bold: readFace(name, bold) }) };
  const reading = readFiles({ name, ...files });
  if (reading.kind === "refused") throw new Error(`${name}: ${reading.because}`);
  const { typeface } = reading;
  opened.set(id, typeface);
  return typeface;
}

/** Reads all typefaces; that of a language comes first, since Chinese and Japanese share characters. */
export function readTypefaces(first?: InstalledTypeface): readonly Typeface[] {
  const ids = Object.keys(INSTALLED) as InstalledTypeface[];
  const ordered = first === undefined ? ids : [first, ...ids.filter((id) => id !== first)];
  return ordered.map(readTypeface);
}

function readFace(name: string, face: string): Uint8Array {
  const folder = path.join(PACKAGES, name, face);
  const file = readdirSync(folder).find((each) => each.endsWith(".ttf"));
  if (file === undefined) throw new Error(`${folder} has no font file`);
  return readFileSync(path.join(folder, file));
}
