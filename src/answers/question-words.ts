import { toComparable, toFullForm } from "../catalog/index.js";
import type { ComparableName } from "../catalog/index.js";

/**
 * Letters that Unicode does not decompose into a letter and an accent, each with the letters that people type instead.
 */
const LETTERS: Readonly<Record<string, string>> = {
  ł: "l",
  Ł: "l",
  ø: "o",
  Ø: "o",
  đ: "d",
  Đ: "d",
  ß: "ss",
  æ: "ae",
  Æ: "ae",
  œ: "oe",
  þ: "th",
  Þ: "th",
  ð: "d",
  Ð: "d",
  ı: "i",
};

/** Words around the subject of a question: `who is responsible for ...`, `wer ist für ... zuständig`. */
const FRAME = foldAll(
  "who whos whom whose which what is are was s re do does did should shall can could will would must has have i we you " +
    "they one somebody someone person people officer post in to of on at with about by for from after the a an our my " +
    "your their its this that these those all any every responsible responsibility accountable accountability charge " +
    "answer answers answerable own owns owner owners owned run runs runner running handle handles handled handling manage manages " +
    "managed lead leads leader head heads headed look looks looking take takes taking care deal deals dealing oversee " +
    "oversees maintain maintains operate operates keep keeps ask call contact turn talk please tell me find " +
    "wer wem wen ist sind fur der die das den dem des ein eine einen einem zustandig verantwortlich verantwortet " +
    "verantwortung leitet betreut kummert sich um unser unsere unseren",
);

/** Words next to the subject that do not change its meaning. */
const SIDE = foldAll(
  "new old broken all company corporate business whole fix fixes fixed repair repairs repaired support supports set " +
    "sets up provide provides supply supplies give gives get gets staff employee office team department dept unit group " +
    "issue issues problem problems question questions topic topics matter matters stuff thing things today now",
);

/**
 * Matches a preposition with a word such as `office` after it. That word is then part of the subject, as in `the search
 * for an office`.
 */
const PLACE =
  / (?:for|in|at|of|on|with|from|about|to)\b.* (?:office|team|department|dept|unit|group|topic|matter|stuff|thing|issue|problem|question)$/u;

/** Returns two forms of a name for comparison: with and without words such as `team` and `department`. */
export function foldName(text: string): ComparableName {
  return toComparable(toKnownLetters(text));
}

/**
 * Returns words in the form in which questions and names are compared: without case, accents, plurals and punctuation.
 */
export function foldWords(text: string): string {
  return toFullForm(toKnownLetters(text));
}

function foldBare(text: string): string {
  return foldName(text).bare;
}

function toKnownLetters(text: string): string {
  return replaceLetters(text).replace(/['’]s\b/gu, "");
}

function replaceLetters(text: string): string {
  return /^[\x20-\x7e]*$/.test(text)
    ? text
    : text.replace(/[łŁøØđĐßæÆœþÞðÐı]/gu, (letter) => LETTERS[letter] ?? letter);
}

/**
 * Returns several wordings of a question's subject, the longest first. The first is the question as asked. The next
 * ones leave out question words such as `who is`, and the shorter ones also leave out words that add nothing, such as
 * `team`. The last one resolves `of`: `tickets of customers` gives `customer ticket`.
 */
export function listWordings(question: string): readonly string[] {
  const whole = foldWords(question);
  // Only `IT` in capitals means the department; otherwise it is the pronoun.
  const isPronoun = !/\bIT\b/u.test(question);
  const frame = isPronoun ? new Set([...FRAME, "it"]) : FRAME;
  const subject = trimEnd(trimStart(whole, frame), frame);
  const side = new Set([...frame, ...SIDE]);
  // Keep `office` at the start, since it changes the meaning: `the office network` is not the network that customers
  // use.
  const before = new Set([...side].filter((word) => word !== "office"));
  const core = trimPlace(subject, trimEnd(trimStart(subject, before), side));
  const turned = core.replace(/^(\S+(?: \S+)?) of (?:(?:the|our|all) )?(\S+)$/u, "$2 $1");
  const all = [whole, ...listShorter(whole, frame), subject, foldBare(subject), core, foldBare(core), turned];
  return [...new Set(all)].filter((words) => words !== "" && !(isPronoun && words === "it"));
}

/** Tells whether a word only turns text into a question, or adds nothing to the question's subject. */
export function isLooseWord(word: string): boolean {
  return FRAME.has(word) || SIDE.has(word);
}

/** Returns the words of a question without words such as `who` and `is`, or all its words if no other word is left. */
export function listTellingWords(question: string): readonly string[] {
  const words = foldWords(question).split(" ");
  const telling = words.filter((word) => !FRAME.has(word));
  return telling.length > 0 ? telling : words;
}

/**
 * Returns the question without its first word, without its first two, and so on: `who is on call` is about `on call`.
 */
function listShorter(text: string, frame: ReadonlySet<string>): readonly string[] {
  const words = text.split(" ");
  const count = words.length - trimStart(text, frame).split(" ").length;
  return Array.from({ length: count }, (_, index) => words.slice(index + 1).join(" "));
}

/**
 * Returns the core of a subject, from which words such as `team` were trimmed. Returns the whole subject if the words
 * trimmed after the core belong to it, as in `search for an office`.
 */
function trimPlace(subject: string, core: string): string {
  const rest = core === "" ? "" : subject.slice(subject.indexOf(core) + core.length);
  return PLACE.test(rest) ? subject : core;
}

function trimStart(text: string, loose: ReadonlySet<string>): string {
  const words = text.split(" ");
  const start = words.findIndex((word) => !loose.has(word));
  return start === -1 ? "" : words.slice(start).join(" ");
}

function trimEnd(text: string, loose: ReadonlySet<string>): string {
  const words = text.split(" ");
  return words.slice(0, words.findLastIndex((word) => !loose.has(word)) + 1).join(" ");
}

/** Returns words in the form in which names are compared: `answers` becomes `answer`. */
function foldAll(words: string): ReadonlySet<string> {
  return new Set(words.split(" ").map(foldWords));
}
