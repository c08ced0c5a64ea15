/** Names in any script for property tests: real letters of each script, with marks that make them hard to set. */
import fc from "fast-check";

interface ScriptSketch {
  /** A run of letters; names are built from its graphemes. */
  readonly letters: string;
  /** Marks that may stand on a letter. */
  readonly marks?: string;
  readonly writesSpaces: boolean;
}

const LATIN: ScriptSketch = {
  letters: "AVWTabcdefghijklmnopqrstuvwxyzäöüßéçñøłżğœ",
  marks: "\u0301\u0308",
  writesSpaces: true,
};

/** Scripts by the name that a note to the reader uses; `Latin`, `Greek` and `Cyrillic` are in the bundled font. */
const SCRIPTS = {
  Latin: LATIN,
  Greek: { letters: "ΔΘΛΞΠΣΩαβγδεζηθικλμνξοπρςστυφχψωάέή", writesSpaces: true },
  Cyrillic: { letters: "АБВГДЖИЛФЦЧШЩЭЮЯабвгдежзийклмнопрстуфхцчшщыьэюяіїєґ", writesSpaces: true },
  Chinese: { letters: "首席信息安全官技术部门数据平台运营财务人力资源客户服务中心、（）", writesSpaces: false },
  Japanese: {
    letters: "最高情報責任者部門課お客様の声をきくセキュリティシステムーっャ、。「」・",
    writesSpaces: false,
  },
  Korean: { letters: "최고정보책임자기술보안운영재무인사고객서비스", writesSpaces: true },
  Arabic: { letters: "ابتثجحخدذرزسشصضطظعغفقكلمنهويىةأإآئؤء", marks: "\u064B\u0651", writesSpaces: true },
  Hebrew: { letters: "אבגדהוזחטיכלמנסעפצקרשתםןץףך", marks: "\u05B8", writesSpaces: true },
  Devanagari: {
    letters: "अआइउएकखगघचजटडतथदधनपफबभमयरलवशषसह",
    marks: "\u093E\u093F\u0941\u0947\u0902",
    writesSpaces: true,
  },
  Tamil: { letters: "அஆஇகசஞடணதநபமயரலவழளறன", marks: "\u0BBE\u0BBF\u0BC8\u0BCD", writesSpaces: true },
  Thai: { letters: "กขคงจฉชซญดตถทนบปผฝพฟมยรลวสหอเแโไ", marks: "\u0E31\u0E34\u0E48\u0E49", writesSpaces: false },
  emoji: { letters: "🚀🔒⭐😀", writesSpaces: true },
} as const satisfies Record<string, ScriptSketch>;

export type ScriptName = keyof typeof SCRIPTS;
export const SCRIPT_NAMES: readonly ScriptName[] = Object.keys(SCRIPTS).filter(
  (name): name is ScriptName => name in SCRIPTS,
);

/** One emoji each, though joined from several characters. */
export const JOINED_EMOJI = ["👩‍👩‍👧‍👦", "🇩🇪", "👍🏽", "1️⃣", "❤️", "🏴󠁧󠁢󠁳󠁣󠁴󠁿"] as const;

/** Gaps between words: usually a space, sometimes one that must not break or an invisible place for a break. */
const GAPS = [" ", " ", " ", " ", "-", "\u00A0", "\u200B", "/", " & ", "\u3000"] as const;

/** Returns words in one script. */
export function wordIn(script: ScriptName, maxLength = 12): fc.Arbitrary<string> {
  const { letters, marks }: ScriptSketch = SCRIPTS[script];
  const letter = fc.constantFrom(...Array.from(letters));
  const marked = fc
    .tuple(letter, fc.constantFrom(...Array.from(marks ?? ""), "", "", ""))
    .map(([base, mark]) => base + mark);
  const plain = script === "emoji" ? fc.oneof(letter, fc.constantFrom(...JOINED_EMOJI)) : marked;
  return fc.array(plain, { minLength: 1, maxLength }).map((graphemes) => graphemes.join(""));
}

/** Returns names in one script. */
export function nameIn(script: ScriptName): fc.Arbitrary<string> {
  const sketch: ScriptSketch = SCRIPTS[script];
  if (!sketch.writesSpaces) return wordIn(script, 30);
  return joinWords(fc.array(wordIn(script), { minLength: 1, maxLength: 6 }));
}

/** Returns names in one script or several, some with words from right to left beside words from left to right. */
export const nameInAnyScript: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...SCRIPT_NAMES).chain(nameIn),
  joinWords(
    fc.array(
      fc.constantFrom(...SCRIPT_NAMES).chain((script) => wordIn(script)),
      { minLength: 1, maxLength: 6 },
    ),
  ),
);

function joinWords(words: fc.Arbitrary<string[]>): fc.Arbitrary<string> {
  return words.chain((parts) =>
    fc
      .array(fc.constantFrom(...GAPS), { minLength: parts.length - 1, maxLength: parts.length - 1 })
      .map((gaps) => parts.map((part, index) => part + (gaps[index] ?? "")).join("")),
  );
}
