import { readFileSync, statSync } from "node:fs";
import express from "express";

const app = express();

export async function texts(names: string[]): Promise<string[]> {
  // Each of them is read anew.
  return names.map((name) => readFileSync(name, "utf8")); // flag likely
}

export async function lengths(names: string[]): Promise<number[]> {
  return names.map((name) => readFileSync(name, "utf8")).map((text) => text.length); // flag likely
}

app.post("/texts", (request, response) => {
  response.json(request.body.names.map((name: string) => readFileSync(name, "utf8"))); // flag
});

export async function gathered(names: string[]): Promise<string[]> {
  return Promise.all(names.map((name) => readFileSync(name, "utf8"))); // flag likely
}
