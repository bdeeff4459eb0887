import type {
  DidChangeTextDocumentParams,
  TextDocumentContentChangeEvent,
  TextDocumentItem,
} from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { Analysis } from "../engine/analysis.ts";
import type { Configuration } from "../engine/configuration.ts";
import { documentLanguage, languageIdOfPath } from "../engine/documentLanguage.ts";
import type { Engine } from "../engine/engine.ts";
import { errorText } from "../engine/errorText.ts";
import { isMarkdown } from "../engine/markdown/markdownFiles.ts";
import { longestFile, sourceOf } from "../engine/timeline/otherFiles.ts";
import type { Project } from "../project/project.ts";
import type { Source } from "../simulation/extraction/source.ts";
import type { PrepareLanguage } from "./grammars.ts";

/** The engine's own type of an edit, in offsets of the text before it. */
type TextChange = Parameters<Engine["change"]>[1][number];

/** A document that the client has open and that Interleave analyses. */
export interface OpenDocument {
  readonly uri: string;
  readonly languageId: string;
  /** The current text; it changes in place, so offsets must not be kept over an `await`. */
  readonly text: TextDocument;
  /** How long the last analysis of a new text took, in milliseconds. */
  readonly milliseconds: number;
}

/** The documents that the client has open. Each is parsed when it is first analysed, and edited from then on. */
export interface OpenDocuments {
  /** Gives null for a document that Interleave does not analyse. */
  open(item: TextDocumentItem): OpenDocument | null;
  change(params: DidChangeTextDocumentParams): OpenDocument | null;
  close(uri: string): void;
  get(uri: string): OpenDocument | null;
  all(): Iterable<OpenDocument>;
  /**
   * The analysis of the current text, or null when there is none: the document is too long, it was closed meanwhile,
   * its grammar is broken, or its analysis failed, which is logged. Rejects when the engine cannot be loaded.
   */
  analyse(document: OpenDocument, configuration: Configuration): Promise<Analysed | null>;
}

/** A document and what was found in its text as it is now. */
export interface Analysed {
  readonly document: OpenDocument;
  /** The version of the text that was analysed; the document may have a newer one by now. */
  readonly version: number;
  readonly analysis: Analysis;
  /**
   * Lets `use` analyse texts that stand for the document for a moment, under the same configuration. What its project
   * knows of it is afterwards as before.
   */
  tryTexts<T>(use: (analyseText: (text: string) => Analysis) => T): T;
  /** The project that it is part of, as it is now; null when it stands alone. */
  project(): Project | null;
  /** Another text of the project as programs are made from it; null for one that is not analysed. */
  otherSource(uri: string, text: string): Promise<Source | null>;
}

interface Entry extends OpenDocument {
  milliseconds: number;
  last: Analysis | null;
  /** Edits that the engine has not seen yet; null while it does not know the document. */
  pending: TextChange[] | null;
  isReportedTooLong: boolean;
}

/** Longer documents, in UTF-16 code units, are not analysed: they are data or generated, and typing must stay quick. */
const maximumLength = 5_000_000;

/** What open documents need from outside. */
export interface OpenDocumentsPorts {
  readonly engine: Promise<Engine>;
  readonly prepare: PrepareLanguage;
  /** The project that a document belongs to; null when it stands alone. */
  readonly projectOf: (uri: string) => Project | null;
  readonly now: () => number;
  readonly log: (level: "information" | "error", message: string) => void;
}

