// Builds src/NewsSearch.Articles/Countries/Gazetteer/{countries,surfaces}.tsv from public tables and from the curated ones here.
// The rules of the curated tables stand in README.md.
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { cityRows } from "./cities.mjs";
import { key } from "./key.mjs";
import { languageRows } from "./languages.mjs";
import { commonWords, givenNames } from "./words.mjs";

const require = createRequire(import.meta.url);
const countries = require("world-countries");
const isoNames = require("i18n-iso-countries").getNames("en", { select: "all" });
const cldr = require("cldr-localenames-full/main/en/territories.json").main.en.localeDisplayNames.territories;
const output = new URL("../../src/NewsSearch.Articles/Countries/Gazetteer/", import.meta.url);

const kinds = ["name", "demonym", "capital", "region", "city", "institution", "currency", "leader", "company", "local", "excluded"];
const flags = ["acronym", "cased", "exact", "prefix", "abbreviation", "weak", "given", "surname", "state", "small", "aftername", "faint", ""];

const problems = [];
function fail(message) {
  problems.push(message);
}

function readTable(name) {
  const [heading, ...lines] = readFileSync(new URL(name, import.meta.url), "utf8")
    .split("\n")
    .filter(line => line !== "" && !line.startsWith("#"));
  const columns = heading.split("\t");
  return lines.map(line => {
    const cells = line.split("\t");
    if (cells.length !== columns.length) fail(`${name}: ${cells.length} instead of ${columns.length} columns: ${line}`);
    return Object.fromEntries(columns.map((column, index) => [column, cells[index]]));
  });
}

const surfaces = new Map();

function add(surface, code, kind, marks, where) {
  const text = surface.normalize("NFC").trim();
  const known = surfaces.get(key(text));
  if (known === undefined) {
    surfaces.set(key(text), { surface: text, code, kind, flags: marks, where });
  } else if (known.where === where && where !== "source") {
    fail(`${text} stands twice in ${where}`);
  } else if (known.where === "source" && where === "source" && known.code !== code) {
    fail(`${text} is ${known.code} and ${code}: settle it in a curated table`);
  }
}

const curatedFiles = readdirSync(new URL("curated/", import.meta.url)).filter(file => file.endsWith(".tsv")).sort();
const curated = curatedFiles.flatMap(file => readTable(`curated/${file}`).flatMap(row =>
  row.surfaces.split("; ").map(surface => ({ ...row, surface, file }))));
const dropped = new Set();
for (const row of curated) {
  if (!row.reason) fail(`${row.file}: ${row.surface} has no reason`);
  if (row.kind === "dropped") {
    dropped.add(`${key(row.surface.replace(/^the /iu, ""))}/${row.code}`);
    continue;
  }
  if (!kinds.includes(row.kind)) fail(`${row.file}: ${row.surface} has the unknown kind ${row.kind}`);
  if (!row.flags.split(",").every(flag => flags.includes(flag))) fail(`${row.file}: ${row.surface} has unknown flags ${row.flags}`);
  if ((row.kind === "excluded") !== (row.code === "-")) fail(`${row.file}: ${row.surface}: only what is excluded has the code -`);
  add(row.surface, row.code, row.kind, row.flags, "curated");
}

const used = new Set();
function addFromSource(surface, code, kind) {
  const plain = surface.replace(/^the /iu, "");
  const drop = `${key(plain)}/${code}`;
  if (dropped.has(drop)) {
    used.add(drop);
  } else if (/^\p{Script=Latin}/u.test(plain) && !/[(),ɐ-ʸ]/u.test(plain) && plain.length > 3) {
    add(plain, code, kind, "", "source");
    if (/^Saint /u.test(plain)) add(plain.replace(/^Saint /u, "St. "), code, kind, "", "source");
  }
}

