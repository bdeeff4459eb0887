import Fastify from "fastify";
import { readFileSync } from "node:fs";

const fastify = Fastify({ logger: true });

fastify.get("/sync", (request, reply) => {
  reply.send(readFileSync("a.txt")); // flag information
});

fastify.post("/async", async () => {
  return readFileSync("b.txt"); // flag information
});

fastify.addHook("onRequest", async (incoming) => {
  incoming.rules = readFileSync("rules.json"); // flag information
});

fastify.route({
  method: "GET",
  url: "/route",
  preHandler: [async () => void readFileSync("c.txt")], // flag information
  handler: () => readFileSync("d.txt"), // flag information
});
