export type BigShape = "chain" | "star" | "wide";

/** The text of a company file of that shape. */
export function writeBigCompany(shape: BigShape): string;
