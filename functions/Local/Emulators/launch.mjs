// Runs a Node.js program as long as its parent process runs: standard input ends when the parent stops, for whatever reason.
import { rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { tune } from "./azurite.mjs";

const [program, ...args] = process.argv.slice(2);
process.argv = [process.argv[0], program, ...args];
const isInMemory = args.includes("--inMemoryPersistence");

// The next start on the same data waits until this file is gone: the program may still be saving.
const marker = process.env.NEWSMONITOR_PROCESS_FILE;
if (marker) {
  writeFileSync(marker, `${process.pid}`);
  process.on("exit", () => rmSync(marker, { force: true }));
}

// When the parent is gone, nobody reads the output. A broken pipe must not end the program before it has saved.
for (const output of [process.stdout, process.stderr]) output.on("error", () => {});

// Ctrl+C and service managers signal this process, too, while its parent still has work to finish. Only the parent's end counts.
const signals = ["SIGINT", "SIGTERM", "SIGHUP"];
let stopping = false;
const emit = process.emit;
process.emit = (event, ...rest) => (signals.includes(event) && !stopping ? true : emit.call(process, event, ...rest));
for (const signal of signals) process.on(signal, () => {});

const stop = () => {
  if (stopping) return;
  stopping = true;
  // There is nothing to save, so nothing waits for connections that are still open.
  if (isInMemory) process.exit(0);
  setTimeout(() => process.exit(0), 15000).unref();
  process.emit("SIGTERM");
};
process.stdin.on("end", stop).on("close", stop).on("error", stop).resume();

const require = createRequire(pathToFileURL(program));
const file = require.resolve(program);

if (program.endsWith("azurite.js")) tune(require, isInMemory);

try {
  require(file);
} catch (error) {
  if (error.code !== "ERR_REQUIRE_ESM" && error.code !== "ERR_REQUIRE_ASYNC_MODULE") throw error;
  await import(pathToFileURL(file));
}
