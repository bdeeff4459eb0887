import { scrypt } from "node:crypto";
import { promisify } from "node:util";
import Fastify from "fastify";

const scryptAsync = promisify(scrypt);

const app = Fastify();

app.post<{ Body: { password: string } }>("/keys", async (request) => {
  return { key: ((await scryptAsync(request.body.password, "salt", 32)) as Buffer).toString("base64") };
});
