import { Language, Parser } from "web-tree-sitter";
import { collectFiles } from "../../src/cli/files/collectFiles.ts";
import { createExclusion } from "../../src/cli/files/exclusion.ts";
import { readSource } from "../../src/cli/files/readSource.ts";
import { documentLanguage } from "../../src/engine/documentLanguage.ts";
import { readAsset } from "../support/assets.ts";

// Parses every file of the folder that it is given once and throws the trees away: what an analysis is measured by.
const [folder = "."] = process.argv.slice(2);
const { files } = await collectFiles([folder], { cwd: folder, excludes: createExclusion(folder, []) });
await Parser.init({ wasmBinary: await readAsset("web-tree-sitter.wasm") });
const parsers = new Map<string, Parser>();

for (const file of files) {
  const read = await readSource(file);
  if ("source" in read) (await parserOf(file.languageId)).parse(read.source.text)?.delete();
}

async function parserOf(languageId: string): Promise<Parser> {
  const grammar = documentLanguage(languageId)?.grammar ?? "python";
  const known = parsers.get(grammar);
  if (known) return known;
  const parser = new Parser();
  parser.setLanguage(await Language.load(await readAsset(`tree-sitter-${grammar}.wasm`)));
  parsers.set(grammar, parser);
  return parser;
}
