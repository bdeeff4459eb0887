export async function load() {
  const fs = await import("node:fs");
  const { execSync } = await import("node:child_process");
  execSync("sync"); // flag likely information
  return fs.readFileSync("a"); // flag likely hint
}