for (const country of countries) {
  const code = country.cca2;
  const names = [country.name.common, country.name.official, ...country.altSpellings, ...(isoNames[code] ?? []),
    cldr[code], cldr[`${code}-alt-variant`], cldr[`${code}-alt-short`]];
  names.filter(name => name !== undefined).forEach(name => addFromSource(name, code, "name"));
}

for (const country of countries) {
  for (const demonym of new Set([country.demonyms?.eng?.m, country.demonyms?.eng?.f].flatMap(text => (text ?? "").split(/, | or /u)))) {
    if (demonym === "") continue;
    addFromSource(demonym, country.cca2, "demonym");
    if (/(an|ian|er|i|ot|ar|ak|ene|ino|jan|mai)$/u.test(demonym)) addFromSource(`${demonym}s`, country.cca2, "demonym");
  }
  country.capital.forEach(capital => addFromSource(capital, country.cca2, "capital"));
}

for (const drop of dropped) {
  if (!used.has(drop) && !drop.endsWith("/*")) fail(`${drop} is dropped, but no source has it`);
}

const names = { CD: "Democratic Republic of the Congo", TR: "Turkey", TF: "French Southern Territories", VI: "U.S. Virgin Islands",
  GS: "South Georgia and the South Sandwich Islands" };
const former = readTable("former-countries.tsv");
const codes = [...countries.map(country => [country.cca2, names[country.cca2] ?? country.name.common, "current"]),
  ...former.map(row => [row.code, row.name, "former"])].sort((a, b) => (a[0] < b[0] ? -1 : 1));
const known = new Set(codes.map(row => row[0]));
const rows = [...surfaces.values()].sort((a, b) => (key(a.surface) < key(b.surface) ? -1 : 1));
for (const row of rows) {
  if (row.code !== "-" && !row.code.split(/[|+]/u).every(code => known.has(code))) fail(`${row.surface} has the unknown code ${row.code}`);
}

if (problems.length > 0) {
  console.error(problems.join("\n"));
  process.exit(1);
}

const origin = "# Generated by tools/gazetteer/build.mjs; see README.md for sources and licences.\n";
function write(name, heading, table) {
  writeFileSync(new URL(name, output), `${origin}${heading}\n${table.map(row => row.join("\t")).join("\n")}\n`);
  console.log(`${table.length} rows in ${name}`);
}

const isKnown = name => surfaces.has(key(name.replace(/^the /iu, "")));
const towns = cityRows(commonWords);
const countryOfTown = new Map(towns.map(([name, places]) => [key(name), places]));
const english = ["US", "GB", "CA", "AU", "IE", "NZ"];
const leastThousands = 50;
function isTownElsewhere(name, code) {
  const [country, thousands] = (countryOfTown.get(key(name)) ?? `${code}:0`).split("|")[0].split(":");
  return country !== code && (english.includes(country) || Number(thousands) >= leastThousands);
}

// What readers of English take for something else cannot name a country in another language.
const givenKeys = new Set([...givenNames].map(key));
const isDropped = (name, code) => dropped.has(`${key(name)}/${code}`) || dropped.has(`${key(name)}/*`)
  || commonWords.has(key(name)) || givenKeys.has(key(name)) || isTownElsewhere(name, code);
const given = [...givenNames].filter(name => !commonWords.has(name.toLowerCase()) && !isKnown(name)).sort();
write("countries.tsv", "code\tname\tstatus", codes);
write("former-countries.tsv", "code\tname\tend\tsuccessors", former.map(row => [row.code, row.name, row.end, row.successors]));
write("surfaces.tsv", "surface\tcode\tkind\tflags", rows.map(row => [row.surface, row.code, row.kind, row.flags]));
write("languages.tsv", "surface\tcode\tkind", languageRows(countries, isKnown, isDropped));
write("towns.tsv", "name\tplaces\tmarks", towns);
write("given-names.tsv", "words\tcue\treason", [[given.join(" "), "given", "a given name stands before a surname"]]);
