import { readdirSync, readFileSync } from "node:fs";
import { type ConceptLibrary, libraryAsset } from "../../src/concepts/concept.ts";
import { readRuleArticle } from "../../src/extension/explainer/ruleArticle.ts";
import type { Locale } from "../../src/model/finding.ts";
import type { Library } from "../../src/webview/messages/explainer.ts";
import { checkoutFile } from "../support/checkout.ts";

/** What the extension sends to the explainer, from the built files. */
export function builtLibrary(locale: Locale): Library {
  const concepts: ConceptLibrary = JSON.parse(readFileSync(checkoutFile("dist", libraryAsset(locale)), "utf8"));
  const name = locale === "zh-cn" ? "rule.zh-cn.md" : "rule.md";
  const rules = readdirSync(checkoutFile("dist/rules"))
    .sort()
    .map((id) => readRuleArticle(id, readFileSync(checkoutFile("dist/rules", id, name), "utf8")));
  return { ...concepts, rules };
}
