/**
 * Checks the finished text of an SVG against a list of what it may contain, so that a bug in orgwright or in a package
 * cannot put anything else into a picture. The list names what is allowed, because a list of dangers is never complete.
 * Besides shapes and texts, it allows only:
 * - links to other pages in the same folder
 * - photographs inside the file, if requested
 * - orgwright's style rules for dark screens and for fonts inside the file, if requested
 * So a picture has no scripts and no handlers. Texts and `data-unit` come from the user and can say anything.
 */
const PAINT = ["fill", "stroke", "stroke-width", "stroke-dasharray", "stroke-linecap", "class"];

/** Elements, and the attributes that each of them may have. */
const ELEMENTS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ["svg", new Set(["xmlns", "viewBox", "width", "height", "font-family", "role"])],
  ["style", new Set<string>()],
  ["title", new Set<string>()],
  ["desc", new Set<string>()],
  ["g", new Set(["id", "data-officer", "data-unit"])],
  ["a", new Set(["href"])],
  ["image", new Set(["x", "y", "width", "height", "href"])],
  ["rect", new Set(["x", "y", "width", "height", "rx", ...PAINT])],
  ["circle", new Set(["cx", "cy", "r", ...PAINT])],
  ["path", new Set(["d", ...PAINT])],
  ["text", new Set(["x", "y", "font-size", "font-weight", "font-style", "text-anchor", "fill", "class"])],
]);
const TEXT_ELEMENTS: ReadonlySet<string> = new Set(["title", "desc", "text", "style"]);

