/** Room for a number of characters. Once some text does not fit, no later text is accepted either. */
export class Room {
  #left: number;

  constructor(characters: number) {
    this.#left = characters;
  }

  take(text: string): boolean {
    this.#left -= text.length + 1;
    return this.#left >= 0;
  }
}
