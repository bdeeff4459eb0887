import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import type { Page } from "../workbench/browser.ts";
import { workbenchFolder } from "../workbench/installation.mjs";

const script = readFileSync(path.join(workbenchFolder, "node_modules/axe-core/axe.min.js"), "utf8");

interface Violation {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

/** Fails with every violation of WCAG 2.2 A and AA and of axe's best practices that the page has as it is now. */
export async function assertAccessible(page: Page, what: string): Promise<void> {
  if (!(await page.evaluate("'axe' in globalThis"))) await page.evaluate(script);
  const violations = await page.evaluate<readonly Violation[]>("axe.run(document).then((result) => result.violations)");
  const described = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${what}: ${id}: ${help}\n  ${html}\n  ${failureSummary ?? ""}`),
  );
  assert.equal(described.length, 0, described.join("\n"));
}
