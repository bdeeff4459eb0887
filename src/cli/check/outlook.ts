import type { Configuration } from "../../engine/configuration.ts";
import type { Selection } from "../../engine/selection.ts";
import { type Candidacy, candidacyOf, importedModules, type UnparsedText } from "../../engine/unparsed/candidates.ts";
import { type CoroutineNames, coroutineNamesOf } from "../../engine/unparsed/coroutineNames.ts";
import type { Rule } from "../../rules/rule.ts";

/** What the words of a file tell before anybody has parsed it. */
export interface Outlook {
  readonly candidacy: Candidacy;
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
  const candidacy = candidacyOf(unparsed, configuration, rules, selection);
  if (languageId !== "python") {
    const followsImports = rules.some(({ needs }) => needs?.ecmascript?.isMetByImports);
    return { candidacy, imports: followsImports ? importedModules(text) : [], coroutines: null };
  }
  if (!rules.some(({ needs }) => needs?.python?.dropsCoroutine)) return { candidacy, imports: [], coroutines: null };
  const coroutines = coroutineNamesOf(text, candidacy === "through-others");
  return { candidacy: coroutines.dropsOfLibrary ? "possible" : candidacy, imports: [], coroutines };
}
