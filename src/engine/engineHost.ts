import type { Selection } from "./selection.ts";
import type { KnownWords } from "./unparsed/ruleWords.ts";

/** What the engine needs from whoever runs it. The engine itself reads no file and no clock. */
export interface EngineHost {
  /**
   * The bytes of a file that ships with Interleave: the parser's runtime (`web-tree-sitter.wasm`)
   * or a grammar (`tree-sitter-python.wasm`). Rejects when it is missing.
   */
  readAsset(name: string): Promise<Uint8Array>;
  /**
   * The path of a document inside its workspace, with `/`. By it tests and scripts are told from what serves, so the
   * folders around a workspace must not be in it. Without this method, and for null, it is the whole path of the URI.
   */
  pathInWorkspace?(uri: string): string | null;
  /**
   * The rules of other tools that the workspace enables for a document, as `tool/rule`. What they report is left to them,
   * unless the configuration names Interleave's own rule. Without this method nothing is left.
   */
  enabledElsewhere?(uri: string): ReadonlySet<string>;
  /** Which findings somebody wants to know; rules that cannot find such do not run. Without it, all of them. */
  readonly selection?: Selection;
  /**
   * Whether rules run that the words of a text forbid to find anything. They look at what the text leads to, which others may
   * want to know afterwards; by default they run.
   */
  readonly runsAllRules?: boolean;
  /** From this length on, in UTF-16 units, edits of open texts are followed; by default, where it pays. */
  readonly followedLength?: number;
  /** Receives what a developer of Interleave wants to know, such as a rule that threw. Never shown as a finding. */
  log(level: "information" | "warning" | "error", message: string): void;
}

/** A text document as an editor or the command line knows it. */
export interface DocumentInput {
  readonly uri: string;
  /** A language id of VS Code: `python`, `javascript`, `javascriptreact`, `typescript`, `typescriptreact`. */
  readonly languageId: string;
  readonly version: number;
  readonly text: string;
  /** What the text was asked for before; more is added when rules are chosen. */
  readonly knownWords?: KnownWords | undefined;
}
