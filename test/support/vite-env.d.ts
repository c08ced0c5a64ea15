/** Fields that the test runner adds to a module. */
interface ImportMeta {
  readonly env: { readonly MODE: string };
}
