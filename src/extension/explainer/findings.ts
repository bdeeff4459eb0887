import { type Diagnostic, type Disposable, languages, workspace } from "vscode";
import type { FindingPlace, FindingsByRule } from "../../webview/messages/explainer.ts";

/** How long changes are gathered before they are told, in milliseconds: findings change with each keystroke. */
const pause = 300;

/** The findings that the editor shows now, by rule, in the order of their files and lines. */
export function findingsByRule(): FindingsByRule {
  const result: Record<string, FindingPlace[]> = {};
  for (const [uri, diagnostics] of languages.getDiagnostics()) {
    const file = workspace.asRelativePath(uri);
    for (const diagnostic of diagnostics) {
      const rule = ruleOf(diagnostic);
      if (rule === null) continue;
      const { line, character } = diagnostic.range.start;
      result[rule] ??= [];
      result[rule].push({ uri: uri.toString(), file, line, character, message: diagnostic.message });
    }
  }
  for (const places of Object.values(result)) {
    places.sort((a, b) =>
      a.file === b.file ? a.line - b.line || a.character - b.character : a.file < b.file ? -1 : 1,
    );
  }
  return result;
}

/** Calls back shortly after the findings have changed. */
export function onFindingsChange(tell: () => void): Disposable {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const subscription = languages.onDidChangeDiagnostics(() => {
    timer ??= setTimeout(() => {
      timer = undefined;
      tell();
    }, pause);
  });
  return {
    dispose() {
      clearTimeout(timer);
      subscription.dispose();
    },
  };
}

/** Null for what others have found. */
function ruleOf({ source, code }: Diagnostic): string | null {
  if (source !== "interleave") return null;
  const id = typeof code === "object" ? code.value : code;
  return id === undefined ? null : String(id);
}
