/** The words behind the backticks and the language ids that they stand for. */
const languageIds: Readonly<Record<string, string>> = {
  py: "python",
  python: "python",
  python2: "python",
  python3: "python",
  js: "javascript",
  javascript: "javascript",
  mjs: "javascript",
  cjs: "javascript",
  node: "javascript",
  jsx: "javascriptreact",
  javascriptreact: "javascriptreact",
  ts: "typescript",
  typescript: "typescript",
  tsx: "typescriptreact",
  typescriptreact: "typescriptreact",
};

/** The beginning of a fence: quote marks, list marks and indentation, then the fence and its words. */
const fence = /^[ \t>*+\-\d.)]*(?:`{3,}|~{3,})([^`\r\n]*)$/gm;

/** Every language that a code block of the text may be in: a few too many, but found without reading the Markdown. */
export function mentionedLanguages(text: string): ReadonlySet<string> {
  const found = [...text.matchAll(fence)].map(([, words = ""]) => {
    const name = words.trim();
    return name === "" ? "python" : languageOfName(name);
  });
  return new Set(found.filter((id) => id !== null));
}

/** The language id of a code block; null for a language that is not analysed. */
export function languageOfBlock(name: string | null | undefined, code: string): string | null {
  // A session at the prompt is no program: answers stand between its lines.
  if (/^\s*>>>/.test(code)) return null;
  if (name) return languageOfName(name);
  return looksLikePython(code) ? "python" : null;
}

/** `python`, `{.python}`, `python:app.py` and `js{1,3}` name a language each. */
function languageOfName(name: string): string | null {
  const word = /^\{?\.?(\w+)/.exec(name)?.[1]?.toLowerCase() ?? "";
  return Object.hasOwn(languageIds, word) ? (languageIds[word] as string) : null;
}

/** Lines that Python has and hardly anything else, at the left margin. */
const pythonLines = [
  /^(?:async )?def \w+\(.*\).*:\s*(?:#.*)?$/m,
  /^class \w+(?:\([\w., =]*\))?:\s*(?:#.*)?$/m,
  /^from [\w.]+ import (?:[\w, ]+|\*|\()\s*(?:as \w+\s*)?(?:#.*)?$/m,
  /^import [\w.]+(?: as \w+)?(?:, [\w.]+)*\s*(?:#.*)?$/m,
  /^for \w+(?:, \w+)* in .+:\s*(?:#.*)?$/m,
  /^with .+ as \w+:\s*(?:#.*)?$/m,
  /^if __name__ == .__main__.:/m,
];

function looksLikePython(code: string): boolean {
  return pythonLines.some((line) => line.test(code.replaceAll("\r", "")));
}
