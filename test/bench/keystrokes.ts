import { defaultConfiguration } from "../../src/engine/configuration.ts";
import { documentLanguage } from "../../src/engine/documentLanguage.ts";
import type { DocumentInput } from "../../src/engine/engineHost.ts";
import type { TextChange } from "../../src/syntax/sourceText.ts";
import { startEngine } from "../support/engine.ts";
import { parser, runtime } from "../support/syntax.ts";
import { readCorpus, repeatedCases } from "./corpus.ts";
import { quantile, threadCpuTime } from "./statistics.ts";

// `npm run bench:keystrokes -- [folder]`: CPU milliseconds from a keystroke to a new syntax table, and to new findings, in
// long files made of the sources below the folder. Each key is typed inside a word or at the end of a line, and deleted
// again. The target for new findings is 20 ms for 95 of 100 keystrokes.
const [folder] = process.argv.slice(2);
const documents = folder ? readCorpus(folder) : repeatedCases();
const leastLines = 10_000;
const places = 12;
const uri = "file:///long";
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
  const { engine } = await startEngine();
  await engine.prepare(languageId);
  engine.open({ uri, languageId, version: 1, text });
  engine.analyse(uri, defaultConfiguration);
  const everyTable: number[] = [];
  const everyAnalysis: number[] = [];
  const words = [...text.matchAll(/\w{3,}|(?<=\S)$/gm)];
  console.log(
    `${languageId}: ${text.split("\n").length} lines, ${text.length} characters, ${document.table.count} nodes`,
  );
  for (const key of keys) {
    const tables: number[] = [];
    const analyses: number[] = [];
    for (let place = 0; place < places; place++) {
      const word = words[Math.floor((words.length * (place + 1)) / (places + 2))];
      const start = word ? word.index + (word[0] === "" ? 0 : 2) : 0;
      for (const change of [
        { start, end: start, newText: key },
        { start, end: start + key.length, newText: "" },
      ]) {
        tables.push(measure(() => toTable(change)));
        analyses.push(measure(() => toFindings(change)));
      }
    }
    everyTable.push(...tables);
    everyAnalysis.push(...analyses);
    console.log(`  ${JSON.stringify(key).padEnd(7)} table ${describe(tables)}   findings ${describe(analyses)}`);
  }
  console.log(`  all     table ${describe(everyTable)}   findings ${describe(everyAnalysis)}`);
  // As a ratio, because machines differ.
  const ratio = (part: number) => (quantile(everyAnalysis, part) / quantile(everyTable, 0.5)).toFixed(1);
  console.log(`  findings take p50 ${ratio(0.5)}  p95 ${ratio(0.95)} times as long as the usual parse of an edit`);
  engine.close(uri);
  document.delete();

  function toTable(change: TextChange): void {
    document.change([change]);
    void document.table;
  }

  function toFindings(change: TextChange): void {
    engine.change(uri, [change]);
    engine.analyse(uri, defaultConfiguration);
  }
}

function measure(work: () => void): number {
  const start = threadCpuTime();
  work();
  return threadCpuTime() - start;
}

function describe(milliseconds: readonly number[]): string {
  const format = (part: number) => quantile(milliseconds, part).toFixed(1).padStart(6);
  return `p50 ${format(0.5)}  p95 ${format(0.95)}`;
}
