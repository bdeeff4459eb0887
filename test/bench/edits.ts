import { isDeepStrictEqual, parseArgs } from "node:util";
import { defaultConfiguration } from "../../src/engine/configuration.ts";
import type { DocumentInput } from "../../src/engine/engineHost.ts";
import type { TextChange } from "../../src/syntax/sourceText.ts";
import { startEngine } from "../support/engine.ts";
import { mutate } from "../support/mutations.ts";
import { toldToOthers } from "../support/placedSummary.ts";
import { createRandom, type Random } from "../support/random.ts";
import { typeInto } from "../support/typing.ts";
import { readCorpus } from "./corpus.ts";

// `npm run bench:edits -- <folder>…`: whether long sources that are edited have the findings and the summaries that they
// would have if they had just been opened. `--seed` chooses other files and edits. Ends with status 1 where they differ.
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { seed: { type: "string", default: "1" } },
});
if (positionals.length === 0) {
  console.error("Name at least one folder with sources.");
  process.exit(2);
}

/** From here on, in UTF-16 units, a text follows its edits; each edit is compared with the whole of a text, so it is no longer than this. */
const [shortest, longest] = [20_000, 150_000];
const files = 40;
const editsOfOneFile = 30;

const { engine } = await startEngine();

for (const folder of positionals) {
  const random = createRandom(Number(values.seed));
  const sources = readCorpus(folder).filter(({ text }) => text.length >= shortest && text.length <= longest);
  let differences = 0;
  for (let count = 0; count < files && sources.length > 0; count++) {
    const document = random.pick(sources);
    await engine.prepare(document.languageId);
    const change = firstDifference(document, random);
    if (change === null) continue;
    differences++;
    console.log(`  ${document.uri} differs after ${JSON.stringify(change)}`);
  }
  console.log(
    `${folder}: ${files} times one of ${sources.length} files, ${editsOfOneFile} edits each, ${differences} differ`,
  );
  if (differences > 0) process.exitCode = 1;
}

/** The edit after which a document is not what it would be if it had just been opened; null for none. */
function firstDifference(document: DocumentInput, random: Random): TextChange | null {
  const { uri, languageId } = document;
  const comment = languageId === "python" ? "#" : "//";
  let { text } = document;
  let undo: TextChange | null = null;
  engine.open(document);
  try {
    engine.analyse(uri, defaultConfiguration);
    for (let count = 0; count < editsOfOneFile; count++) {
      // Most edits are taken back, or the text would be all mistakes after a while.
      const isUndone: boolean = random.below(3) > 0;
      const change: TextChange = (isUndone ? undo : null) ?? randomEdit(text, random, comment);
      const { start, end, newText } = change;
      undo = change === undo ? null : { start, end: start + newText.length, newText: text.slice(start, end) };
      text = text.slice(0, start) + newText + text.slice(end);
      engine.change(uri, [change]);
      const edited = engine.analyse(uri, defaultConfiguration);
      const fresh = engine.analyseText({ ...document, text }, defaultConfiguration);
      const isSame =
        isDeepStrictEqual(edited.findings, fresh.findings) &&
        isDeepStrictEqual(toldToOthers(edited), toldToOthers(fresh));
      if (!isSame) return change;
    }
    return null;
  } finally {
    engine.close(uri);
  }
}

/** What people type, or anything. */
function randomEdit(text: string, random: Random, comment: string): TextChange {
  return random.below(4) > 0 ? typeInto(text, random, comment) : mutate(text, random);
}
