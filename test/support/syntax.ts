import { createSyntaxParser } from "../../src/syntax/document.ts";
import type { GrammarName } from "../../src/syntax/grammarName.ts";
import { createSyntaxRuntime } from "../../src/syntax/runtime.ts";
import type { SyntaxTable } from "../../src/syntax/table.ts";
import { readAsset } from "./assets.ts";

export const runtime = await createSyntaxRuntime(readAsset);
export const parser = createSyntaxParser();

/** The syntax table of a snippet. */
export async function tableOf(text: string, grammar: GrammarName): Promise<SyntaxTable> {
  return parser.parse(text, await runtime.grammar(grammar));
}
