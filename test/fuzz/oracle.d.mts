/** Throws when something does not hold of the answer to these bytes. */
export function judgeBytes(content: Uint8Array, options?: { readonly isDrawn?: boolean }): Promise<void>;
