import { readFile } from "node:fs/promises";

export async function load() {
  const head = await readFile("head.html", "utf8");
  const body = await readFile("body.html", "utf8"); // flag
  const foot = await readFile("foot.html", "utf8");
  return head + body + foot;
}
