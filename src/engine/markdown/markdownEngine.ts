import { applyEdits } from "../../model/textEdits.ts";
import type { Analysis } from "../analysis.ts";
import type { Configuration } from "../configuration.ts";
import type { Engine } from "../engine.ts";
import type { DocumentInput } from "../engineHost.ts";
import { mentionedLanguages } from "./blockLanguage.ts";
import { codeBlocksOf } from "./codeBlocks.ts";
import { analyseMarkdown } from "./markdownAnalysis.ts";
import { isMarkdown } from "./markdownFiles.ts";

interface MarkdownDocument {
  readonly input: DocumentInput;
  text: string;
  analysis: { readonly configuration: Configuration; readonly result: Analysis } | null;
}

/** The languages that must be prepared before a document is analysed: its own, or those of its code blocks. */
export function languagesOf(languageId: string, text: string): readonly string[] {
  return isMarkdown(languageId) ? [...mentionedLanguages(text)] : [languageId];
}

/** Analyses a text that belongs to no project; null when its language is not prepared. */
type AnalyseAlone = (document: DocumentInput, configuration: Configuration) => Analysis | null;

/**
 * An engine that also takes Markdown documents and analyses their code blocks. Blocks in languages that are not prepared
 * are left out. Blocks belong to no project: what they import is the reader's.
 */
export function withMarkdown(engine: Engine, analyseAlone: AnalyseAlone): Engine {
  const documents = new Map<string, MarkdownDocument>();

  function analyse({ uri, version }: DocumentInput, text: string, configuration: Configuration): Analysis {
    const blocks = configuration.markdown ? codeBlocksOf(text) : [];
    return analyseMarkdown(uri, blocks, configuration, (languageId, code) =>
      analyseAlone({ uri, languageId, version, text: code }, configuration),
    );
  }

  return {
    ...engine,
    open(document) {
      if (!isMarkdown(document.languageId)) return engine.open(document);
      documents.set(document.uri, { input: document, text: document.text, analysis: null });
    },
    change(uri, changes) {
      const document = documents.get(uri);
      if (!document) return engine.change(uri, changes);
      for (const change of changes) document.text = applyEdits(document.text, [change]);
      document.analysis = null;
    },
    close(uri) {
      documents.delete(uri);
      engine.close(uri);
    },
    analyse(uri, configuration) {
      const document = documents.get(uri);
      if (!document) return engine.analyse(uri, configuration);
      if (document.analysis?.configuration === configuration) return document.analysis.result;
      const result = analyse(document.input, document.text, configuration);
      document.analysis = { configuration, result };
      return result;
    },
    analyseText(document, configuration) {
      if (!isMarkdown(document.languageId)) return engine.analyseText(document, configuration);
      return analyse(document, document.text, configuration);
    },
    get liveTrees() {
      return engine.liveTrees;
    },
  };
}
