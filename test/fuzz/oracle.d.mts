/** Throws when the answer to these bytes breaks a promise. */
export function judgeBytes(content: Uint8Array, options?: { readonly isDrawn?: boolean }): Promise<void>;
