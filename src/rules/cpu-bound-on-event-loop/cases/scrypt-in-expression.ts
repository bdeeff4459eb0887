import { scryptSync } from "node:crypto";
import Fastify from "fastify";

const app = Fastify();

app.post<{ Body: { password: string } }>("/keys", async (request) => {
  return { key: scryptSync(request.body.password, "salt", 32).toString("base64") }; // flag
});
