const PIECE = /([MLHVQAZ])([^MLHVQAZ]*)/g;

/**
 * The same path without quadratic curves, which PDF has not and pdfkit draws as something else; every other command
 * of a drawing's paths (absolute M L H V A Z) stays as it is.
 */
export function toCubicPath(d: string): string {
  let [x, y] = [0, 0];
  return d.replace(PIECE, (piece, command: string, list: string) => {
    const numbers = list.match(/-?[\d.]+/g)?.map(Number) ?? [];
    const [first = 0, second = 0] = numbers;
    const from = { x, y };
    if (command === "H") x = first;
    else if (command === "V") y = first;
    else if (command !== "Z") [x = 0, y = 0] = numbers.slice(-2);
    if (command !== "Q") return piece;
    const toward = (end: number, control: number) => Math.round((end + (2 / 3) * (control - end)) * 1e4) / 1e4;
    const curve = [toward(from.x, first), toward(from.y, second), toward(x, first), toward(y, second), x, y];
    return `C${curve.join(" ")}`;
  });
}
