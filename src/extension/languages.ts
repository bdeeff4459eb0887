/** The language ids that Interleave analyses, whatever the scheme of the document; of Markdown it is the code blocks. */
export const languages = ["python", "javascript", "javascriptreact", "typescript", "typescriptreact", "markdown"].map(
  (language) => ({ language }),
);

const languageIds: Readonly<Record<string, string>> = {
  py: "python",
  python: "python",
  js: "javascript",
  javascript: "javascript",
  jsx: "javascriptreact",
  ts: "typescript",
  typescript: "typescript",
  tsx: "typescriptreact",
};

/** The editor's id for the language of an example, as it stands behind the backticks. */
export function languageOfExample(name: string): string {
  return languageIds[name] ?? "plaintext";
}
