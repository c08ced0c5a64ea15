/** Returns `1,241` for 1240.5: rounded, with separators that do not depend on the machine's locale. */
export function formatCount(count: number): string {
  return String(Math.round(count)).replace(/\B(?=(\d{3})+$)/gu, ",");
}

/** Returns `1 unit`, `2 units`. */
export function countOf(count: number, noun: string): string {
  return `${formatCount(count)} ${noun}${count === 1 ? "" : "s"}`;
}

/** Returns `1 person`, `17 people`. */
export function countPeople(count: number): string {
  return Math.round(count) === 1 ? "1 person" : `${formatCount(count)} people`;
}
