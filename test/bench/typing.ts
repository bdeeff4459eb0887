import { startClient } from "../unit/server/testClient.ts";
import { readCorpus } from "./corpus.ts";
import { quantile, threadCpuTime } from "./statistics.ts";

// `npm run bench:typing -- folder`: CPU milliseconds of the server's thread from an edit to the diagnostics of the new text,
// the reading of the message included, in a workspace of 5,000 files: those of the folder, and plain ones. The document is
// one of 10,000 lines, made of files of the folder, and one of 500. The server waits until typing rests; that is no work.
const [folder = "."] = process.argv.slice(2);
const fileCount = 5_000;
const keystrokes = 24;
const root = "file:///workspace";

const sources = readCorpus(folder);
for (const languageId of ["python", "typescript"]) {
  const own = sources.filter((document) => document.languageId === languageId);
  if (own.length > 0) for (const lineCount of [10_000, 500]) await type(languageId, lineCount);

  async function type(language: string, lineCount: number): Promise<void> {
    const extension = language === "python" ? "py" : "ts";
    const files = new Map(sources.map(({ uri, text }) => [`${root}${new URL(uri).pathname}`, text]));
    for (let index = 0; files.size < fileCount; index++) {
      const text = language === "python" ? `def work_${index}():\n    pass\n` : `export function work${index}() {}\n`;
      files.set(`${root}/plain/module_${index}.${extension}`, text);
    }
    const client = await startClient({ folders: [root], files });
    const uri = `${root}/long.${extension}`;
    const settled = client.settled();
    await client.open(uri, language, longText(lineCount));
    await settled;
    const times: number[] = [];
    const words = [...client.text(uri).matchAll(/\w{3,}/g)];
    for (let key = 0; key < keystrokes; key++) {
      const word = words[Math.floor((words.length * ((key >> 1) + 1)) / (keystrokes / 2 + 1))];
      const place = positionOf(client.text(uri), (word?.index ?? 0) + 2);
      const end = { line: place.line, character: place.character + (key % 2) };
      const before = threadCpuTime();
      await client.change(uri, { range: { start: place, end }, text: key % 2 === 0 ? "x" : "" });
      times.push(threadCpuTime() - before);
    }
    const format = (part: number) => quantile(times, part).toFixed(1);
    console.log(
      `${language}, ${lineCount} lines of ${files.size} files: p50 ${format(0.5)}  p95 ${format(0.95)}  most ${format(1)}`,
    );
    await client.dispose();
  }

  function longText(lineCount: number): string {
    const lines: string[] = [];
    for (const { text } of own) if (lines.length < lineCount) lines.push(...text.split("\n"));
    return lines.slice(0, lineCount + 200).join("\n");
  }
}

function positionOf(text: string, offset: number) {
  const before = text.slice(0, offset);
  const line = before.split("\n").length - 1;
  return { line, character: offset - before.lastIndexOf("\n") - 1 };
}
