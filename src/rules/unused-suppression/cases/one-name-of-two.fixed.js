import fs from "node:fs";

export async function load() {
  // interleave: ignore[blocking-call-in-async]
  return fs.readFileSync("a.json");
}
