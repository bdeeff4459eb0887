import { Parser, type Tree } from "web-tree-sitter";
import { defaultConfiguration } from "../../src/engine/configuration.ts";
import { documentLanguage } from "../../src/engine/documentLanguage.ts";
import type { DocumentInput } from "../../src/engine/engineHost.ts";
import { fillFromCursor } from "../../src/syntax/cursorFiller.ts";
import { blankForeignLines } from "../../src/syntax/foreignLines.ts";
import type { Grammar } from "../../src/syntax/grammar.ts";
import { startEngine } from "../support/engine.ts";
import { parser, runtime } from "../support/syntax.ts";
import { readCorpus, repeatedCases } from "./corpus.ts";
import { quantile, threadCpuTime } from "./statistics.ts";

// `npm run bench -- [folder]`: what each step of an analysis costs, as a multiple of the bare parse. Each file is
// taken through all steps before the next one, so that a busy moment of the machine meets all steps alike.
const [folder] = process.argv.slice(2);
const documents = folder ? readCorpus(folder) : repeatedCases();
const { engine } = await startEngine();
const rounds = 5;

interface Step {
  readonly name: string;
  /** Runs the step on a document whose source has been parsed to `tree`. */
  run(document: DocumentInput, source: string, tree: Tree): void;
}

const grammars = new Map<string, Grammar>();
const parsers = new Map<string, Parser>();
for (const { languageId } of documents) {
  if (grammars.has(languageId)) continue;
  const grammar = await runtime.grammar(languageOf(languageId).grammar);
  const bareParser = new Parser();
  bareParser.setLanguage(grammar.language);
  grammars.set(languageId, grammar);
  parsers.set(languageId, bareParser);
}

const steps: readonly Step[] = [
  { name: "parse", run: ({ languageId }, source) => bareParse(languageId, source).delete() },
  {
    name: "blank foreign lines",
    run: ({ languageId, text }) => void blankForeignLines(text, grammarOf(languageId).name),
  },
  { name: "fill from cursor", run: (_document, _source, tree) => void fillFromCursor(tree) },
  { name: "fill from memory", run: ({ languageId }, _source, tree) => void grammarOf(languageId).reader.read(tree) },
  {
    name: "parse, fill, build the module",
    run: ({ languageId, text }) => void languageOf(languageId).buildModule(parser.parse(text, grammarOf(languageId))),
  },
  { name: "full analysis", run: (document) => void engine.analyseText(document, defaultConfiguration) },
];

const milliseconds = steps.map(() => [] as number[]);
for (let round = 0; round < rounds; round++) {
  const spent = measureRound();
  for (const [index, value] of spent.entries()) milliseconds[index]?.push(value);
}

const units = documents.reduce((total, { text }) => total + text.length, 0);
const bare = quantile(milliseconds[0] ?? [], 0.5);
console.log(
  `${documents.length} files, ${(units / 1e6).toFixed(1)} million characters, ${bare.toFixed(0)} ms to parse`,
);
for (const [index, { name }] of steps.entries()) {
  const median = quantile(milliseconds[index] ?? [], 0.5);
  console.log(`${name.padEnd(30)} ${median.toFixed(0).padStart(7)} ms ${(median / bare).toFixed(2).padStart(6)}`);
}

function measureRound(): number[] {
  const spent = steps.map(() => 0);
  for (const document of documents) {
    const source = blankForeignLines(document.text, grammarOf(document.languageId).name);
    const tree = bareParse(document.languageId, source);
    for (const [index, step] of steps.entries()) {
      const start = threadCpuTime();
      step.run(document, source, tree);
      spent[index] = (spent[index] ?? 0) + threadCpuTime() - start;
    }
    tree.delete();
  }
  return spent;
}

function bareParse(languageId: string, source: string): Tree {
  const tree = parsers.get(languageId)?.parse(source);
  if (!tree) throw new Error("There is no tree.");
  return tree;
}

function grammarOf(languageId: string): Grammar {
  const grammar = grammars.get(languageId);
  if (!grammar) throw new Error(`The grammar of ${languageId} is not loaded.`);
  return grammar;
}

function languageOf(languageId: string) {
  const language = documentLanguage(languageId);
  if (!language) throw new Error(`Documents of language ${languageId} are not analysed.`);
  return language;
}
