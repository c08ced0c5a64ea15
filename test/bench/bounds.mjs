/** The promises of page fitting, each with the figure it is checked against. */

const FAULTS = {
  orderBreaks: "siblings out of order",
  crossings: "crossings of solid lines",
  throughBoxes: "lines through boxes",
  overlaps: "overlaps, or text outside its card",
};

const MOST_SLIDES = [
  ["org-12", 1],
  ["org-45", 4],
  ["org-150", 7],
  ["org-600", 26],
];

/** Checks the `rows` of the table; leaves out a bound whose row was not measured. */
export function checkPages(rows) {
  const checks = [];
  const find = (name, page) => rows.find((row) => row.name === name && row.page === page);
  for (const [name, most] of MOST_SLIDES) {
    const row = find(name, "slide");
    if (row !== undefined) checks.push(atMost(`${name} on slides: pages`, row.pages, most));
  }
  const poster = find("org-150", "slide, one");
  if (poster !== undefined) checks.push(atLeast("org-150 on one slide: title pt", poster.titlePt, 4.6));
  const slides = rows.filter((row) => row.page === "slide");
  for (const { name, ...row } of slides) {
    if (row.namePt < Infinity) checks.push(atLeast(`${name} on slides: smallest name pt`, row.namePt, 9));
    if (row.overviewNamePt < Infinity)
      checks.push(atLeast(`${name} on slides: smallest name pt, overview`, row.overviewNamePt, 9));
    checks.push(atLeast(`${name} on slides: smallest text pt`, row.textPt, 8));
  }
  for (const [fault, words] of Object.entries(FAULTS)) {
    const sum = rows.reduce((total, row) => total + row[fault].length, 0);
    checks.push(atMost(`all pages: ${words}`, sum, 0));
  }
  return checks;
}

export function checkCold(runs) {
  return runs.flatMap(({ name, referenceS, peakMb }) => [
    atMost(`${name} to slides, cold: CPU s`, referenceS, name === "org-600" ? 15 : 4),
    atMost(`${name} to slides, cold: MB`, peakMb, 500),
  ]);
}

/** Checks growth without start-up: subtracts the smallest run. A quarter more than n log n is noise of the machine. */
export function checkGrowth(runs) {
  const [start, reference, ...others] = runs;
  if (reference === undefined) return [];
  const perStep = ({ units, cpuS }) => (cpuS - start.cpuS) / (units * Math.log2(units));
  return others.map((run) =>
    atMost(
      `${run.units} units: CPU per n log n, against ${reference.units} units`,
      perStep(run) / perStep(reference),
      1.25,
    ),
  );
}

/** Sizes in points are exact but for the last bit. */
const ROUNDING = 1e-6;

function atMost(words, value, most) {
  return { words: `${words} at most ${most}`, value, holds: value <= most + ROUNDING };
}

function atLeast(words, value, least) {
  return { words: `${words} at least ${least}`, value, holds: value >= least - ROUNDING };
}
