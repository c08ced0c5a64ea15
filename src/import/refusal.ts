/**
 * Refusal of a file that cannot be imported at all. The message says what is wrong and what to do, without the path.
 */
export class ImportRefusal extends Error {
  override readonly name = "ImportRefusal";
}
