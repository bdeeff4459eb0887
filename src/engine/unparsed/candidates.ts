import type { Words } from "../../knowledge/words.ts";
import { isTestFile } from "../../project/contexts/testFiles.ts";
import type { Need, Rule } from "../../rules/rule.ts";
import type { Configuration } from "../configuration.ts";
import { documentLanguage } from "../documentLanguage.ts";
import { isMarkdown } from "../markdown/markdownFiles.ts";
import { isWanted, type Selection } from "../selection.ts";
import { isDeclarations } from "./declarationText.ts";
import { searchWords } from "./ruleWords.ts";

/** Whether a rule may find something in a text: perhaps, not at all, or only because of what other files hold. */
export type Candidacy = "possible" | "through-others" | "impossible";

/** A text that nobody has parsed. */
export interface UnparsedText {
  readonly text: string;
  readonly languageId: string;
  /** Inside the workspace, with `/`. */
  readonly path: string;
  /** Whether it holds words, for whoever asks several times. */
  readonly holds?: (words: Words) => boolean;
}

/**
 * Tells from the words of a text whether a rule that the configuration leaves on could find something in it that the
 * selection holds. "possible" may be wrong, "impossible" never is.
 */
export function candidacyOf(
  { text, languageId, path, holds: known }: UnparsedText,
  configuration: Configuration,
  rules: readonly Rule[],
  selection: Selection,
): Candidacy {
  const { enable, blockingCalls } = configuration;
  // What its code blocks hold is seen when they are cut out.
  if (enable && isMarkdown(languageId)) return "possible";
  const language = documentLanguage(languageId)?.language;
  if (!enable || !language || isDeclarations(path)) return "impossible";
  // Nobody knows the words of the calls that users name.
  const hasOwnCalls = Object.keys(blockingCalls).length > 0;
  const holds = known ?? searchWords(text, language);
  const isTest = isTestFile(path);
  let result: Candidacy = "impossible";
  for (const rule of rules) {
    if (!rule.languages.includes(language) || !isWanted(rule, isTest, configuration, selection)) continue;
    const need = rule.needs?.[language];
    const isOpen = need?.importedWords !== undefined;
    if (!need || (isOpen && hasOwnCalls)) return "possible";
    const isMet = holds(need.words);
    if (isMet && !need.dropsCoroutine) return "possible";
    if (isOpen || isMet) result = "through-others";
  }
  return result;
}

/**
 * Asks for all that an analysis of the text would ask for when somebody can tell already whether there are such words, so that
 * nobody has to search the text again.
 */
export function askForRules(
  { languageId, path }: Pick<UnparsedText, "languageId" | "path">,
  holds: (words: Words) => boolean,
  { configuration, rules, selection }: { configuration: Configuration; rules: readonly Rule[]; selection: Selection },
): void {
  const language = documentLanguage(languageId)?.language;
  const isTest = isTestFile(path);
  for (const { needs, ...rule } of rules) {
    const need = language && needs?.[language];
    if (!need || !isWanted(rule, isTest, configuration, selection) || !holds(need.words)) continue;
    // Only of tests is less than all parsed.
    if (isTest && need.inFunction && "inFile" in need.inFunction) need.inFunction.inFile(holds);
  }
}

/** Whether a JavaScript or TypeScript text may be why something is found in the files that import it. */
export function mayBeCause(
  { text, holds = searchWords(text, "ecmascript") }: Pick<UnparsedText, "text" | "holds">,
  { configuration, rules, selection }: { configuration: Configuration; rules: readonly Rule[]; selection: Selection },
): boolean {
  const wanted = rules.flatMap((rule) => {
    const need = rule.needs?.ecmascript;
    return need?.importedWords && isWanted(rule, false, configuration, selection) ? [need.importedWords] : [];
  });
  if (wanted.length === 0) return false;
  return Object.keys(configuration.blockingCalls).length > 0 || wanted.some(holds);
}

/** What the rules need that may find something in a Python file that the selection holds; null when one of them does not tell. */
export function pythonNeeds(
  path: string,
  { configuration, rules, selection }: { configuration: Configuration; rules: readonly Rule[]; selection: Selection },
): Need[] | null {
  const isTest = isTestFile(path);
  const needs = rules
    .filter((rule) => rule.languages.includes("python") && isWanted(rule, isTest, configuration, selection))
    .map((rule) => rule.needs?.python);
  const told = needs.filter((need) => need !== undefined);
  return told.length < needs.length ? null : told;
}

/** A module in quotes, behind a word that imports; a comment may stand between, as bundlers want it. */
const importedModule = /\b(?:from|import|require)\b[\s(]*(?:\/\*[\s\S]*?\*\/\s*|\/\/[^\n]*\n\s*)*(["'`])([^"'`\n]+)\1/g;

/** The modules that a JavaScript or TypeScript text names in its imports, and perhaps some more. */
export function importedModules(text: string): string[] {
  return [...new Set([...text.matchAll(importedModule)].map(([, , module = ""]) => module))];
}
