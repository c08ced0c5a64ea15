/** Returns the text of a company file with `size` units. */
export function generateCompany(size: number, seed?: number): string;
