import { readFile, writeFile } from "node:fs/promises";
import ts from "typescript";

/** Translates one file; only builds call it. */
export async function translate(source: string, target: string) {
  const code = await readFile(source, "utf8");
  await writeFile(target, ts.transpileModule(code, {}).outputText);
}
