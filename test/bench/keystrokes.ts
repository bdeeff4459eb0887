import { defaultConfiguration } from "../../src/engine/configuration.ts";
import { documentLanguage } from "../../src/engine/documentLanguage.ts";
import type { DocumentInput } from "../../src/engine/engineHost.ts";
import type { TextChange } from "../../src/syntax/sourceText.ts";
import { startEngine } from "../support/engine.ts";
import { parser, runtime } from "../support/syntax.ts";
import { readCorpus, repeatedCases } from "./corpus.ts";
import { quantile, threadCpuTime } from "./statistics.ts";

// `npm run bench:keystrokes -- [folder]`: CPU milliseconds from a keystroke to a new syntax table, and to new findings, in
// long files made of the sources below the folder. Each key is typed inside a word or at the end of a line, all over the
// text, and deleted again. The target for new findings is 20 ms for 95 of 100 keystrokes.
//
// Editors close brackets and quotes as they are typed, so that a lone one is rare: the mix called `typed` leaves them out,
// and holds each other key as often. `lone` is the rest.
const [folder] = process.argv.slice(2);
const documents = folder ? readCorpus(folder) : repeatedCases();
const leastLines = 10_000;
const places = 12;
const uri = "file:///long";
const typed = ["x", ".", ",", " ", "\n", ":", "=", "()", "{}", '""'];
const lone = ["(", ")", "{", '"', '"""', "`"];

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
  const words = [...text.matchAll(/\w{3,}|(?<=\S)$/gm)];
  console.log(
    `${languageId}: ${text.split("\n").length} lines, ${text.length} characters, ${document.table.count} nodes`,
  );
  measureKeys("typed", typed);
  measureKeys("lone", lone);
  engine.close(uri);
  document.delete();

  function measureKeys(mix: string, keys: readonly string[]): void {
    const everyTable: number[] = [];
    const everyAnalysis: number[] = [];
    for (const key of keys) {
      const { tables, analyses } = measureKey(key);
      everyTable.push(...tables);
      everyAnalysis.push(...analyses);
      console.log(`  ${JSON.stringify(key).padEnd(7)} table ${describe(tables)}   findings ${describe(analyses)}`);
    }
    console.log(`  ${mix.padEnd(7)} table ${describe(everyTable)}   findings ${describe(everyAnalysis)}`);
    // As a ratio, because machines differ.
    const ratio = (part: number) => (quantile(everyAnalysis, part) / quantile(everyTable, 0.5)).toFixed(1);
    console.log(`  findings take p50 ${ratio(0.5)}  p95 ${ratio(0.95)} times as long as the usual parse of an edit`);
  }

  function measureKey(key: string) {
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
    return { tables, analyses };
  }

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
  return `p50 ${format(0.5)}  p95 ${format(0.95)}  most ${format(1)}`;
}
