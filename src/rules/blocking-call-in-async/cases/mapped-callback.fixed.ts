import { statSync } from "node:fs";
import { readFile } from "node:fs/promises";
import express from "express";

const app = express();

export async function texts(names: string[]): Promise<string[]> {
  // Each of them is read anew.
  return await Promise.all(names.map(async (name) => await readFile(name, "utf8")));
}

export async function lengths(names: string[]): Promise<number[]> {
  return (await Promise.all(names.map(async (name) => await readFile(name, "utf8")))).map((text) => text.length);
}

app.post("/texts", async (request, response) => {
  response.json(await Promise.all(request.body.names.map(async (name: string) => await readFile(name, "utf8"))));
});

export async function gathered(names: string[]): Promise<string[]> {
  return Promise.all(names.map(async (name) => await readFile(name, "utf8")));
}
