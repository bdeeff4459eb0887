import type { Words } from "../../knowledge/words.ts";
import type { Need } from "../../rules/rule.ts";
import type { SparseText } from "../../syntax/document.ts";
import { blankForeignLines } from "../../syntax/foreignLines.ts";
import type { Range } from "../../syntax/reparse.ts";
import { aliasesOf, createLocalNames, definedIn } from "./coroutineNames.ts";
import { droppedCalls, nameOfCall } from "./droppedCalls.ts";
import { type FunctionBody, functionBodies } from "./functionBodies.ts";
import { leadingBodies } from "./leadingBodies.ts";
import { createLibraryCalls } from "./libraryCoroutines.ts";
import { logicalLines } from "./logicalLines.ts";
import { searchWords } from "./ruleWords.ts";
import { isTelling } from "./tellingBodies.ts";

/** A Python text without the bodies of some functions. */
export interface SparsePython extends SparseText {
  /** The names of calls in these bodies that make no coroutine as far as is known now, but may when there are others. */
  readonly passedOver: readonly string[];
}

/** What somebody looks for in a text. */
export interface Wanted {
  /** What the rules need that look for something. */
  readonly needs: readonly Need[];
  /** The names under which coroutine functions of the workspace may be called; an empty one for calls of what has none. */
  readonly coroutines: ReadonlySet<string>;
}

/**
 * Leaves out the bodies in which none of the rules could find anything, and that tell others nothing either, so that a
 * parser has less to do. `holds` tells whether the text holds words. Null when nothing can be spared.
 */
export function sparseText(
  original: string,
  { needs, coroutines }: Wanted,
  holds: (words: Words) => boolean = searchWords(original, "python"),
): SparsePython | null {
  const text = blankForeignLines(original, "python");
  const patterns = patternsOf(needs, holds);
  const lines = patterns && logicalLines(text);
  const bodies = lines && functionBodies(text, lines);
  if (!patterns || !bodies) return null;
  const silent = bodies.filter((body) => !isTelling(text, body));
  if (silent.length === 0) return null;
  const aliases = aliasesOf(text);
  const leading = leadingBodies(text, bodies, { patterns, aliases });
  const mayBeCoroutine = createLocalNames(text, { defined: definedIn(text), aliases });
  const isOfLibrary = createLibraryCalls(text);
  const idle: FunctionBody[] = [];
  const passedOver = new Set<string>();
  for (const body of silent) {
    if (leading.has(body)) continue;
    const chains = [...droppedCalls(text, body.lines)];
    const called = chains.filter(mayBeCoroutine).map(nameOfCall);
    if (called.some((name) => coroutines.has(name)) || chains.some(isOfLibrary)) continue;
    idle.push(body);
    for (const name of called) passedOver.add(name);
  }
  return idle.length === 0 ? null : { ...withoutBodies(text, idle), passedOver: [...passedOver] };
}

/** What functions must hold for a finding of a rule that could find something in a text; null when nobody tells. */
function patternsOf(needs: readonly Need[], holds: (words: Words) => boolean): Words[] | null {
  const patterns: Words[] = [];
  for (const { words, dropsCoroutine, inFunction } of needs) {
    if (dropsCoroutine || !holds(words)) continue;
    if (!inFunction) return null;
    patterns.push("inFile" in inFunction ? inFunction.inFile(holds) : inFunction);
  }
  return patterns;
}

/** Stands for statements: a parser takes it for one, and a function that holds it is not there to be replaced. */
const placeholder = "_";

function withoutBodies(text: string, bodies: readonly FunctionBody[]): SparseText {
  const pieces: string[] = [];
  const parts: Range[] = [];
  let at = 0;
  for (const { start, end } of bodies) {
    pieces.push(text.slice(parts.at(-1)?.end ?? 0, start), placeholder);
    parts.push({ start: at, end: start + placeholder.length });
    at = end;
  }
  pieces.push(text.slice(parts.at(-1)?.end ?? 0));
  parts.push({ start: at, end: text.length });
  return { text: pieces.join(""), parts };
}
