/**
 * Companies of any size, the same on every machine. Managers have 3 to 28 units below them (log-normal, about
 * 8), and what is left is divided unevenly among those: 3 levels at 50 units, 8 at 5,000.
 */

const AREAS =
  "Platform Payments Identity Networks Data Security Mobile Retail Lending Risk Audit Cloud Storage Search Billing Support Quality Research Privacy Operations".split(
    " ",
  );
const FIRST =
  "Ada Amara Beatriz Chidi Daniel Elena Farid Grace Hao Ines Jana Kaito Lars Mei Nadia Omar Priya Rosa".split(" ");
const LAST = "Adeyemi Almeida Bianchi Chen Dubois Eriksson Garcia Haddad Jensen Kowalczyk Martin Okafor Patel".split(
  " ",
);
const OFFICERS = ["cio", "cto", "ciso"];

/** Returns the text of a company file with `size` units. */
export function generateCompany(size, seed = 1) {
  const random = createRandom(seed * 7919 + size);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const top = { below: [], depth: 0 };
  const open = [{ parent: top, left: size }];
  for (let next = open.shift(); next !== undefined; next = open.shift()) {
    const { parent, left } = next;
    if (left <= 0) continue;
    const span = Math.min(28, Math.max(3, Math.round(Math.exp(2.15 + 0.5 * gauss(random)))));
    const count = left <= span + 4 ? left : span;
    for (let i = 0; i < count; i++) parent.below.push({ below: [], depth: parent.depth + 1 });
    const managers = Math.min(
      count,
      Math.max(1, Math.min(Math.ceil(count * (0.45 + 0.5 * random())), Math.floor((left - count) / 6))),
    );
    const weights = Array.from({ length: managers }, () => 0.4 + random());
    const sum = weights.reduce((a, b) => a + b, 0);
    let spare = left - count;
    weights.forEach((weight, i) => {
      const share = i === managers - 1 ? spare : Math.floor(((left - count) * weight) / sum);
      spare -= share;
      open.push({ parent: parent.below[i], left: share });
    });
  }
  return writeCompany(size, top.below, random, pick);
}

function writeCompany(size, departments, random, pick) {
  const lines = [
    `company: { name: Generated ${size}, asOf: 2026-03-31 }`,
    "officers:",
    "  - { id: ceo, role: CEO, name: Ada Okafor }",
    "  - { id: cio, role: CIO, name: Tom Berg, reportsTo: ceo }",
    "  - { id: cto, role: CTO, name: Mei Lin, reportsTo: ceo }",
    "  - { id: ciso, role: CISO, name: Sofía Ruiz, reportsTo: cio }",
    "departments:",
  ];
  let number = 0;
  const left = [...departments].reverse();
  for (let unit = left.pop(); unit !== undefined; unit = left.pop()) {
    number += 1;
    const indent = "    ".repeat(unit.depth - 1);
    lines.push(`${indent}  - name: ${pick(AREAS)} ${number}`);
    if (unit.depth === 1) lines.push(`${indent}    officer: ${OFFICERS[number % 3]}`);
    else if (random() < 0.08) lines.push(`${indent}    officer: ${pick(OFFICERS)}`);
    lines.push(`${indent}    head: ${pick(FIRST)} ${pick(LAST)}`);
    if (unit.below.length === 0) lines.push(`${indent}    headcount: ${3 + Math.floor(random() * 12)}`);
    else {
      lines.push(`${indent}    departments:`);
      left.push(...[...unit.below].reverse());
    }
  }
  return lines.join("\n") + "\n";
}

/** mulberry32 */
function createRandom(seed) {
  let a = seed;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

function gauss(random) {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
