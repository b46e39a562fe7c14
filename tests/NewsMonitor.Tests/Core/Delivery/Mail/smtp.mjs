// An SMTP server that fails on command. Arguments: a file beside whose package smtp-server is installed, a folder, a port or 0, and how it
// is secured: None, or StartTls or Tls with the folder's cert.pem and key.pem. The folder's
// faults.json says, read anew at each step, how to fail; each message that is accepted becomes a numbered .eml with its recipient in a
// .to file and the envelope's sender in a .from file beside it, written before the client is told. A file called hung says that somebody waits for an answer.
import { createRequire } from "node:module";
import { appendFileSync, readdirSync, readFileSync, writeFileSync, existsSync, renameSync } from "node:fs";
import { join } from "node:path";

const [installed, folder, port, security] = process.argv.slice(2);
const { SMTPServer } = createRequire(installed)("smtp-server");

// Some steps fail: {"some": {"share": 0 to 1, "seed": a number}} in the file of faults. What failed is noted in a file called failed, a
// line each, and as "lost" if the mail was taken before.
const passing = ["421 Closing", "451 Try again later", "452 Too many recipients", "drop"];
let state = 0;
function chance({ share, seed }) {
  if (state === 0) state = seed % 2147483647 || 1;
  state = (state * 48271) % 2147483647;
  return state / 2147483647 < share ? passing[state % passing.length] : undefined;
}
function some(lost) {
  const { some } = faults();
  if (!some) state = 0;
  const fault = some && chance(some);
  if (fault) appendFileSync(join(folder, "failed"), lost ? "lost\n" : "before\n");
  return fault && (lost ? "drop" : fault);
}

const faults = () => (existsSync(join(folder, "faults.json")) ? JSON.parse(readFileSync(join(folder, "faults.json"), "utf8")) : {});
const accepted = () => readdirSync(folder).filter((name) => name.endsWith(".eml")).length;

// "550 No such user" → an error with that code; "hang" → never an answer; "drop" → the connection closed.
function answer(fault, session, callback) {
  if (!fault) return callback();
  if (fault === "hang") return writeFileSync(join(folder, "hung"), "");
  if (fault === "drop") return sockets.get(session.id)?.destroy();
  const error = new Error(fault.slice(4));
  error.responseCode = Number(fault.slice(0, 3));
  callback(error);
}

const certificate = () => ({ cert: readFileSync(join(folder, "cert.pem")), key: readFileSync(join(folder, "key.pem")) });
const sockets = new Map();
const server = new SMTPServer({
  authOptional: true,
  secure: security === "Tls",
  hideSTARTTLS: security !== "StartTls",
  ...(security === "None" ? {} : certificate()),
  authMethods: ["PLAIN", "LOGIN", "XOAUTH2"],
  disableReverseLookup: true,
  logger: false,
  onConnect(session, callback) {
    for (const connection of server.connections) if (connection.id === session.id) sockets.set(session.id, connection._socket);
    const { greeting, stopAfter, ascii } = faults();
    server.options.hideSMTPUTF8 = ascii === true;
    if (ascii !== undefined) sockets.get(session.id).on("data", (bytes) => appendFileSync(join(folder, "commands"), bytes));
    answer(stopAfter !== undefined && accepted() >= stopAfter ? "drop" : greeting ?? some(), session, callback);
  },
  onAuth(auth, session, callback) {
    if (auth.method === "XOAUTH2") return callback(null, auth.accessToken === faults().token ? { user: auth.username } : {});
    if (auth.username === "right" && auth.password === "secret") return callback(null, { user: "right" });
    callback(new Error("Invalid username or password"));
  },
  onMailFrom(address, session, callback) {
    const { from, stopAfter } = faults();
    answer(stopAfter !== undefined && accepted() >= stopAfter ? "drop" : from ?? some(), session, callback);
  },
  onRcptTo(address, session, callback) {
    answer((faults().to ?? {})[address.address] ?? some(), session, callback);
  },
  onData(stream, session, callback) {
    const parts = [];
    stream.on("data", (part) => parts.push(part));
    stream.on("end", () => {
      const to = session.envelope.rcptTo[0].address;
      const { data = {}, lost = {} } = faults();
      const fault = data[to] ?? some();
      if (fault) return answer(fault, session, callback);
      const name = join(folder, String(accepted() + 1).padStart(4, "0"));
      writeFileSync(`${name}.to`, to);
      writeFileSync(`${name}.from`, session.envelope.mailFrom.address);
      writeFileSync(`${name}.part`, Buffer.concat(parts));
      renameSync(`${name}.part`, `${name}.eml`);
      answer(lost[to] ?? some(true), session, callback);
    });
  },
});
server.on("error", () => {});
server.listen(Number(port), "127.0.0.1", () => console.log(`listening on ${server.server.address().port}`));
process.on("SIGTERM", () => process.exit(0));
