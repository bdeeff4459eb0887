import { readFile } from "node:fs/promises";

export async function load() {
  const [head, body, foot] = await Promise.all([
    readFile("head.html", "utf8"),
    readFile("body.html", "utf8"),
    readFile("foot.html", "utf8"),
  ]);
  return head + body + foot;
}
