import { closesOverLoop, namesCarriedPast } from "../../fixes/carriedNames.ts";
import { afterLineOf, type LoopBody, linesStart, loopBodyOf, statementHolding } from "../../fixes/loopBody.ts";
import { freshName, handleName, listName } from "../../fixes/names.ts";
import type { BindOperation, LoopRegion, Statement } from "../../model/callable.ts";
import type { BindingId } from "../../model/expression.ts";
import type { Applicability, TextEdit } from "../../model/finding.ts";
import { contains } from "../../model/span.ts";
import { isObserver } from "../../project/dataflow/observers.ts";
import type { Flight } from "../../project/handles/flight.ts";
import type { RuleContext } from "../rule.ts";
import { detach } from "./detach.ts";
import { type LoopStep, stepOf } from "./loopStep.ts";
import type { SerialRewrite } from "./serialRewrite.ts";

/** How many of a kind run at once in the bounded form: what a laptop's cores can serve. */
const limit = 8;

/** The pieces of a loop that is cut in front of the statement that waits. */
interface Cut {
  readonly body: LoopBody;
  readonly waiting: Statement;
  /** Where the second loop begins: at the comments above the waiting statement. */
  readonly offset: number;
  /** What moves in front of the second loop. */
  readonly step: LoopStep;
}

/** Python: the loop starts and collects, a second loop waits. Empty when the lines cannot be taken apart safely. */
export function joinAfterLoop(context: RuleContext, flight: Flight, loop: LoopRegion): readonly SerialRewrite[] {
  const { module, text } = context;
  const cut = cutBeforeWait(context, flight, loop);
  if (!cut || closesOverLoop(module, flight.callable, loop.id, loop.body)) return [];
  const { wait, callable } = flight;
  const variable = wait.variable;
  if (variable?.binding != null && statementHolding(cut.body, flight.created) !== cut.waiting) {
    const bind = bindOf(flight, cut, variable.binding);
    return bind ? collectVariable(context, flight, cut, bind, variable.name) : [];
  }
  const detached = detach(flight, text, freshName(module, defaultName(flight)));
  if (!detached || statementHolding(cut.body, flight.created) !== cut.waiting) return [];
  const { handle, startText, startSpan, edits } = detached;
  const list = freshName(module, flight.wait.form.kind === "run" ? `${handle}s` : listName(flight.kind, handle));
  const carried = namesCarriedPast(callable, loop.id, cut.offset, startSpan).map(({ name }) => name);
  const item = carried.length > 0 ? `(${[...carried, startText].join(", ")})` : startText;
  const { bodyIndentation, lineTerminator } = cut.body;
  const append = `${bodyIndentation}${list}.append(${item})${lineTerminator}`;
  const header = secondLoop(text, cut, [...carried, handle], list);
  return [
    {
      edits: [
        declare(cut, list),
        { start: cut.offset, end: cut.offset, newText: append + header },
        ...edits,
        ...removedStep(cut),
      ],
      applicability: applicabilityOf(context, flight, cut),
      limit: null,
    },
  ];
}

function collectVariable(
  { module, text, ...context }: RuleContext,
  flight: Flight,
  cut: Cut,
  bind: Statement,
  handle: string,
): readonly SerialRewrite[] {
  const { callable, kind, wait } = flight;
  const list = freshName(module, listName(kind, handle));
  const carried = namesCarriedPast(callable, cut.body.loop.id, cut.offset, { start: 0, end: 0 })
    .map(({ name }) => name)
    .filter((name) => name !== handle);
  const names = [...carried, handle];
  const { bodyIndentation, lineTerminator } = cut.body;
  const place = afterLineOf(text, bind);
  const item = carried.length > 0 ? `(${names.join(", ")})` : handle;
  const appendLine = `${bodyIndentation}${list}.append(${item})${lineTerminator}`;
  const header = secondLoop(text, cut, names, list);
  const collect: TextEdit[] =
    place.offset === cut.offset
      ? [{ start: cut.offset, end: cut.offset, newText: appendLine + header }]
      : [
          { start: place.offset, end: place.offset, newText: appendLine },
          { start: cut.offset, end: cut.offset, newText: header },
        ];
  const all: SerialRewrite = {
    edits: [declare(cut, list), ...collect, ...removedStep(cut)],
    applicability: applicabilityOf({ module, text, ...context }, flight, cut),
    limit: null,
  };
  const isPlainWait = wait.span.start === cut.waiting.start && wait.span.end === cut.waiting.end;
  const isLast = cut.body.statements.at(-1) === cut.waiting;
  if (!isPlainWait || !isLast || carried.length > 0 || kind === "future" || kind === "task") return [all];
  const unit = bodyIndentation.slice(cut.body.indentation.length);
  const rest = text.slice(cut.waiting.start + handle.length, cut.waiting.end);
  const window =
    `${bodyIndentation}if len(${list}) >= ${limit}:${lineTerminator}` +
    `${bodyIndentation}${unit}${list}.pop(0)${rest}${lineTerminator}`;
  const bounded = collect.map((edit) => ({ ...edit, newText: edit.newText.replace(header, window + header) }));
  return [all, { edits: [declare(cut, list), ...bounded], applicability: all.applicability, limit }];
}

