// The language server of Even Better TOML over standard input and output, as the extension itself runs it.
const fs = require("fs"), path = require("path");
const { TaploLsp } = require("@taplo/lsp");
const refuse = () => Promise.reject(new Error("no network"));
const environment = {
  cwd: () => process.cwd(), envVar: name => process.env[name], envVars: () => Object.entries(process.env),
  findConfigFile: () => undefined, glob: () => [], isAbsolute: p => path.isAbsolute(p), now: () => new Date(),
  readFile: p => fs.promises.readFile(p), writeFile: (p, bytes) => fs.promises.writeFile(p, bytes),
  stderr: process.stderr, stdErrAtty: () => false, stdin: process.stdin, stdout: process.stdout, isWindows: () => false,
  urlToFilePath: url => decodeURI(url).slice("file://".length), sleep: ms => new Promise(done => setTimeout(done, ms)),
  fetch: { Headers, Request, Response, fetch: refuse },
};
let held = Buffer.alloc(0), server;
const early = [];
function take(bytes) {
  held = Buffer.concat([held, bytes]);
  for (;;) {
    const end = held.indexOf("\r\n\r\n");
    if (end < 0) return;
    const length = Number(/content-length: *(\d+)/i.exec(held.slice(0, end).toString())[1]);
    if (held.length < end + 4 + length) return;
    const message = JSON.parse(held.slice(end + 4, end + 4 + length).toString());
    held = held.slice(end + 4 + length);
    server ? server.send(message) : early.push(message);
  }
}
process.stdin.on("data", take);
process.stdin.on("end", () => process.exit(0));
process.on("unhandledRejection", why => { console.error("panic:", why); process.exit(3); });
TaploLsp.initialize(environment, { onMessage: message => {
  const body = JSON.stringify(message);
  process.stdout.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
} }).then(made => { server = made; early.forEach(message => server.send(message)); });
