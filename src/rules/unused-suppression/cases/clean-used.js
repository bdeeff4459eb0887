import fs from "node:fs";

export async function load() {
  return fs.readFileSync("a.json"); // interleave: ignore[blocking-call-in-async]
}
