// Runs a Node.js program as long as its parent process runs: standard input ends when the parent stops, for whatever reason.
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const [program, ...args] = process.argv.slice(2);
process.argv = [process.argv[0], program, ...args];

let stopping = false;
const stop = () => {
  if (stopping) return;
  stopping = true;
  setTimeout(() => process.exit(0), 15000).unref();
  process.kill(process.pid, "SIGTERM");
};
process.stdin.on("end", stop).on("close", stop).on("error", stop).resume();

const require = createRequire(pathToFileURL(program));
const file = require.resolve(program);
try {
  require(file);
} catch (error) {
  if (error.code !== "ERR_REQUIRE_ESM" && error.code !== "ERR_REQUIRE_ASYNC_MODULE") throw error;
  await import(pathToFileURL(file));
}
