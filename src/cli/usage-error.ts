/** Error for a command that cannot be carried out at all: one line says why and what to do. The exit code is 2. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}
