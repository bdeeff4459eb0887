import { readFile } from "node:fs/promises";

export async function page() {
  const parts = await Promise.all([
    readFile("head.html", "utf8"),
    readFile("body.html", "utf8"),
    readFile("foot.html", "utf8"),
  ]);
  return parts.join("");
}
