// An IMAP server that fails on command. Arguments: a file beside whose package hoodiecrow-imap is installed, and how it is secured: None, or
// StartTls or Tls with the folder of cert.pem and key.pem. It prints its port, and that of an HTTP server for the test:
// POST /append (the bytes of a message), /renumber (the folder gets another UIDVALIDITY and other UIDs), /fail (how, as JSON: "cut" breaks
// that many downloads in the middle, "refuse" is the UID of a message that is not given, "close" and "header" are those at whose download or header the connection is closed,
// "size" is what every message claims to have), and GET /state: what clients asked for, and each message's flags.
import { createRequire } from "node:module";
import { createServer } from "node:http";
import { readFileSync } from "node:fs";
import { join } from "node:path";

const [installed, security, folder] = process.argv.slice(2);
const require = createRequire(installed);
const fetchHandlers = require("hoodiecrow-imap/lib/commands/handlers/fetch");
const certificate = () => ({ cert: readFileSync(join(folder, "cert.pem")), key: readFileSync(join(folder, "key.pem")) });

const inbox = { messages: [], uidvalidity: 1 };
let faults = {};
const asked = { logins: 0, summaries: 0, downloads: 0 };

const imap = require("hoodiecrow-imap")({
  plugins: ["ID", "SASL-IR", "AUTH-PLAIN", "XOAUTH2", ...(security === "StartTls" ? ["STARTTLS", "LOGINDISABLED"] : [])],
  secureConnection: security === "Tls",
  ...(security === "None" ? {} : { credentials: certificate() }),
  users: { right: { password: "secret", xoauth2: { accessToken: "token", sessionTimeout: 3_600_000 } } },
  storage: { INBOX: inbox, "": { separator: "/", folders: { News: { messages: [] } } } },
});
imap.connectionHandlers.push((connection) => {
  asked.logins++;
  // It writes each line by itself; otherwise each would wait for the client's acknowledgment.
  connection.socket.setNoDelay();
});

imap.fetchHandlers["RFC822.SIZE"] = (connection, message) => faults.size ?? message.raw.length;

const close = (connection) => {
  connection.socket.end();
  throw new Error("closed");
};

// Of several messages, the server forgets the PEEK after the first.
imap.fetchHandlers.BODY = imap.fetchHandlers["BODY.PEEK"] = (connection, message, query) => {
  if (query.section.length > 0) {
    asked.summaries++;
    if (faults.header === message.uid) close(connection);
    return fetchHandlers.BODY(connection, message, query);
  }

  asked.downloads++;
  if (faults.cut > 0) {
    faults.cut--;
    connection.socket.write(`* 1 FETCH (UID ${message.uid} BODY[]<0> {${message.raw.length}}\r\n${message.raw.slice(0, 20)}`);
    connection.socket.end();
    throw new Error("cut");
  }

  if (faults.close === message.uid) close(connection);
  if (faults.refuse === message.uid) throw new Error("refused");
  const value = fetchHandlers.BODY(connection, message, query);
  // An answer says only where it starts (RFC 9051).
  query.partial = query.partial?.slice(0, 1);
  return value;
};

const http = createServer((request, response) => {
  const parts = [];
  request.on("data", (part) => parts.push(part));
  request.on("end", () => {
    const body = Buffer.concat(parts);
    if (request.url === "/append") imap.appendMessage("INBOX", [], new Date(), body.toString("latin1"));
    if (request.url === "/fail") faults = JSON.parse(body.toString());
    if (request.url === "/renumber") {
      inbox.uidvalidity++;
      inbox.uidnext = 1;
      for (const message of inbox.messages) message.uid = inbox.uidnext++;
    }

    response.end(JSON.stringify({ ...asked, flags: inbox.messages.map((message) => message.flags.join(" ")) }));
  });
});

http.listen(0, "127.0.0.1", () =>
  imap.listen(0, "127.0.0.1", () => console.log(`listening on ${imap.server.address().port}, ${http.address().port}`)),
);
process.on("SIGTERM", () => process.exit(0));
