import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { checkoutFile } from "./checkout.ts";
import { readArticle } from "./ruleArticle.ts";
import { type RuleCase, readMarks } from "./ruleCase.ts";

/** The ids of all rules: the folders that hold a `rule.ts`. */
export function ruleIds(): string[] {
  return readdirSync(checkoutFile("src/rules")).filter((id) => existsSync(checkoutFile("src/rules", id, "rule.ts")));
}

/** Every case of a rule: the files of its `cases` folder and the code blocks of its articles. */
export function readCases(rule: string): RuleCase[] {
  const articles = ["rule.md", "rule.zh-cn.md"].map((name) => readArticle(rule, name));
  return [...readCaseFiles(rule), ...articles.flatMap(({ cases }) => cases)];
}

/** The files of the `cases` folder; `name.fixed.ext` belongs to `name.ext`, and so does `name.created.file`, which its fix adds. */
export function readCaseFiles(rule: string): RuleCase[] {
  const folder = checkoutFile("src/rules", rule, "cases");
  const entries = readdirSync(folder, { withFileTypes: true });
  const all = entries.flatMap((entry) => (entry.isFile() ? [entry.name] : [])).sort();
  const names = all.filter((name) => !isCreated(name));
  const readFile = (name: string) => readFileSync(path.join(folder, name), "utf8");
  const orphan = names.find((name) => isFixed(name) && !names.includes(name.replace(".fixed.", ".")));
  if (orphan !== undefined) throw new Error(`${rule}/${orphan} is the fixed form of a case that is not there`);
  return names
    .filter((name) => !isFixed(name))
    .map((fileName) => {
      const name = `${rule}/${fileName}`;
      const { ext, name: stem } = path.parse(fileName);
      const fixed = names.includes(`${stem}.fixed${ext}`) ? readFile(`${stem}.fixed${ext}`) : null;
      const prefix = `${stem}.created.`;
      const created = all.filter((one) => one.startsWith(prefix));
      return {
        name,
        rule,
        fileName,
        fixed,
        created: Object.fromEntries(created.map((one) => [one.slice(prefix.length), readFile(one)])),
        ...readMarks(readFile(fileName), name),
      };
    });
}

function isCreated(name: string): boolean {
  return name.includes(".created.");
}

function isFixed(name: string): boolean {
  return /\.fixed\.[^.]+$/.test(name);
}
