/** How many lines at the top may hold the mark of a generator. */
const headerLines = 10;
const generatorMark = /@generated\b|\bdo not edit\b/i;
const commentStart = /^\s*(?:#|\/\/|\/\*|\*|"""|'''|<!--)/;

/** GitHub's Linguist calls a script minified when its lines are longer than this on average (lib/linguist/generated.rb). */
const minifiedAverage = 110;
/** One embedded image must not make a file look minified, so no line counts for more than this. */
const countedLength = 1000;
/** Hand-written code has no such line; without this, a file of one long line would count as minified. */
const longLine = 500;

/** Whether a program wrote this text: its head says so in a comment, or a script's lines are those of a minifier. */
export function isMadeByMachine(name: string, text: string, languageId: string): boolean {
  if (languageId !== "python" && (/[.-]min\.[cm]?js$/i.test(name) || hasMinifiedLines(text))) return true;
  return hasGeneratorMark(text);
}

function hasGeneratorMark(text: string): boolean {
  const head = text.slice(0, headerLines * countedLength).split("\n", headerLines);
  return head.some((line) => commentStart.test(line) && generatorMark.test(line));
}

function hasMinifiedLines(text: string): boolean {
  let lines = 0;
  let total = 0;
  let longest = 0;
  for (let start = 0; start < text.length; ) {
    const feed = text.indexOf("\n", start);
    const end = feed === -1 ? text.length : feed;
    lines++;
    total += Math.min(end - start, countedLength);
    longest = Math.max(longest, end - start);
    start = end + 1;
  }
  return longest >= longLine && total / lines > minifiedAverage;
}
