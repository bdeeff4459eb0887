import { commands, type Disposable, env, Uri, window, workspace } from "vscode";

/** Documents of this scheme are the documentation of rules: `interleave-rule:/join-in-loop.md`. */
const scheme = "interleave-rule";

/** Makes the documentation that ships with the extension readable as documents. */
export function provideRuleDocumentation(extensionUri: Uri): Disposable {
  return workspace.registerTextDocumentContentProvider(scheme, {
    provideTextDocumentContent: ({ path }) => readDocumentation(extensionUri, path.slice(1).replace(/\.md$/, "")),
  });
}

/** Opens the documentation of a rule, rendered where the editor can render Markdown. */
export async function explainRule(rule: string): Promise<void> {
  const uri = Uri.from({ scheme, path: `/${rule}.md` });
  try {
    await commands.executeCommand("markdown.showPreview", uri);
  } catch {
    await window.showTextDocument(uri, { preview: true });
  }
}

async function readDocumentation(extensionUri: Uri, rule: string): Promise<string> {
  const folder = Uri.joinPath(extensionUri, "dist", "rules", rule);
  const names = env.language.startsWith("zh") ? ["rule.zh-cn.md", "rule.md"] : ["rule.md"];
  for (const name of names) {
    try {
      return new TextDecoder().decode(await workspace.fs.readFile(Uri.joinPath(folder, name)));
    } catch {
      // The next language is as good as none.
    }
  }
  throw new Error(`There is no documentation of a rule "${rule}".`);
}
