/** A folder of `src` and what its files may import. */
export interface Layer {
  readonly name: string;
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
  { name: "model", imports: [], ...pure },
  { name: "syntax", imports: [], ...pure, packages: ["web-tree-sitter"] },
  { name: "languages", imports: ["syntax", "model"], ...pure },
  { name: "knowledge", imports: ["model"], ...pure },
  { name: "project", imports: ["model", "knowledge"], ...pure },
  { name: "fixes", imports: ["model", "knowledge", "project"], ...pure },
  { name: "rules", imports: ["model", "knowledge", "project", "fixes"], ...pure },
  { name: "concepts", imports: ["model"], ...pure },
  { name: "simulation", imports: ["model", "knowledge"], ...pure },
  {
    name: "engine",
    imports: ["syntax", "model", "languages", "knowledge", "project", "fixes", "rules", "concepts", "simulation"],
    ...pure,
  },
  {
    name: "server",
    imports: ["model", "engine"],
    packages: ["vscode-languageserver", "vscode-languageserver-textdocument", "ignore", "jsonc-parser"],
    node: "entries",
    isPure: false,
  },
  {
    name: "extension",
    imports: ["model", "server"],
    packages: ["vscode", "vscode-languageclient"],
    node: "entries",
    isPure: false,
  },
  { name: "webview", imports: ["model", "simulation"], packages: [], node: "never", isPure: false },
  {
    name: "cli",
    imports: ["model", "rules", "engine", "server"],
    packages: ["commander", "ignore", "jsonc-parser"],
    node: "always",
    isPure: false,
  },
];

/** What keeps state for the whole JavaScript realm and may, with the reason. */
export const statefulFiles: ReadonlyMap<string, string> = new Map([
  ["src/syntax/runtime.ts", "web-tree-sitter has one runtime for each realm, which may be initialised only once"],
]);
