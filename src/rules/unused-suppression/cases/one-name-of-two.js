import fs from "node:fs";

export async function load() {
  // interleave: ignore[async-foreach, blocking-call-in-async] // flag
  return fs.readFileSync("a.json");
}
