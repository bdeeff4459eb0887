/** The language ids that Interleave analyses, whatever the scheme of the document. */
export const languages = ["python", "javascript", "javascriptreact", "typescript", "typescriptreact"].map(
  (language) => ({ language }),
);
