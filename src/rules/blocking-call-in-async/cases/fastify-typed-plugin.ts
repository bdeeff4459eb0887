import type { FastifyInstance } from "fastify";
import { readFileSync } from "node:fs";

export default function routes(server: FastifyInstance): void {
  server.get("/", { onRequest: () => readFileSync("rules.json") }, async () => { // flag information
    return readFileSync("a.txt"); // flag information
  });
}
