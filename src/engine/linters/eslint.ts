import { type ConfigurationFiles, objectAt } from "../../project/modules/configurationFiles.ts";
import { childOf, foldersUpward } from "../../project/modules/paths.ts";
import { codesOf } from "./coverage.ts";

const extensions = ["js", "mjs", "cjs", "ts", "mts", "cts"];
const flatNames = extensions.map((extension) => `eslint.config.${extension}`);
const legacyNames = [".eslintrc.js", ".eslintrc.cjs", ".eslintrc.yaml", ".eslintrc.yml", ".eslintrc.json", ".eslintrc"];

/**
 * Shared configurations, as people write them, and what they enable of the rules that matter here. Sources: eslint.org
 * (recommended), typescript-eslint.io/users/configs, and the packages eslint-config-airbnb-base and -standard.
 */
const presets: readonly (readonly [pattern: RegExp, rules: readonly string[]])[] = [
  [/\beslint:(?:recommended|all)\b|\bconfigs\.(?:recommended|all)\b/, ["no-async-promise-executor"]],
  [/\beslint:all\b|\b(?:js|eslint)\.configs\.all\b/, ["no-await-in-loop"]],
  [
    /(["'])(?:eslint-config-)?airbnb(?:-base|-typescript|\/base)?(?:\/[\w-]+)?\1/,
    ["no-async-promise-executor", "no-await-in-loop"],
  ],
  [/(["'])(?:eslint-config-)?standard(?:-with-typescript)?\1/, ["no-async-promise-executor"]],
  [
    /\b(?:recommended|strict)-(?:type-checked|requiring-type-checking)\b|\b(?:recommended|strict)TypeChecked(?:Only)?\b/,
    ["@typescript-eslint/no-misused-promises", "@typescript-eslint/no-floating-promises"],
  ],
];

/**
 * The rules that ESLint's configuration in a folder, and in those around it, enables. The files may be programs; they are
 * read as text and never run, so what they compute stays unknown, and only what they name counts.
 */
export function eslintRules(files: ConfigurationFiles, folder: string): ReadonlySet<string> | null {
  const texts = configurationTexts(files, folder);
  return texts && new Set(codesOf("eslint").filter((rule) => isOn(texts, rule)));
}

/** The texts that hold for a folder, the nearest first: one of the new format, or all of the old one up to a root. */
function configurationTexts(files: ConfigurationFiles, folder: string): readonly string[] | null {
  const flat = textIn(files, folder, flatNames);
  if (flat !== null) return [flat];
  const texts: string[] = [];
  for (const around of foldersUpward(folder)) {
    const text = textIn(files, around, legacyNames) ?? manifestText(files, around);
    if (text === null && around === folder) return null;
    if (text !== null) texts.push(text);
    if (text !== null && /\broot["']?\s*:\s*true\b/.test(text)) break;
  }
  return texts;
}

function textIn(files: ConfigurationFiles, folder: string, names: readonly string[]): string | null {
  const path = names.map((name) => childOf(folder, name)).find((name) => files.has(name));
  return path === undefined ? null : withoutComments(files.text(path) ?? "", /\.ya?ml$|rc$/.test(path));
}

function manifestText(files: ConfigurationFiles, folder: string): string | null {
  const manifest = files.json(childOf(folder, "package.json"));
  const own = manifest && objectAt(manifest, "eslintConfig");
  return own && JSON.stringify(own);
}

/** The nearest text that names a rule decides; else any shared configuration that enables it. */
function isOn(texts: readonly string[], rule: string): boolean {
  for (const text of texts) {
    const named = severitiesOf(text, rule);
    if (named.length > 0) return named.some((severity) => severity !== "off" && severity !== "0");
  }
  return presets.some(([pattern, rules]) => rules.includes(rule) && texts.some((text) => pattern.test(text)));
}

/** The severities that a text gives to a rule: `"rule": "error"`, `'rule': [2, …]`, `rule: warn`. */
function severitiesOf(text: string, rule: string): string[] {
  const name = rule.replace(/[/\\-]/g, "\\$&");
  const pattern = new RegExp(`(?<![\\w/-])["']?${name}["']?\\s*:\\s*\\[?\\s*["']?(off|warn|error|[012])\\b`, "g");
  return [...text.matchAll(pattern)].map(([, severity = ""]) => severity);
}

/** Strings stay as they are: globs such as `"src/**"` and addresses look like comments. */
function withoutComments(text: string, hasHashes: boolean): string {
  const tokens = hasHashes
    ? /("(?:\\.|[^"\\\n])*"|'[^'\n]*')|\/\*[\s\S]*?\*\/|(?<=^|\s)(?:\/\/|#)[^\n]*/gm
    : /("(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`)|\/\*[\s\S]*?\*\/|\/\/[^\n]*/g;
  return text.replace(tokens, (_, string: string | undefined) => string ?? " ");
}
