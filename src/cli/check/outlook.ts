import { type Candidacy, candidacyOf, importedModules, type UnparsedText } from "../../engine/candidates.ts";
import type { Configuration } from "../../engine/configuration.ts";
import type { Selection } from "../../engine/selection.ts";
import type { Rule } from "../../rules/rule.ts";

/** What the words of a file tell before anybody has parsed it. */
export interface Outlook {
  readonly candidacy: Candidacy;
  /** The modules that it imports, as written; empty where nobody needs to know them. */
  readonly imports: readonly string[];
}

/** Looks at the words of a text. */
export function outlookOf(
  unparsed: UnparsedText,
  configuration: Configuration,
  rules: readonly Rule[],
  selection: Selection,
): Outlook {
  const { text, languageId } = unparsed;
  const followsImports = rules.some(({ needs }) => needs?.ecmascript?.isMetByImports);
  const imports = followsImports && languageId !== "python" ? importedModules(text) : [];
  return { candidacy: candidacyOf(unparsed, configuration, rules, selection), imports };
}
