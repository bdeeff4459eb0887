import { hasComment } from "../../fixes/codeAround.ts";
import { joinTouching } from "../../fixes/edits.ts";
import { freshName } from "../../fixes/names.ts";
import { ensureImport } from "../../fixes/python/imports.ts";
import type { CallOperation } from "../../model/callable.ts";
import type { TextEdit } from "../../model/finding.ts";
import type { Span } from "../../model/span.ts";
import { coroutineText, type Rewriting } from "./pythonRounds.ts";

/** How each library opens a group, and what the group is called. Source: the libraries' references. */
const groups = {
  asyncio: { opener: "TaskGroup", name: "group" },
  anyio: { opener: "create_task_group", name: "task_group" },
  trio: { opener: "open_nursery", name: "nursery" },
} as const;

/**
 * Each round starts its call in a task group, which waits for all at its end. Groups give no results, so only a call
 * whose result nobody uses can be started like that.
 */
export function groupEdits(rewriting: Rewriting, library: keyof typeof groups): TextEdit[] | null {
  const { context, callable, found, shaped, unit } = rewriting;
  const { module, text } = context;
  const { shape, body } = shaped;
  const { opener, name: plainName } = groups[library];
  if (shape.kind !== "call" || hasComment(module, body.statement)) return null;
  const place = { callable, offset: found.loop.start };
  const group = ensureImport(module, text, place, { module: library, name: opener });
  const name = freshName(module, plainName);
  const started =
    library === "asyncio" ? created(rewriting, shape.awaited, name) : startedSoon(rewriting, shape.awaited, name);
  if (!started) return null;
  const { indentation, lineTerminator, statement } = body;
  const header = text.slice(found.loop.start, found.loop.body.start).trimEnd();
  const newText =
    `async with ${group.reference}() as ${name}:${lineTerminator}` +
    `${indentation}${unit}${header}${lineTerminator}` +
    `${indentation}${unit}${unit}${started.code}`;
  const { start, end } = statement;
  return joinTouching([...group.edits, ...started.imports, { start, end, newText }]);
}

interface Started {
  readonly code: string;
  readonly imports: readonly TextEdit[];
}

function created(rewriting: Rewriting, awaited: Span, group: string): Started {
  return { code: `${group}.create_task(${coroutineText(rewriting, awaited)})`, imports: [] };
}

/** AnyIO and Trio take the function and its positional arguments. */
function startedSoon({ context, callable, found }: Rewriting, awaited: Span, group: string): Started | null {
  const { module, text } = context;
  const call = callable.operations.find(
    (one): one is CallOperation =>
      one.kind === "call" && one.isAwaited && one.end === awaited.end && one.start > awaited.start,
  );
  if (!call) return null;
  const callee = text.slice(call.callee.start, call.callee.end);
  const given = call.arguments.map(({ start, end }) => text.slice(start, end)).join(", ");
  const hasKeywords = call.arguments.some(({ name, spread }) => name !== null || spread);
  if (!hasKeywords) {
    return { code: `${group}.start_soon(${[callee, given].filter((part) => part !== "").join(", ")})`, imports: [] };
  }
  const place = { callable, offset: found.loop.start };
  const partial = ensureImport(module, text, place, { module: "functools", name: "partial" });
  return { code: `${group}.start_soon(${partial.reference}(${callee}, ${given}))`, imports: partial.edits };
}
