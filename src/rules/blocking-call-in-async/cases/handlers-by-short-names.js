import { execSync } from "node:child_process";

export default async function routes(fastify) {
  fastify.get("/version", (req, reply) => {
    reply.send(execSync("git describe")); // flag warning
  });
}

export const log = {
  method: "GET",
  path: "/log",
  handler: (request, h) => h.response(execSync("git log")), // flag warning
};
