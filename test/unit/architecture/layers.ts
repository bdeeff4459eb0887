/** A folder of `src` and what its files may import. */
export interface Layer {
  readonly name: string;
  /** What its files are about. */
  readonly subject: string;
  /** Other layers, all of them earlier in the table. */
  readonly imports: readonly string[];
  /** Packages from npm, by name. */
  readonly packages: readonly string[];
  /** Where Node's own modules may be imported: nowhere, in the entries for Node only, or everywhere. */
  readonly node: "never" | "entries" | "always";
  /** A pure layer computes: no clock, no randomness, no state outside its functions. */
  readonly isPure: boolean;
}

const pure = { packages: [], node: "never", isPure: true } as const;

/** The layers from the bottom up. `references` of each `src/<layer>/tsconfig.json` say the same to the compiler. */
export const layers: readonly Layer[] = [
  {
    name: "model",
    subject: "the plain data that everybody speaks: modules, findings, edits, positions",
    imports: [],
    ...pure,
  },
  {
    name: "syntax",
    subject: "grammars, incremental parsing, the syntax table, who owns and deletes a tree",
    imports: [],
    ...pure,
    packages: ["web-tree-sitter"],
  },
  {
    name: "languages",
    subject: "one walk of a syntax table gives a module, for Python and for ECMAScript",
    imports: ["syntax", "model"],
    ...pure,
  },
  {
    name: "knowledge",
    subject: "tables of what library calls start, wait for and cost, each with its source",
    imports: ["model"],
    ...pure,
  },
  {
    name: "project",
    subject: "names, handles, summaries, the call graph with its effects and contexts: what modules mean together",
    imports: ["model", "knowledge"],
    ...pure,
    packages: ["jsonc-parser"],
  },
  {
    name: "fixes",
    subject: "edits that keep indentation, comments, names and line ends",
    imports: ["model", "knowledge", "project"],
    ...pure,
  },
  {
    name: "rules",
    subject: "a folder for each rule: what it reports, its fixes, its article, its cases",
    imports: ["model", "knowledge", "project", "fixes"],
    ...pure,
  },
  { name: "concepts", subject: "the articles behind the rules", imports: ["model"], ...pure },
  {
    name: "simulation",
    subject: "programs, their deterministic runs and timelines",
    imports: ["model", "knowledge", "project"],
    ...pure,
  },
  {
    name: "engine",
    subject: "text in, findings out: documents, configuration, suppression",
    imports: ["syntax", "model", "languages", "knowledge", "project", "fixes", "rules", "concepts", "simulation"],
    ...pure,
    packages: ["ignore", "jsonc-parser", "smol-toml", "mdast", "mdast-util-from-markdown"],
  },
  {
    name: "server",
    subject: "the Language Server Protocol over the engine",
    imports: ["model", "project", "concepts", "simulation", "engine"],
    packages: ["vscode-languageserver", "vscode-languageserver-textdocument", "ignore"],
    node: "entries",
    isPure: false,
  },
  {
    name: "webview",
    subject: "the apps in the editor's panels, and the messages between them and the extension",
    imports: ["model", "concepts", "simulation"],
    packages: [
      "preact",
      "@preact/signals",
      "mdast",
      "mdast-util-from-markdown",
      "mdast-util-gfm-table",
      "micromark-extension-gfm-table",
    ],
    node: "never",
    isPure: false,
  },
  {
    name: "extension",
    subject: "VS Code on one side, the server in a worker on the other; analyses nothing",
    imports: ["model", "concepts", "simulation", "server", "webview"],
    packages: ["vscode", "vscode-languageclient"],
    node: "entries",
    isPure: false,
  },
  {
    name: "cli",
    subject: "files, formats, exit codes",
    imports: ["model", "project", "rules", "concepts", "simulation", "engine", "server"],
    packages: ["commander"],
    node: "always",
    isPure: false,
  },
];

/** What keeps state for the whole JavaScript realm and may, with the reason. */
export const statefulFiles: ReadonlyMap<string, string> = new Map([
  ["src/syntax/runtime.ts", "web-tree-sitter has one runtime for each realm, which may be initialised only once"],
]);
