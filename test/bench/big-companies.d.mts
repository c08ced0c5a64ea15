export type BigShape = "chain" | "star" | "wide";

/** Returns the text of a company file of that shape. */
export function writeBigCompany(shape: BigShape): string;
