import fs from "node:fs";
import Fastify from "fastify";
import { useEffect } from "react";

const app = Fastify();

export async function biggest(names: string[]): Promise<string[]> {
  const big = names.filter((name) => fs.statSync(name).size > 1000);
  return big.sort((left, right) => fs.statSync(left).size - right.length);
}

export async function firstText(names: string[]): Promise<string> {
  return new Promise((resolve) => resolve(fs.readFileSync(names[0] ?? "", "utf8")));
}

export async function nested(groups: string[][]): Promise<string[][]> {
  return groups.map((names) => names.map((name) => fs.readFileSync(name, "utf8")));
}

app.addHook("onSend", (request, reply, payload, done) => {
  done(null, fs.readFileSync("banner.txt", "utf8") + payload);
});

export function Title() {
  useEffect(() => {
    document.title = fs.readFileSync("title.txt", "utf8");
  }, []);
  return null;
}
