import { readFile } from "node:fs/promises";

export async function page() {
  const parts = await Promise.all([
    await readFile("head.html", "utf8"), // flag
    await readFile("body.html", "utf8"),
    await readFile("foot.html", "utf8"),
  ]);
  return parts.join("");
}
