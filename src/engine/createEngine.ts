import type { EditedRange } from "../languages/moduleUpdate.ts";
import type { Project } from "../project/project.ts";
import { rules as allRules } from "../rules/registry.generated.ts";
import type { Rule } from "../rules/rule.ts";
import { createSyntaxParser, type SparseText, type SyntaxDocument } from "../syntax/document.ts";
import type { Grammar } from "../syntax/grammar.ts";
import type { GrammarName } from "../syntax/grammarName.ts";
import { createSyntaxRuntime } from "../syntax/runtime.ts";
import { type Analysis, type Survey, survey } from "./analysis.ts";
import type { AnalysisInput } from "./analysisInput.ts";
import type { Configuration } from "./configuration.ts";
import { type DocumentLanguage, documentLanguage } from "./documentLanguage.ts";
import type { Engine } from "./engine.ts";
import type { DocumentInput, EngineHost } from "./engineHost.ts";
import { createLiveAnalysis, joinEdits, type LiveAnalysis } from "./liveAnalysis.ts";
import { withMarkdown } from "./markdown/markdownEngine.ts";
import { everything } from "./selection.ts";

interface OpenDocument {
  readonly language: DocumentLanguage;
  readonly syntax: SyntaxDocument;
  /** What has changed since the last analysis; null for nothing. */
  edited: EditedRange | null;
  /** Takes over when the text is edited. */
  live: LiveAnalysis | null;
  analysis: {
    readonly configuration: Configuration;
    readonly project: Project | null;
    /** Of the document in the project. */
    readonly revision: number;
    readonly result: Analysis;
  } | null;
}

/** Starts the engine with the given rules. Rejects when the parser's runtime cannot be read from the host. */
export async function createEngine(host: EngineHost, rules: readonly Rule[] = allRules): Promise<Engine> {
  const runtime = await createSyntaxRuntime((name) => host.readAsset(name));
  const parser = createSyntaxParser();
  const grammars = new Map<GrammarName, Grammar>();
  const documents = new Map<string, OpenDocument>();
  let project: Project | null = null;
  const log: EngineHost["log"] = (level, message) => host.log(level, message);
  const pathOf = (uri: string) => host.pathInWorkspace?.(uri) ?? pathOfUri(uri);

  function preparedGrammar(language: DocumentLanguage): Grammar {
    const grammar = grammars.get(language.grammar);
    if (!grammar) throw new Error(`The grammar ${language.grammar} is used before it was prepared.`);
    return grammar;
  }

  function inputOf(
    uri: string,
    given: Pick<AnalysisInput, "text" | "table" | "language" | "configuration" | "knownWords">,
  ): AnalysisInput {
    const { selection = everything, runsAllRules = true } = host;
    return {
      uri,
      path: pathOf(uri),
      ...given,
      rules,
      selection,
      runsAllRules,
      enabledElsewhere: host.enabledElsewhere?.(uri) ?? nothing,
    };
  }

  function languageOf({ languageId }: DocumentInput): DocumentLanguage {
    const language = documentLanguage(languageId);
    if (!language) throw new Error(`Documents of language ${languageId} are not analysed.`);
    return language;
  }

  function openDocument(uri: string): OpenDocument {
    const document = documents.get(uri);
    if (!document) throw new Error(`The document ${uri} is not open.`);
    return document;
  }

  function close(uri: string): void {
    documents.get(uri)?.syntax.delete();
    documents.delete(uri);
  }

  function analyseOpen(document: OpenDocument, input: AnalysisInput): Analysis {
    const { edited } = document;
    const isFollowed = (edited || document.live) && input.text.length >= (host.followedLength ?? followedLength);
    document.edited = null;
    document.live = isFollowed ? (document.live ?? createLiveAnalysis(input.uri, log)) : null;
    return document.live ? document.live.analyse(input, edited, project) : survey(input, log).analyse(project);
  }

  function surveyText(document: DocumentInput, configuration: Configuration, sparse: SparseText | null = null): Survey {
    const language = languageOf(document);
    const { uri, text, knownWords } = document;
    const table = parser.parse(text, preparedGrammar(language), sparse);
    return survey(inputOf(uri, { text, table, language, configuration, knownWords }), log);
  }

  const engine: Engine = {
    rules,
    async prepare(languageId) {
      const language = documentLanguage(languageId);
      if (!language) return false;
      if (grammars.has(language.grammar)) return true;
      const grammar = await runtime.grammar(language.grammar);
      grammars.set(language.grammar, grammar);
      if (!grammar.reader.isFast) {
        log(
          "information",
          `Trees of ${grammar.name} are read the slow way: the parser's memory is laid out differently.`,
        );
      }
      return true;
    },
    open(document) {
      const language = languageOf(document);
      const syntax = parser.open(document.text, preparedGrammar(language));
      close(document.uri);
      documents.set(document.uri, { language, syntax, edited: null, live: null, analysis: null });
    },
    change(uri, changes) {
      const document = openDocument(uri);
      document.syntax.change(changes);
      for (const { start, end, newText } of changes) {
        document.edited = joinEdits(document.edited, { start, end, newEnd: start + newText.length });
      }
      document.analysis = null;
    },
    close,
    analyse(uri, configuration) {
      const document = openDocument(uri);
      const { language, syntax, analysis: last } = document;
      const isSameProject = last?.project === project && last.revision === (project?.fileRevision(uri) ?? 0);
      if (isSameProject && last.configuration === configuration) return last.result;
      const { text, table } = syntax;
      const input = inputOf(uri, { text, table, language, configuration });
      const result = analyseOpen(document, input);
      document.analysis = { configuration, project, revision: project?.fileRevision(uri) ?? 0, result };
      return result;
    },
    analyseText: (document, configuration) => surveyText(document, configuration).analyse(project),
    surveyText,
    setProject(next) {
      project = next;
    },
    get liveTrees() {
      return parser.liveTrees;
    },
  };
  return withMarkdown(engine, (document, configuration) =>
    grammars.has(languageOf(document).grammar) ? surveyText(document, configuration).analyse(null) : null,
  );
}

/** Shorter texts, in UTF-16 units, are analysed as a whole after each edit: that is quick, and takes less memory. */
const followedLength = 20_000;

const nothing: ReadonlySet<string> = new Set();

/** `file:///a%20b/c.ts` → "/a b/c.ts" */
function pathOfUri(uri: string): string {
  const path = uri.replace(/^[a-z][\w+.-]*:(?:\/\/[^/]*)?/i, "");
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
