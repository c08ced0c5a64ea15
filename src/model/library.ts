/**
 * Name and version that the library puts into what it writes for other programs; a test compares them with
 * package.json.
 */
export const LIBRARY: { readonly name: string; readonly version: string } = { name: "orgwright", version: "0.1.0" };
