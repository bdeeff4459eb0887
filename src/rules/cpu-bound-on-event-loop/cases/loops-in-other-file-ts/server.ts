import fastify from "fastify";
import { similarPairs } from "./similar";

const app = fastify();

app.post("/similar", async (request) => similarPairs(request.body as string[])); // flag information likely
