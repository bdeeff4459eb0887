// @ts-check

/**
 * Features of vscode-languageclient for which Interleave's server has nothing. The client registers all that there
 * are; together they are a third of the bundle.
 */
const unused = [
  "callHierarchy",
  "codeLens",
  "colorProvider",
  "completion",
  "declaration",
  "definition",
  "diagnostic",
  "documentHighlight",
  "documentLink",
  "documentSymbol",
  "fileOperations",
  "foldingRange",
  "formatting",
  "implementation",
  "inlayHint",
  "inlineCompletion",
  "inlineValue",
  "linkedEditingRange",
  "notebook",
  "reference",
  "rename",
  "selectionRange",
  "semanticTokens",
  "signatureHelp",
  "textDocumentContent",
  "typeDefinition",
  "typeHierarchy",
  "workspaceSymbol",
];

/** A feature that claims nothing and does nothing, in place of each class of such a module. */
const standIn = `
class NoFeature {
  fillClientCapabilities() {}
  initialize() {}
  getState() { return { kind: "static" }; }
  clear() {}
}
module.exports = new Proxy({}, { get: () => NoFeature });
`;

/**
 * Leaves the unused features out of a bundle.
 *
 * @type {import("esbuild").Plugin}
 */
export const withoutUnusedFeatures = {
  name: "without-unused-features",
  setup(build) {
    const filter = new RegExp(
      `[/\\\\]vscode-languageclient[/\\\\]lib[/\\\\]common[/\\\\](?:${unused.join("|")})\\.js$`,
    );
    build.onLoad({ filter }, () => ({ contents: standIn, loader: "js" }));
  },
};
