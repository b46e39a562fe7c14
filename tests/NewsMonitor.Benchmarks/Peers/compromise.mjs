// The speed of compromise's entity pass on one thread: reads a JSON array of texts, prints kB/s (1,024 UTF-16 code units) of
// the best of five rounds.
import { readFileSync } from "node:fs";
import nlp from "compromise";

const rounds = 5;
const least = 600;
const texts = JSON.parse(readFileSync(0, "utf8"));
const size = texts.reduce((sum, text) => sum + text.length, 0) / 1024;

function entities(text) {
  const doc = nlp(text);
  return [doc.people().out("array"), doc.organizations().out("array"), doc.places().out("array")];
}

texts.forEach(entities);
let best = 0;
for (let round = 0; round < rounds; round++) {
  const start = performance.now();
  let times = 0;
  for (; performance.now() - start < least; times++) texts.forEach(entities);
  best = Math.max(best, (times * size * 1000) / (performance.now() - start));
}
console.log(best.toFixed(1));
