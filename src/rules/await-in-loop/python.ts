import { hasComment } from "../../fixes/codeAround.ts";
import { joinTouching } from "../../fixes/edits.ts";
import { freshName } from "../../fixes/names.ts";
import { asyncLibraryOf } from "../../fixes/python/asyncLibrary.ts";
import { ensureImport } from "../../fixes/python/imports.ts";
import { isOlderThan } from "../../fixes/python/version.ts";
import { boundNames } from "../../model/boundNames.ts";
import type { Callable } from "../../model/callable.ts";
import type { TextEdit } from "../../model/finding.ts";
import type { Span } from "../../model/span.ts";
import type { SerialAwaits } from "../../project/dataflow/serialAwaits.ts";
import type { RuleContext } from "../rule.ts";
import { loopsAround, readsPassingName, setsOuterName } from "./movedCode.ts";
import { collectEdits } from "./pythonCollect.ts";
import {
  behind,
  coroutineText,
  functionHeader,
  functionName,
  gathered,
  type Rewriting,
  skipEdits,
} from "./pythonRounds.ts";
import { splitEdits } from "./pythonSplit.ts";
import { allTitles, boundedTitle, type ConcurrentRewrite } from "./rewriting.ts";
import { shapeOf } from "./shape.ts";
import { groupEdits } from "./taskGroup.ts";

/** Python: the rounds become coroutines, and `asyncio.gather` waits for them. */
export function gather(context: RuleContext, callable: Callable, found: SerialAwaits): ConcurrentRewrite[] {
  const { module, text } = context;
  const shaped = shapeOf(text, callable, found);
  const { target, iterable } = found.loop;
  if (!shaped || !target || !iterable || (target.kind !== "name" && target.kind !== "pattern")) return [];
  if (callable.kind === "class" || callable.kind === "module") return [];
  const { body } = shaped;
  const rewriting: Rewriting = {
    context,
    callable,
    found,
    shaped,
    target: text.slice(target.start, target.end),
    iterable: text.slice(iterable.start, iterable.end),
    parameters: boundNames(target).map(({ name }) => name),
    unit: body.bodyIndentation.slice(body.indentation.length),
  };
  const library = asyncLibraryOf(module);
  if (library !== "asyncio") {
    const edits = groupEdits(rewriting, library);
    return edits ? [{ edits, title: allTitles.group }] : [];
  }
  const { edits: imports, reference } = ensureImport(
    module,
    text,
    { callable, offset: found.loop.start },
    { module: "asyncio", name: null },
  );
  const write = (limited: string | null) => editsFor(rewriting, reference, limited);
  const all = write(null);
  if (!all) return [];
  const bounded = isBoundable(rewriting) ? write(freshName(module, "semaphore")) : null;
  const group = isOlderThan(context.pythonVersion, 11) ? null : groupEdits(rewriting, "asyncio");
  const withImports = (edits: readonly TextEdit[]) => joinTouching([...imports, ...edits]);
  return [
    { edits: withImports(all), title: allTitles.asyncio },
    ...(bounded ? [{ edits: withImports(bounded), title: boundedTitle }] : []),
    ...(group ? [{ edits: group, title: allTitles.group }] : []),
  ];
}

/** The bounded form has a function with a semaphore of its own, which each round of a loop around it would make anew. */
function isBoundable(rewriting: Rewriting): boolean {
  return loopsAround(rewriting).length === 0 && !readsPassingName(rewriting, rewriting.found.loop.body);
}

function editsFor(rewriting: Rewriting, asyncio: string, semaphore: string | null): TextEdit[] | null {
  switch (rewriting.shaped.shape.kind) {
    case "call":
      return callEdits(rewriting, rewriting.shaped.shape.awaited, asyncio, semaphore);
    case "whole":
      return wholeEdits(rewriting, asyncio, semaphore);
    case "split":
      return splitEdits(rewriting, asyncio, semaphore);
    case "collect":
      return collectEdits(rewriting, asyncio, semaphore);
  }
}

/** `for x in xs: await f(x)`. */
function callEdits(rewriting: Rewriting, awaited: Span, asyncio: string, semaphore: string | null): TextEdit[] | null {
  const { context, found, shaped } = rewriting;
  const { statement, indentation } = shaped.body;
  if (hasComment(context.module, { start: statement.start, end: awaited.start }))
    return wholeEdits(rewriting, asyncio, semaphore);
  const { before, call } = gathered(rewriting, asyncio, coroutineText(rewriting, awaited), semaphore, "await ".length);
  const lead = before === "" ? "" : `${before.slice(indentation.length)}${indentation}`;
  return [{ start: found.loop.start, end: statement.end, newText: `${lead}await ${call}` }];
}

function wholeEdits(rewriting: Rewriting, asyncio: string, semaphore: string | null): TextEdit[] | null {
  const name = functionName(rewriting);
  const { parameters, shaped } = rewriting;
  const { indentation } = shaped.body;
  if (setsOuterName(rewriting) || readsPassingName(rewriting, rewriting.found.loop.body)) return null;
  const { before, call } = gathered(rewriting, asyncio, `${name}(${parameters.join(", ")})`, semaphore);
  const { offset, lead } = behind(rewriting);
  return [
    functionHeader(rewriting, name),
    ...skipEdits(rewriting, "return"),
    { start: offset, end: offset, newText: `${lead}${lead}${before}${indentation}await ${call}` },
  ];
}