const NUMBER = /^-?\d+(?:\.\d{1,2})?$/;
const NUMBERS = /^-?\d+(?:\.\d{1,2})?(?: -?\d+(?:\.\d{1,2})?)*$/;
/** Address of another page in the same folder; it can contain no `/` or `:`. */
const PAGE_LINK = /^(?:[\w.!~*'()-]|%[0-9A-F]{2})*-\d+\.svg$/;
/** A PNG inside the file. */
const PICTURE = /^data:image\/png;base64,[A-Za-z\d+/]+={0,2}$/;
const CLASSES = /^(?:f[0-9A-Fa-f]{6}(?: s[0-9A-Fa-f]{6})?|s[0-9A-Fa-f]{6})$/;
const DARK_RULES =
  /^@media \(prefers-color-scheme:dark\)\{(?:\.f([0-9A-Fa-f]{6})\{fill:#\1\}|\.s([0-9A-Fa-f]{6})\{stroke:#\2\})+\}$/;
/** The rule of one font that the picture carries; the rule contains the bytes of the font. */
const FONT_FACE =
  /@font-face\{font-family:'[\p{L}\p{M}\p{N}_ .,-]+';font-weight:(?:400|600|400 600);(?:font-style:italic;)?src:url\(data:font\/(?:ttf|otf);base64,[A-Za-z0-9+/]+={0,2}\) format\('(?:truetype|opentype)'\)\}/uy;
const COLOUR = /^(?:#[0-9A-Fa-f]{6}|none)$/;

/** Pattern for the value of each attribute. */
const VALUES: ReadonlyMap<string, RegExp> = new Map([
  ["xmlns", /^http:\/\/www\.w3\.org\/2000\/svg$/],
  ["viewBox", NUMBERS],
  ["font-family", /^[\p{L}\p{M}\p{N}_ '.,-]+$/u],
  ["role", /^graphics-document$/],
  ["href", PAGE_LINK],
  ["class", CLASSES],
  ["id", /^[a-z]+(?:-[\p{L}\p{M}\p{Nd}-]+)?$/u],
  ["data-officer", /^(?:cio|cto|ciso|other|contested|none|unowned)$/],
  ["data-unit", /^/],
  ["d", /^M[Mlhvqcaz\d. -]*$/],
  ["fill", COLOUR],
  ["stroke", COLOUR],
  ["stroke-dasharray", NUMBERS],
  ["stroke-linecap", /^round$/],
  ["font-style", /^italic$/],
  ["text-anchor", /^(?:middle|end)$/],
  ...["x", "y", "width", "height", "rx", "cx", "cy", "r", "stroke-width", "font-size", "font-weight"].map(
    (name): [string, RegExp] => [name, NUMBER],
  ),
]);

const TAG = /<(\/?)([A-Za-z]+)((?: [A-Za-z-]+="[^"<>]*")*)(\/?)>/y;
/**
 * Matches most tags of a picture in one step, because taking a tag apart costs ten times as much. It matches shapes and
 * the start tags of texts, if their attributes are allowed and are in the order of `ELEMENTS`.
 */
const USUAL_TAG = new RegExp(["rect", "circle", "path", "text"].map(writeTagPattern).join("|"), "y");

function writeTagPattern(element: string): string {
  const attributes = [...(ELEMENTS.get(element) ?? [])].map((name) => {
    const value = VALUES.get(name)?.source.slice(1, -1) ?? "";
    return `(?: ${name}="(?:${value})")?`;
  });
  return `<${element}${attributes.join("")}${TEXT_ELEMENTS.has(element) ? ">" : "/>"}`;
}

const ATTRIBUTE = / ([A-Za-z-]+)="([^"]*)"/g;
const UNKNOWN_ENTITY = /&(?!(?:amp|lt|gt|quot|#x[0-9A-F]{1,6});)/;
/** Everything that XML 1.0 does not accept as a character, including lone surrogates. */
const ILLEGAL = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u;

export interface SvgProfile {
  /** Whether the file may contain one style element with the colours of dark screens. */
  readonly hasDarkColours: boolean;
  /** Whether the file may contain photographs, as PNGs inside it. */
  readonly hasPhotos: boolean;
  /** Whether the style element may contain the fonts of the picture; defaults to false. */
  readonly hasFonts?: boolean;
}

/** @throws Error that names the first thing in the text that is not allowed or not well-formed. */
export function assertSvgProfile(svg: string, profile: SvgProfile): void {
  const illegal = ILLEGAL.exec(svg);
  if (illegal !== null) refuse("a character that XML does not allow", illegal.index);
  new ProfileReader(svg, profile).read();
}

/** Reads a text from tag to tag. */
class ProfileReader {
  readonly #svg: string;
  readonly #profile: SvgProfile;
  readonly #usual = new RegExp(USUAL_TAG);
  readonly #tags = new RegExp(TAG);
  readonly #ids = new Set<string>();
  /** Elements that have not ended yet. */
  readonly #open: string[] = [];

  constructor(svg: string, profile: SvgProfile) {
    this.#svg = svg;
    this.#profile = profile;
  }

  read(): void {
    const svg = this.#svg;
    let place = 0;
    for (let start = svg.indexOf("<"); start !== -1; start = svg.indexOf("<", place)) {
      const parent = this.#open.at(-1);
      assertText(svg.slice(place, start), parent, place, this.#profile);
      place = this.#takeUsual(start, parent) ?? this.#takeAny(start);
    }
    assertText(svg.slice(place), undefined, place, this.#profile);
    if (place === 0 || this.#open.length > 0) refuse("an end too early", svg.length);
  }

  /**
   * Takes a tag that the quick pattern allows here, and returns the place after it; returns nothing for any other tag.
   */
  #takeUsual(start: number, parent: string | undefined): number | undefined {
    if (parent === undefined) return undefined;
    if (this.#svg.startsWith(`</${parent}>`, start)) {
      this.#open.pop();
      return start + parent.length + 3;
    }
    this.#usual.lastIndex = start;
    if (TEXT_ELEMENTS.has(parent) || !this.#usual.test(this.#svg)) return undefined;
    const end = this.#usual.lastIndex;
    if (this.#svg[end - 2] !== "/") this.#open.push("text");
    return end;
  }

  /** Takes a tag apart, to allow it or to say what is wrong, and returns the place after it. */
  #takeAny(start: number): number {
    this.#tags.lastIndex = start;
    const tag = this.#tags.exec(this.#svg) ?? refuse("something that is not a plain tag", start);
    const [all, slash = "", name = "", attributes = "", empty = ""] = tag;
    if (slash === "") {
      assertElement(name, this.#open, start);
      if (name === "style" && !this.#profile.hasDarkColours && this.#profile.hasFonts !== true)
        refuse("an element 'style' in a picture with one look", start);
      if (name === "image" && !this.#profile.hasPhotos) refuse("an element 'image' in a picture without photos", start);
      assertAttributes(name, attributes, this.#ids, start);
      if (empty === "") this.#open.push(name);
    } else if (this.#open.pop() !== name || attributes !== "" || empty !== "") {
      refuse(`an end of '${name}' where none belongs`, start);
    }
    return start + all.length;
  }
}

function assertText(text: string, parent: string | undefined, place: number, profile: SvgProfile): void {
  // Each tag is on a line of its own, so a line break between two tags is allowed.
  if (text === "\n" && parent !== "style") return;
  const holdsText = parent !== undefined && TEXT_ELEMENTS.has(parent);
  if (!holdsText && /\S/.test(text)) refuse("text where none belongs", place);
  if (parent === "style" && !isOwnStyle(text, profile)) refuse("a style that orgwright does not write", place);
  if (text.includes("]]>") || UNKNOWN_ENTITY.test(text)) refuse("text that is not escaped", place);
}

/**
 * Tells whether a style sheet holds only rules that the profile allows: rules for fonts, then rules for dark colours.
 */
function isOwnStyle(style: string, { hasDarkColours, hasFonts = false }: SvgProfile): boolean {
  let end = 0;
  for (FONT_FACE.lastIndex = 0; hasFonts && FONT_FACE.test(style);) end = FONT_FACE.lastIndex;
  FONT_FACE.lastIndex = 0;
  const rest = style.slice(end);
  return rest === "" ? end > 0 && !hasDarkColours : hasDarkColours && DARK_RULES.test(rest);
}

/** Asserts that the root is at the very start, and that every other element is inside it. */
function assertElement(name: string, open: readonly string[], place: number): void {
  if (!ELEMENTS.has(name)) refuse(`an element '${name}'`, place);
  const parent = open.at(-1);
  const isMisplaced = name === "svg" ? place !== 0 : parent === undefined || TEXT_ELEMENTS.has(parent);
  const isLinkInLink = name === "a" && open.includes("a");
  if (isMisplaced || isLinkInLink) refuse(`an element '${name}' in the wrong place`, place);
}

function assertAttributes(element: string, attributes: string, ids: Set<string>, place: number): void {
  const seen = new Set<string>();
  for (const [, name = "", value = ""] of attributes.matchAll(ATTRIBUTE)) {
    if (ELEMENTS.get(element)?.has(name) !== true) refuse(`an attribute '${name}' of '${element}'`, place);
    if (seen.has(name)) refuse(`an attribute '${name}' twice on one element`, place);
    const allowed = element === "image" && name === "href" ? PICTURE : VALUES.get(name);
    if (allowed?.test(value) !== true) refuse(`a value of '${name}' that it cannot have`, place);
    if (UNKNOWN_ENTITY.test(value)) refuse(`a value of '${name}' that is not escaped`, place);
    if (name === "id" && ids.has(value)) refuse(`the id '${value}' twice`, place);
    if (name === "id") ids.add(value);
    seen.add(name);
  }
}

function refuse(what: string, place: number): never {
  throw new Error(`The SVG was not written: it would hold ${what}, at character ${place}`);
}
