/** The id by which editors call documents whose code blocks are analysed. */
export const markdownLanguageId = "markdown";

/** Whether documents of a language are Markdown: not code themselves, but with code in them. */
export function isMarkdown(languageId: string): boolean {
  return languageId === markdownLanguageId;
}

/** Whether a file's name stands for Markdown. */
export function isMarkdownPath(path: string): boolean {
  return /\.(?:md|markdown)$/i.test(path);
}
