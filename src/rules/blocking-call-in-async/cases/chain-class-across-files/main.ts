import { FileSource } from "./source.js";

const shared = new FileSource(".");

export async function load(source: FileSource): Promise<string> {
  const local = new FileSource(".");
  local.text("a"); // flag likely hint message: text → open → fs.readFileSync
  shared.text("b"); // flag likely hint
  source.size; // flag likely hint message: size → open → fs.readFileSync
  return source.text("c"); // flag likely hint
}
