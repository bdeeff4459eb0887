import { builtinModules } from "node:module";
import path from "node:path";
import { type Layer, layers, statefulFiles } from "./layers.ts";
import { type Mention, readSourceFile, type SourceFile, type SourceText } from "./sourceFile.ts";

/** A sentence about one line of one file that breaks the architecture. */
export interface Violation {
  readonly path: string;
  readonly line: number;
  readonly message: string;
}

/** The longest that a file may be before it has to be split by meaning. */
const maximumLines = 400;

/** What makes the same input give another output. */
const impure = /^(?:Date\.now|new Date|Math\.random|performance\.now|crypto\.\w+|process\.\w+)$/;

/** Modules and globals that run other code or reach the network: nobody needs them, so nobody may have them. */
const outsideModules =
  /^(?:node:)?(?:child_process|cluster|dgram|dns|http|http2|https|inspector|net|repl|tls|vm)(?:\/|$)/;
const outsideCalls = /^(?:eval|fetch|new (?:Function|WebSocket|XMLHttpRequest|EventSource))$/;

/** All that is wrong with the given files of `src`, in their order. */
export async function violationsOf(files: readonly SourceText[]): Promise<Violation[]> {
  const result: Violation[] = [];
  for (const text of files) {
    const file = await readSourceFile(text);
    const layer = layers.find(({ name }) => file.path.startsWith(`src/${name}/`));
    if (!layer) {
      result.push({ path: file.path, line: 1, message: "the folder is no layer of the table" });
      continue;
    }
    for (const check of checks) {
      for (const { line, text: message } of check(file, layer)) result.push({ path: file.path, line, message });
    }
  }
  return result;
}

/** Each gives the lines that break one rule of the architecture, with the sentence that says how. */
const checks: readonly ((file: SourceFile, layer: Layer) => Mention[])[] = [
  (file, layer) =>
    relativeImports(file)
      .filter(({ target }) => layerOf(target) !== layer.name && !layer.imports.includes(layerOf(target)))
      .map(({ line, target }) => ({ line, text: `${layer.name} must not import ${target}` })),

  (file) =>
    relativeImports(file)
      .filter(({ target }) => isOtherRule(file.path, target))
      .map(({ line, target }) => ({ line, text: `a rule must not import another rule: ${target}` })),

  (file, layer) =>
    packageImports(file)
      .filter(({ text }) => !isNodeModule(text) && !layer.packages.includes(packageName(text)))
      .map(({ line, text }) => ({ line, text: `${layer.name} must not import the package ${text}` })),

  (file, layer) =>
    packageImports(file)
      .filter(({ text }) => isNodeModule(text) && !mayUseNode(file, layer))
      .map(({ line, text }) => ({ line, text: `${file.path} must not import Node's ${text}` })),

  (file) =>
    file.imports
      .filter(({ text }) => outsideModules.test(text))
      .map(({ line, text }) => ({ line, text: `nothing is executed and there is no network, but ${text} could` })),

  (file) =>
    file.uses
      .filter(({ text }) => outsideCalls.test(text))
      .map(({ line, text }) => ({ line, text: `nothing is executed and there is no network, but ${text} could` })),

  (file, layer) =>
    file.uses
      .filter(({ text }) => layer.isPure && impure.test(text))
      .map(({ line, text }) => ({ line, text: `${layer.name} is pure and must not use ${text}` })),

  (file, layer) =>
    file.mutableState
      .filter(() => layer.isPure && !statefulFiles.has(file.path))
      .map(({ line, text }) => ({ line, text: `${layer.name} keeps no state, but ${text} can change` })),

  (file) => file.defaultExports.map(({ line }) => ({ line, text: "there are no default exports" })),

  (file) => (file.isBarrel ? [{ line: 1, text: "a file that only passes on exports has no subject" }] : []),

  (file) =>
    file.lineCount > maximumLines
      ? [{ line: maximumLines, text: `the file has ${file.lineCount} lines: split it by meaning` }]
      : [],

  (file) =>
    file.comments
      .filter(({ text }) => unfinished.test(text))
      .map(({ line }) => ({ line, text: "the comment says that something is unfinished" })),
];

const unfinished = /\b(?:TODO|FIXME|XXX|HACK)\b/;

/** Imports of other files of the project, as paths from its root. */
function relativeImports(file: SourceFile): { line: number; target: string }[] {
  return file.imports
    .filter(({ text }) => text.startsWith("."))
    .map(({ line, text }) => ({ line, target: path.posix.join(path.posix.dirname(file.path), text) }));
}

function packageImports(file: SourceFile): readonly Mention[] {
  return file.imports.filter(({ text }) => !text.startsWith("."));
}

/** The folder below `src`; the whole path for what is not in `src`, which no layer may import. */
function layerOf(target: string): string {
  return /^src\/([^/]+)\//.exec(target)?.[1] ?? target;
}

function isOtherRule(from: string, target: string): boolean {
  const own = ruleFolder(from);
  const other = ruleFolder(target);
  return own !== null && other !== null && own !== other;
}

function ruleFolder(file: string): string | null {
  return /^src\/rules\/([^/]+)\//.exec(file)?.[1] ?? null;
}

function isNodeModule(name: string): boolean {
  return name.startsWith("node:") || builtinModules.includes(name);
}

/** `vscode-languageserver/node` is of the package `vscode-languageserver`. */
function packageName(specifier: string): string {
  return specifier
    .split("/")
    .slice(0, specifier.startsWith("@") ? 2 : 1)
    .join("/");
}

/** A file for Node says so: it is called `node.ts` or lies in a folder `node`. */
function mayUseNode({ path: file }: SourceFile, { node }: Layer): boolean {
  return node === "always" || (node === "entries" && /\/(?:node\.ts$|node\/)/.test(file));
}
