import type { Words } from "../knowledge/words.ts";
import type { Rule } from "../rules/rule.ts";
import type { SyntaxTable } from "../syntax/table.ts";
import type { Configuration } from "./configuration.ts";
import type { DocumentLanguage } from "./documentLanguage.ts";
import type { Selection } from "./selection.ts";
import type { KnownWords } from "./unparsed/ruleWords.ts";

/** What is analysed: one version of one document. */
export interface AnalysisInput {
  readonly uri: string;
  /** Inside the workspace, with `/`. */
  readonly path: string;
  readonly text: string;
  readonly table: SyntaxTable;
  readonly language: DocumentLanguage;
  readonly configuration: Configuration;
  /** The rules of other tools that report in this document, as `tool/rule`. */
  readonly enabledElsewhere: ReadonlySet<string>;
  /** The rules that there are; which of them run, the configuration says. */
  readonly rules: readonly Rule[];
  /** What somebody wants to know: a rule that cannot find such a thing does not run. */
  readonly selection: Selection;
  readonly runsAllRules: boolean;
  /** Whether the text holds words: a rule that needs others does not run. Without it, all run. */
  readonly holds?: (words: Words) => boolean;
  /** What the text was asked for before. */
  readonly knownWords?: KnownWords | undefined;
}
