/** Room for a number of characters: after the first text that does not fit, no later one is taken. */
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