/** The documents that the editor has open; they are analysed when somebody asks. */
export function createOpenDocuments(ports: OpenDocumentsPorts): OpenDocuments {
  const { engine: starting, prepare, projectOf, now, log } = ports;
  const entries = new Map<string, Entry>();
  let engine: Engine | null = null;

  /** Frees the tree; the next analysis parses the text afresh. */
  function forget(entry: Entry): void {
    if (entry.pending) engine?.close(entry.uri);
    entry.pending = null;
    entry.last = null;
  }

  function close(uri: string): void {
    const entry = entries.get(uri);
    if (entry) forget(entry);
    entries.delete(uri);
  }

  function isTooLong(entry: Entry): boolean {
    const { length } = entry.text.getText();
    if (length <= maximumLength) return false;
    if (!entry.isReportedTooLong) {
      entry.isReportedTooLong = true;
      log("information", `${entry.uri} is not analysed: it is longer than ${maximumLength} characters.`);
    }
    forget(entry);
    return true;
  }

  /** Loads what the document's text needs, as it is when all is loaded: an edit may bring a code block of another language. */
  async function prepared(known: Engine, { languageId, text }: OpenDocument): Promise<boolean> {
    for (;;) {
      const { version } = text;
      const isPrepared = await prepare(known, languageId, text.getText());
      if (text.version === version) return isPrepared;
    }
  }

  function analyseNow(entry: Entry, known: Engine, configuration: Configuration): Analysis {
    const { uri, languageId, text } = entry;
    const start = now();
    known.setProject(projectAround(entry));
    if (!entry.pending) known.open({ uri, languageId, version: text.version, text: text.getText() });
    else if (entry.pending.length > 0) known.change(uri, entry.pending);
    entry.pending = [];
    const analysis = known.analyse(uri, configuration);
    if (analysis !== entry.last) entry.milliseconds = now() - start;
    entry.last = analysis;
    return analysis;
  }

  /** What code a Markdown document shows is part of no project. */
  function projectAround({ uri, languageId }: OpenDocument): Project | null {
    return isMarkdown(languageId) ? null : projectOf(uri);
  }

  function tryTexts<T>(known: Engine, document: OpenDocument, analysis: Analysis, use: () => T): T {
    const project = projectAround(document);
    known.setProject(project);
    try {
      return use();
    } finally {
      project?.setFile(analysis.uri, analysis.summary());
    }
  }

  return {
    open({ uri, languageId, version, text }) {
      close(uri);
      if (!documentLanguage(languageId) && !isMarkdown(languageId)) return null;
      const document = TextDocument.create(uri, languageId, version, text);
      const state = { pending: null, last: null, milliseconds: 0, isReportedTooLong: false };
      const entry: Entry = { uri, languageId, text: document, ...state };
      entries.set(uri, entry);
      return entry;
    },
    change({ textDocument, contentChanges }) {
      const entry = entries.get(textDocument.uri);
      if (!entry) return null;
      for (const change of contentChanges) {
        entry.pending?.push(toTextChange(entry.text, change));
        TextDocument.update(entry.text, [change], textDocument.version);
      }
      return entry;
    },
    close,
    get: (uri) => entries.get(uri) ?? null,
    all: () => entries.values(),
    async analyse(document, configuration) {
      const known = await starting;
      engine = known;
      const { uri, languageId } = document;
      const isPrepared = await prepared(known, document);
      const entry = entries.get(uri);
      if (!isPrepared || !entry || entry !== document || isTooLong(entry)) return null;
      try {
        const analysis = analyseNow(entry, known, configuration);
        const analyseText = (text: string) =>
          known.analyseText({ uri, languageId, version: entry.text.version, text }, configuration);
        const project = () => projectAround(document);
        return {
          document,
          version: entry.text.version,
          analysis,
          tryTexts: (use) => tryTexts(known, document, analysis, () => use(analyseText)),
          project,
          async otherSource(other, text) {
            const language = languageIdOfPath(other);
            if (language === null || text.length > longestFile || !(await prepare(known, language, text))) return null;
            const input = { uri: other, languageId: language, version: 0, text };
            return sourceOf(known, input, { configuration, project: project() });
          },
        };
      } catch (error) {
        log("error", `${uri} could not be analysed: ${errorText(error)}`);
        forget(entry);
        return null;
      }
    },
  };
}

function toTextChange(document: TextDocument, change: TextDocumentContentChangeEvent): TextChange {
  if (!("range" in change)) return { start: 0, end: document.getText().length, newText: change.text };
  const { start, end } = change.range;
  return { start: document.offsetAt(start), end: document.offsetAt(end), newText: change.text };
}
