import { documentLanguage } from "../../src/engine/documentLanguage.ts";
import type { DocumentInput } from "../../src/engine/engineHost.ts";
import { parser, runtime } from "../support/syntax.ts";
import { readCorpus, repeatedCases } from "./corpus.ts";
import { quantile, threadCpuTime } from "./statistics.ts";

// `npm run bench:keystrokes -- [folder]`: CPU milliseconds from a keystroke to a new syntax table, in long files made
// of the sources below the folder. Each key is typed inside a word or at the end of a line, and deleted again.
const [folder] = process.argv.slice(2);
const documents = folder ? readCorpus(folder) : repeatedCases();
const leastLines = 10_000;
const places = 24;
const keys = ["x", "\n", "(", ")", "{", '"', '"""', "`", ":", " "];

for (const languageId of ["python", "typescript"]) {
  const text = longText(documents.filter((document) => document.languageId === languageId));
  if (text !== "") await typeInto(text, languageId);
}

function longText(sources: readonly DocumentInput[]): string {
  const lines: string[] = [];
  for (const { text } of sources) {
    if (lines.length >= leastLines) break;
    lines.push(...text.split("\n"));
  }
  return lines.join("\n");
}

async function typeInto(text: string, languageId: string): Promise<void> {
  const name = documentLanguage(languageId)?.grammar;
  if (!name) throw new Error(`Documents of language ${languageId} are not analysed.`);
  const document = parser.open(text, await runtime.grammar(name));
  const words = [...text.matchAll(/\w{3,}|(?<=\S)$/gm)];
  console.log(
    `${languageId}: ${text.split("\n").length} lines, ${text.length} characters, ${document.table.count} nodes`,
  );
  for (const key of keys) {
    const typed: number[] = [];
    const deleted: number[] = [];
    for (let place = 0; place < places; place++) {
      const word = words[Math.floor((words.length * (place + 1)) / (places + 2))];
      const start = word ? word.index + (word[0] === "" ? 0 : 2) : 0;
      typed.push(measure(() => document.change([{ start, end: start, newText: key }])));
      deleted.push(measure(() => document.change([{ start, end: start + key.length, newText: "" }])));
    }
    console.log(`  ${JSON.stringify(key).padEnd(7)} typed ${describe(typed)}   deleted ${describe(deleted)}`);
  }
  document.delete();

  function measure(change: () => void): number {
    const start = threadCpuTime();
    change();
    void document.table;
    return threadCpuTime() - start;
  }
}

function describe(milliseconds: readonly number[]): string {
  const format = (part: number) => quantile(milliseconds, part).toFixed(1).padStart(6);
  return `p50 ${format(0.5)}  p95 ${format(0.95)}`;
}
