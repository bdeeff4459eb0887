import { readFileSync, writeFileSync } from "node:fs";
import Fastify from "fastify";

const app = Fastify();
const counts: Record<string, number> = {};

app.addHook("onReady", (done) => {
  Object.assign(counts, JSON.parse(readFileSync("counts.json", "utf8")));
  done();
});
app.addHook("onClose", (instance, done) => {
  writeFileSync("counts.json", JSON.stringify(counts));
  done();
});
app.addHook("onRequest", (request, reply, done) => {
  writeFileSync("last.txt", request.url); // flag information
  done();
});
