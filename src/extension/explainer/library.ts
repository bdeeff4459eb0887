import { Uri, workspace } from "vscode";
import { type ConceptLibrary, libraryAsset } from "../../concepts/concept.ts";
import type { Locale } from "../../model/finding.ts";
import type { Library, RuleArticle } from "../../webview/messages/explainer.ts";
import { displayLocale } from "../displayLocale.ts";
import { readRuleArticle } from "./ruleArticle.ts";

/** What there is to read, from the files that ship with the extension. They are read once, when somebody asks. */
export interface Libraries {
  concepts(): Promise<ConceptLibrary>;
  /** The concepts and the documentation of every rule. */
  everything(): Promise<Library>;
}

/** The articles in the language of the editor, read when they are first asked for. */
export function createLibraries(extensionUri: Uri): Libraries {
  const locale = displayLocale();
  let concepts: Promise<ConceptLibrary> | undefined;
  let rules: Promise<readonly RuleArticle[]> | undefined;
  const readConcepts = () => {
    concepts ??= readText(Uri.joinPath(extensionUri, "dist", libraryAsset(locale))).then(JSON.parse);
    return concepts;
  };
  const readRules = () => {
    rules ??= readRuleArticles(Uri.joinPath(extensionUri, "dist", "rules"), locale);
    return rules;
  };
  return {
    concepts: readConcepts,
    async everything() {
      const [known, articles] = await Promise.all([readConcepts(), readRules()]);
      return { ...known, rules: articles };
    },
  };
}

/** In the order of their ids. */
async function readRuleArticles(folder: Uri, locale: Locale): Promise<RuleArticle[]> {
  const entries = await workspace.fs.readDirectory(folder);
  const ids = entries.map(([name]) => name).sort();
  const name = locale === "zh-cn" ? "rule.zh-cn.md" : "rule.md";
  return Promise.all(ids.map(async (id) => readRuleArticle(id, await readText(Uri.joinPath(folder, id, name)))));
}

async function readText(uri: Uri): Promise<string> {
  return new TextDecoder().decode(await workspace.fs.readFile(uri));
}
