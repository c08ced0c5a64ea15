import type { TextMeasure } from "../../model/text.js";
import type { CardOptions, SizedCard } from "../content/card.js";
import type { Detail } from "../content/detail.js";
import { RecentMap } from "./recent-map.js";

/** The versions of one card, narrowest first. */
export type Cards = readonly [SizedCard, ...SizedCard[]];

/** Designs the versions of a card. */
export type DesignCards = (options: CardOptions) => Cards;

/** Cards with nothing wrapped: with more width, only their width changes. */
interface UnwrappedCards {
  readonly widthPx: number;
  readonly cards: Cards;
}

/** A memory of recent cards, which many pages and attempts share. */
export class CardMemory {
  readonly #measure: TextMeasure;
  readonly #cards: RecentMap<string, Cards>;
  readonly #unwrapped: RecentMap<string, UnwrappedCards>;

  /** @param most The number of cards that are surely remembered. */
  constructor(most: number, measure: TextMeasure) {
    this.#measure = measure;
    this.#cards = new RecentMap(most);
    this.#unwrapped = new RecentMap(most);
  }

  /** Returns the versions of a card, designed only if they are not remembered; `key` stands for all their texts. */
  remember(key: string, { style, widthPx }: Detail, design: DesignCards): Cards {
    const styled = `${style.name.sizePx} ${key}`;
    const full = `${widthPx} ${styled}`;
    let cards = this.#cards.get(full);
    if (cards === undefined) {
      cards = this.#size(styled, { style, widthPx, measure: this.#measure }, design);
      this.#cards.set(full, cards);
    }
    return cards;
  }

  #size(key: string, options: CardOptions, design: DesignCards): Cards {
    const { widthPx } = options;
    const known = this.#unwrapped.get(key);
    if (known !== undefined && known.widthPx <= widthPx) return widen(known, options, design);
    const cards = design(options);
    if (cards.every(({ isUnwrapped }) => isUnwrapped)) this.#unwrapped.set(key, { widthPx, cards });
    return cards;
  }
}

/** Sizes cards without designing them; they are designed when they are drawn, which few of them are. */
function widen(
  { widthPx, cards: [first, ...others] }: UnwrappedCards,
  options: CardOptions,
  design: DesignCards,
): Cards {
  const widenOne = (card: SizedCard, index: number): SizedCard => ({
    ...card,
    widthPx: (card.widthPx / widthPx) * options.widthPx,
    setTexts: () => {
      const designed = design(options)[index];
      if (designed === undefined) throw new Error("a wider card has fewer versions");
      return designed.setTexts();
    },
  });
  return [widenOne(first, 0), ...others.map((card, index) => widenOne(card, index + 1))];
}
