/** What a corporate deck gives to slides of ours. */
import type { Colour } from "../model/drawing.js";
import type { Rect } from "../model/layout.js";
import type { TechnologyOfficer } from "../model/queries.js";
import type { Part, Relationship, XmlElement } from "../office/index.js";

export interface Deck {
  /** Everything that is kept, without the presentation itself. */
  readonly parts: readonly Part[];
  readonly presentation: DeckPresentation;
  /** The slide layout that charts stand on. */
  readonly layout: DeckLayout;
  /** Where charts stand on a slide, in px. */
  readonly area: Rect;
  /** The theme's first three accents: the colours of CIO, CTO and CISO. */
  readonly brand: Readonly<Record<TechnologyOfficer, Colour>>;
  readonly title: DeckTitle | undefined;
  /** Slides are dark. */
  readonly isDark: boolean;
  /** How much room the deck's font may take, in widths of the measured one. */
  readonly textWidth: number;
}

export interface DeckPresentation {
  readonly name: string;
  readonly text: string;
  readonly root: XmlElement;
  /** What the kept parts are called in it. */
  readonly relationships: readonly Relationship[];
  /** Name of the part, where the deck has a master for notes. */
  readonly notesMaster: string | undefined;
}

/** The place for the title of a slide. */
export interface DeckTitle extends DeckPlace {
  /** Size of its text, in hundredths of a point, where the deck says it. */
  readonly size: number | undefined;
}

export interface DeckLayout {
  readonly name: string;
  /** Names of parts. */
  readonly part: string;
  readonly master: string;
  /** Absent where the layout has no title. */
  readonly title: DeckPlace | undefined;
  /** Places for content: text, or anything. */
  readonly bodies: readonly DeckPlace[];
  /** Date, footer and number of the slide. */
  readonly furniture: readonly DeckPlace[];
}

export interface DeckPlace {
  /** As slides have to name it. */
  readonly attributes: Readonly<Record<string, string>>;
  /** Takes anything, not text alone. */
  readonly isAnything: boolean;
  /** In px; absent where neither layout nor master says. */
  readonly rect: Rect | undefined;
}
