/** The command cannot be carried out at all: one line says why and what to do. Exit code 2. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}
