import { readFileSync } from "node:fs";
import { Elysia } from "elysia";
import { Hono } from "hono";

const banner = readFileSync("banner.txt", "utf8");

export const shop = new Elysia()
  .get("/", () => banner)
  .get("/logo", () => readFileSync("logo.svg", "utf8")); // flag information certain

export const api = new Hono()
  .get("/", (c) => c.text(banner))
  .post("/terms", (c) => c.text(readFileSync("terms.txt", "utf8"))); // flag information certain
