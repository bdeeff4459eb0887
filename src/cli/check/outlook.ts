import type { Configuration } from "../../engine/configuration.ts";
import { documentLanguage } from "../../engine/documentLanguage.ts";
import type { Selection } from "../../engine/selection.ts";
import {
  type Candidacy,
  candidacyOf,
  importedModules,
  mayBeCause,
  type UnparsedText,
} from "../../engine/unparsed/candidates.ts";
import { type CoroutineNames, coroutineNamesOf } from "../../engine/unparsed/coroutineNames.ts";
import { searchWords } from "../../engine/unparsed/ruleWords.ts";
import type { Rule } from "../../rules/rule.ts";

/** What the words of a file tell before anybody has parsed it. */
export interface Outlook {
  readonly candidacy: Candidacy;
  /** Whether it may be why something is found in the files that import it. */
  readonly isCause: boolean;
  /** The modules that a JavaScript or TypeScript file imports, as written; empty where nobody needs to know them. */
  readonly imports: readonly string[];
  /** Of a Python file; null where nobody needs to know them. */
  readonly coroutines: CoroutineNames | null;
}

/** Looks at the words of a text. */
export function outlookOf(
  unparsed: UnparsedText,
  configuration: Configuration,
  rules: readonly Rule[],
  selection: Selection,
): Outlook {
  const { text, languageId } = unparsed;
  const language = documentLanguage(languageId)?.language;
  const { holds = language && searchWords(text, language) } = unparsed;
  const searched = holds ? { ...unparsed, holds } : unparsed;
  const candidacy = candidacyOf(searched, configuration, rules, selection);
  const base = { candidacy, isCause: false, imports: [], coroutines: null };
  if (languageId !== "python") {
    const followsImports = rules.some(({ needs }) => needs?.ecmascript?.importedWords);
    if (!followsImports) return base;
    const isCause = mayBeCause(searched, { configuration, rules, selection });
    return { ...base, isCause, imports: importedModules(text) };
  }
  if (!rules.some(({ needs }) => needs?.python?.dropsCoroutine)) return base;
  const coroutines = coroutineNamesOf(text, candidacy === "through-others");
  return { ...base, candidacy: coroutines.dropsOfLibrary ? "possible" : candidacy, coroutines };
}
