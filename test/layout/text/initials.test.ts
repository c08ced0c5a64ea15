import { expect, test } from "vitest";
import { findInitials } from "../../../src/layout/text/initials.js";

test.each([
  [["Leila Haddad"], "LH"],
  [["ada okafor"], "AO"],
  [["Mei-Ling Zhao"], "MZ"],
  [["Dr. Rajesh Iyer"], "RI"],
  [["J. R. R. Tolkien"], "JT"],
  [["Luís de Carvalho (interim)"], "LC"],
  [["Tom Berg, MBA"], "TB"],
  [["(Interim)"], "I"],
  [["Prince"], "P"],
  [["Élodie Östberg"], "ÉÖ"],
  [["Łukasz Żak"], "ŁŻ"],
  [["Ελένη Παππά"], "ΕΠ"],
  [["Ada Okafor", "Tom Berg"], "AT"],
  [["李小龍"], "李"],
  [["محمد علي"], "م"],
  [["שרה כהן"], "ש"],
  [["अनिता शर्मा"], "अ"],
  [["🚲"], ""],
])("the initials of %j are %s", (names, initials) => {
  expect(findInitials(names)).toBe(initials);
});
