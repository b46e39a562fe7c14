// Judges HTML pages. Argument: a file beside whose node_modules html-validate, axe-core and jsdom are installed. Standard input: lines, each a
// JSON array of { name, html }. Standard output: for each a line with a JSON array of strings, one for each violation; empty where there is none.
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";

const require = createRequire(process.argv[2]);
const { HtmlValidate, StaticConfigLoader } = require("html-validate");
const { JSDOM, VirtualConsole } = require("jsdom");
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

// All that is recommended and all of accessibility, but for what mail programs need and the web does not want.
const validator = new HtmlValidate(new StaticConfigLoader({
  extends: ["html-validate:recommended", "html-validate:a11y", "html-validate:document"],
  rules: {
    // Mail programs drop style sheets, some lay out by tables alone and measure these in attributes.
    "no-inline-style": "off",
    "no-deprecated-attr": "off",
    // Outlook on Windows knows no max-width; only a conditional comment gives it a width.
    "no-conditional-comment": "off",
    // Some mail programs drop <main> and what is in it; a role they leave alone.
    "prefer-native-element": ["error", { exclude: ["main"] }],
    // Parsers put it in. There are hundreds of rows, and a mail is cut off beyond 102 KB.
    "prefer-tbody": "off",
    // A subject is as long as a subject may be.
    "long-title": "off",
    // The addresses of what a page loads contain the hash of its contents.
    "require-sri": ["error", { target: "crossorigin" }],
    // Which of two buttons was pressed is what a name they share says.
    "form-dup-name": ["error", { shared: ["radio", "submit"] }],
  },
}));

// Contrast needs a browser that lays out and paints.
const rules = { "color-contrast": { enabled: false } };

// Says nothing of what only a real browser has, such as a canvas.
const virtualConsole = new VirtualConsole();

async function violations({ name, html }) {
  const report = await validator.validateString(html);
  const found = report.results.flatMap(result => result.messages.map(m => `${name}: html-validate ${m.ruleId}: ${m.message} (${m.line}:${m.column})`));
  const { window } = new JSDOM(html, { runScripts: "outside-only", pretendToBeVisual: true, virtualConsole });
  window.eval(axe);
  const result = await window.axe.run(window.document, { rules, resultTypes: ["violations"] });
  for (const v of result.violations)
    for (const node of v.nodes) found.push(`${name}: axe ${v.id}: ${v.help} (${node.html.slice(0, 160)})`);
  window.close();
  return found;
}

for await (const line of createInterface({ input: process.stdin })) {
  const all = [];
  for (const page of JSON.parse(line)) all.push(...(await violations(page)));
  console.log(JSON.stringify(all));
}
