import { documentLanguage } from "../engine/documentLanguage.ts";
import type { Engine } from "../engine/engine.ts";
import { errorText } from "../engine/errorText.ts";
import { languagesOf } from "../engine/markdown/markdownEngine.ts";
import { isMarkdown } from "../engine/markdown/markdownFiles.ts";
import type { ReportFailure } from "./failures.ts";

/** Whether documents of a language can be analysed; never rejects. */
export type PrepareLanguage = (engine: Engine, languageId: string, text: string) => Promise<boolean>;

/**
 * Loads grammars when they are first needed. One that cannot be loaded is logged and said once, and not asked for again:
 * only another server with other files would fare better.
 */
export function createGrammars(log: (level: "error", message: string) => void, report: ReportFailure): PrepareLanguage {
  const broken = new Set<string>();
  const prepare = async (engine: Engine, languageId: string) => {
    const grammar = documentLanguage(languageId)?.grammar;
    if (grammar === undefined || broken.has(grammar)) return false;
    try {
      return await engine.prepare(languageId);
    } catch (error) {
      broken.add(grammar);
      log("error", `The grammar ${grammar} could not be loaded: ${errorText(error)}`);
      const file = `tree-sitter-${grammar}.wasm`;
      report({
        en: `Interleave cannot analyse ${languageId} files: its own file ${file} is missing or damaged. Install Interleave again.`,
        "zh-cn": `Interleave 无法分析 ${languageId} 文件：其自带的文件 ${file} 缺失或损坏。请重新安装 Interleave。`,
      });
      return false;
    }
  };
  return async (engine, languageId, text) => {
    const results = await Promise.all(languagesOf(languageId, text).map((id) => prepare(engine, id)));
    return isMarkdown(languageId) || results.every(Boolean);
  };
}