function cutBeforeWait({ module, text }: RuleContext, flight: Flight, loop: LoopRegion): Cut | null {
  if (flight.wait.form.kind === "scope" || flight.inside) return null;
  const body = loopBodyOf(flight.callable, loop, text);
  const waiting = body && statementHolding(body, flight.wait.span);
  if (!body || !waiting) return null;
  // A start inside a compound statement that also waits cannot be separated from it line by line.
  const isCompound = waiting.kind === "branch" || waiting.kind === "with" || waiting.kind === "loop";
  if (isCompound || (waiting.kind === "try" && contains(waiting, flight.start))) return null;
  const before = body.statements[body.statements.indexOf(waiting) - 1];
  const offset = linesStart(module, text, waiting, before?.end ?? loop.body.start);
  const step = stepOf(module, text, flight.callable, body, { offset, waiting });
  return step === "inseparable" ? null : { body, waiting, offset, step };
}

/** The statement of the body that gives the variable its value. */
function bindOf({ callable, wait }: Flight, { body }: Cut, binding: BindingId): Statement | null {
  const binds = callable.operations.filter(
    (operation): operation is BindOperation =>
      operation.kind === "bind" &&
      operation.id < wait.operation.id &&
      operation.region === body.loop.id &&
      operation.target.kind === "name" &&
      operation.target.binding === binding,
  );
  const last = binds.at(-1);
  return last ? statementHolding(body, last) : null;
}

function declare({ body }: Cut, list: string): TextEdit {
  const { start } = body.statement;
  return { start, end: start, newText: `${list} = []${body.lineTerminator}${body.indentation}` };
}

function secondLoop(text: string, { body, step }: Cut, names: readonly string[], list: string): string {
  const lines = step ? text.slice(step.start, step.end).trimEnd() + body.lineTerminator : "";
  return `${lines}${body.indentation}for ${names.join(", ")} in ${list}:${body.lineTerminator}`;
}

function removedStep({ step }: Cut): TextEdit[] {
  return step ? [{ ...step, newText: "" }] : [];
}

/** A result of `apply` is neither a future nor a list of results. */
function defaultName({ wait, kind, created, callable }: Flight): string {
  if (wait.form.kind === "run") return "async_result";
  const waited =
    wait.form.kind === "method" && wait.form.call.callee.kind === "member" ? wait.form.call.callee.name : "";
  const { callee } = callable.operations[created.id] as typeof created;
  const isApply = waited === "get" && callee.kind === "member" && callee.name === "apply_async";
  return isApply ? "async_result" : handleName(kind);
}

/** Safe when what moves behind the loop only waits, collects and prints; processes cost too much to start unasked. */
function applicabilityOf({ project }: RuleContext, flight: Flight, cut: Cut): Applicability {
  if (flight.kind === "process" || flight.kind === "child-process") return "unsafe";
  const { callable, wait } = flight;
  const moved = callable.operations.filter(
    (one) => one.kind === "call" && one.start >= cut.offset && contains(cut.body.loop, one),
  );
  const isHarmless = moved.every((call) => {
    if (call.kind !== "call" || contains(wait.span, call) || isObserver(project.resolver, callable, call)) return true;
    return call.callee.kind === "member" && /^(?:append|extend|add|update|setdefault)$/.test(call.callee.name);
  });
  return isHarmless ? "safe" : "unsafe";
}
