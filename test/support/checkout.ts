import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const root = path.resolve(import.meta.dirname, "../..");

/** The absolute path of a file or folder of the checkout. */
export function checkoutFile(...segments: string[]): string {
  return path.join(root, ...segments);
}

/** Every TypeScript file of `src` with its path from the checkout's root, in order of the paths. */
export function sourceFiles(): { path: string; text: string }[] {
  return readdirSync(checkoutFile("src"), { recursive: true, encoding: "utf8" })
    .map((name) => `src/${name.split(path.sep).join("/")}`)
    .filter((name) => /\.tsx?$/.test(name) && !/^src\/rules\/[^/]+\/cases\//.test(name))
    .sort()
    .map((name) => ({ path: name, text: readFileSync(checkoutFile(name), "utf8") }));
}
