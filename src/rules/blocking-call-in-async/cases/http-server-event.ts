import { readFileSync } from "node:fs";
import http, { type IncomingMessage, type ServerResponse } from "node:http";

const server = http.createServer();

server.on("request", (incoming, outgoing) => {
  outgoing.end(readFileSync("index.html")); // flag likely hint
});

function late(incoming: IncomingMessage, outgoing: ServerResponse): void {
  outgoing.end(readFileSync("late.html")); // flag information
}

server.once("request", late);
