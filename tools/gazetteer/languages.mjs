// Makes languages.tsv: the names of countries and capitals in the languages that CLDR has.
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { key } from "./key.mjs";

const require = createRequire(import.meta.url);
const folder = name => require.resolve(`${name}/package.json`).replace("package.json", "main/");

// Few locales have all files.
function read(packageName, locale, file) {
  const path = `${folder(packageName)}${locale}/${file}`;
  return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")).main[locale] : undefined;
}

// Time zones that are named after the capital of their country.
function capitalZones(countries) {
  const capitals = new Map(countries.flatMap(country => country.capital.map(capital => [key(capital), country.cca2])));
  // German lists every zone, English only those that differ from their keys.
  const zones = require("cldr-dates-full/main/de/timeZoneNames.json").main.de.dates.timeZoneNames.zone;
  const found = [];
  for (const [area, places] of Object.entries(zones)) {
    for (const place of Object.keys(places)) {
      const code = capitals.get(key(place === "Kiev" ? "Kyiv" : place.replaceAll("_", " ")));
      if (code !== undefined) found.push([area, place, code]);
    }
  }

  return found;
}

/** Rows of name, code and kind, for all names of one meaning that no earlier table has. */
export function languageRows(countries, isKnown, isDropped) {
  const zones = capitalZones(countries);
  const codes = new Set(countries.map(country => country.cca2));
  const found = new Map();
  const addName = (text, code, kind, locale) => {
    const name = text.normalize("NFC").replaceAll(/[\u200b-\u200f\u202a-\u202e]/gu, "").trim();
    const words = key(name);
    const isLatin = /\p{Script=Latin}/u.test(name);
    if (name.length < (isLatin ? 4 : 2) || /[(),\[\]0-9/·\u{10000}-\u{10ffff}]/u.test(name) || (isLatin && !/^\p{Lu}/u.test(name)) || isKnown(name)) return;
    if (isDropped(name, code)) return;
    const meanings = found.get(words) ?? { name, votes: new Map() };
    const vote = meanings.votes.get(code) ?? { kind, locales: new Set() };
    vote.locales.add(locale.split("-")[0]);
    meanings.votes.set(code, vote);
    found.set(words, meanings);
  };

  for (const locale of readdirSync(folder("cldr-localenames-full")).filter(name => !name.startsWith("en"))) {
    const names = read("cldr-localenames-full", locale, "territories.json")?.localeDisplayNames.territories ?? {};
    for (const [id, name] of Object.entries(names)) {
      const code = id.slice(0, 2);
      if (codes.has(code) && (id.length === 2 || /^..-alt-(short|variant)$/u.test(id)) && name !== code) addName(name, code, "name", locale);
    }
  }

  for (const locale of readdirSync(folder("cldr-dates-full")).filter(name => !name.startsWith("en"))) {
    const all = read("cldr-dates-full", locale, "timeZoneNames.json")?.dates.timeZoneNames.zone ?? {};
    for (const [area, place, code] of zones) {
      const name = all[area]?.[place]?.exemplarCity;
      if (name !== undefined) addName(name, code, "capital", locale);
    }
  }

  const rows = [];
  for (const [, { name, votes }] of [...found].sort(([a], [b]) => (a < b ? -1 : 1))) {
    // Where languages disagree, the meaning that most of them have, if it is clear.
    const ranked = [...votes].sort((a, b) => b[1].locales.size - a[1].locales.size);
    if (ranked.length > 1 && ranked[0][1].locales.size < 3 * ranked[1][1].locales.size) continue;
    rows.push([name, ranked[0][0], ranked[0][1].kind]);
  }

  return rows;
}
