// Makes Azurite quicker without a change of what it answers.
export function tune(require, isInMemory) {
  if (isInMemory) collectNoGarbage(require);
  searchByTheNarrowestIndex(require);
  compareAddressesOnce(require);
}

// Every ten minutes, Azurite removes contents that no blob has any more. In memory, it looks at all others for each, and answers
// no request meanwhile: in a long run of tests, for longer than clients wait. They end with the process anyway.
function collectNoGarbage(require) {
  require("./blob/utils/constants.js").DEFAULT_GC_INTERVAL_MS = 2 ** 31 - 1;
}

// LokiJS searches by an index for the first of several conditions only. Azurite's first one is the account, the same for all:
// each request for a blob looked at all blobs of all containers.
function searchByTheNarrowestIndex(require) {
  const Loki = require("lokijs");
  const results = Object.getPrototypeOf(new Loki("").addCollection("any").chain());
  const { findAnd } = results;
  results.findAnd = results.$and = function (conditions) {
    const accountLast = conditions.toSorted((a, b) => ("accountName" in a) - ("accountName" in b));
    return findAnd.call(this, accountLast);
  };
}

// For each request, Azurite compiles the address template of every operation and compares it with a pattern of the address, of
// which there are few.
function compareAddressesOnce(require) {
  for (const service of ["blob", "queue", "table"]) {
    const utils = require(`./${service}/generated/utils/utils.js`);
    const { isURITemplateMatch } = utils;
    const known = new Map();
    utils.isURITemplateMatch = (pattern, template) => {
      const key = `${template} ${pattern}`;
      if (known.size > 10_000) known.clear();
      if (!known.has(key)) known.set(key, isURITemplateMatch(pattern, template));
      return known.get(key);
    };
  }
}
