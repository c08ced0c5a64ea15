/** Number of characters that still fit into a text. Once an addition does not fit, no later addition is accepted. */
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
