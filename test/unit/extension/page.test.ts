import assert from "node:assert/strict";
import { test } from "node:test";
import { readRuleArticle } from "../../../src/extension/explainer/ruleArticle.ts";
import { webviewPage } from "../../../src/extension/webview/page.ts";

const page = webviewPage({
  script: "https://host/app.js",
  styles: ["https://host/a.css"],
  cspSource: "https://host",
  nonce: "n0",
  language: "zh-CN",
  title: `"><script>alert(1)</script>`,
});

test("a page lets in its own script and styles and nothing else", () => {
  const [, policy = ""] = /content="([^"]*)"/.exec(page) ?? [];
  assert.match(policy, /^default-src 'none';/);
  assert.match(policy, /script-src 'nonce-n0';/);
  assert.doesNotMatch(policy, /unsafe|connect-src|\*/);
  assert.equal(page.match(/<script/g)?.length, 1);
  assert.match(page, /<script nonce="n0" src="https:\/\/host\/app\.js">/);
});

test("a rule's article is its text below the title, its summary the first paragraph", () => {
  const article = readRuleArticle(
    "some-rule",
    "# some-rule\r\n\r\nOne `a`\r\nand two.\r\n\r\n## What it is\r\n\r\nText.\r\n",
  );
  assert.equal(article.summary, "One a and two.");
  assert.equal(article.markdown, "One `a`\nand two.\n\n## What it is\n\nText.\n");
});
