import { hasComment } from "../../fixes/codeAround.ts";
import { afterLineOf } from "../../fixes/loopBody.ts";
import { isUsedElsewhere } from "../../fixes/otherUses.ts";
import type { Callable, CallOperation, Statement } from "../../model/callable.ts";
import type { Expression } from "../../model/expression.ts";
import type { Fix, LocalizedText, TextEdit } from "../../model/finding.ts";
import { lineStartAt } from "../../model/lines.ts";
import { contains, overlaps, type Span } from "../../model/span.ts";
import { calledSymbol } from "../../project/contexts/calls.ts";
import type { Flight } from "../../project/handles/flight.ts";
import type { RuleContext } from "../rule.ts";
import { type IdleKind, workOf } from "./idleFlights.ts";

/** The function is called where it was waited for. Exceptions reach the caller, which those of a thread do not. */
export function callDirectlyFixes(context: RuleContext, flight: Flight & { readonly kind: IdleKind }): Fix[] {
  const { module, uri } = context;
  const { callable, created, wait } = flight;
  if (module.syntaxErrors.some((error) => overlaps(error, created) || overlaps(error, wait.span))) return [];
  const code = directCall(context, flight);
  const edits = code && (isOneExpression(flight) ? inPlace(flight, code) : inLines(context, callable, flight, code));
  return edits ? [{ title: callDirectly, applicability: "unsafe", documents: [{ uri, edits }] }] : [];
}

const callDirectly: LocalizedText = { en: "Call the function directly", "zh-cn": "直接调用该函数" };

/** The call that the work makes, as text: `f(a, b)`; null when its arguments are not written out. */
function directCall(
  { text, project }: RuleContext,
  { kind, callable, created }: Flight & { readonly kind: IdleKind },
): string | null {
  const work = workOf(kind, created);
  const symbol = calledSymbol(project.resolver, callable, created);
  if (!work) return null;
  const of = ({ start, end }: Span) => text.slice(start, end);
  if (kind === "task") return work.kind === "call" ? `await ${of(work)}` : null;
  const callee = work.kind === "name" || work.kind === "member" ? of(work) : `(${of(work)})`;
  if (kind === "thread") return symbol === "threading.Thread" ? threadCall(callee, created, of) : null;
  const rest = created.arguments.filter(({ value }) => value !== work);
  return `${callee}(${rest.map(of).join(", ")})`;
}

/** `target=f, args=(a, b), kwargs={"c": d}` → `f(a, b, c=d)`. */
function threadCall(callee: string, created: CallOperation, of: (span: Span) => string): string | null {
  const given: string[] = [];
  for (const { name, value } of created.arguments) {
    if (name === "args") {
      if (value.kind === "collection" && value.comprehension === null)
        given.push(...value.elements.map((one) => of(one.value)));
      else given.push(`*${of(value)}`);
    } else if (name === "kwargs") {
      given.push(...keywords(value, of));
    } else if (name === null) {
      return null;
    }
  }
  return `${callee}(${given.join(", ")})`;
}

/** `{"c": d}` → `c=d`; `**options` for anything that is not written out. */
function keywords(value: Expression, of: (span: Span) => string): string[] {
  const entries = value.kind === "collection" && value.comprehension === null ? value.elements : null;
  const written = entries?.map(({ key, value: given }) =>
    key?.kind === "literal" && typeof key.value === "string" && /^[A-Za-z_]\w*$/.test(key.value)
      ? `${key.value}=${of(given)}`
      : null,
  );
  const isPlain = written?.every((one) => one !== null);
  return written && isPlain ? written.flatMap((one) => one ?? []) : [`**${of(value)}`];
}

/** `pool.submit(f, x).result()`, `await create_task(f())`. */
function isOneExpression({ created, wait }: Flight): boolean {
  return contains(wait.span, created);
}

function inPlace({ wait }: Flight, code: string): TextEdit[] {
  return [{ start: wait.span.start, end: wait.span.end, newText: code }];
}

/** `t = Thread(…)`, `t.start()`, `t.join()` on lines of their own, and `t` nowhere else. */
function inLines({ module, text }: RuleContext, callable: Callable, flight: Flight, code: string): TextEdit[] | null {
  const { created, start, wait } = flight;
  const statementOf = (operation: { readonly statement: number | null }) =>
    callable.statements[operation.statement ?? -1];
  const [making, starting, waiting] = [statementOf(created), statementOf(start), statementOf(wait.operation)];
  if (!making || !starting || !waiting || making === waiting) return null;
  const dropped = [...new Set([making, starting])];
  const bind = callable.operations.find((one) => one.kind === "bind" && one.statement === making.id);
  if (bind?.kind !== "bind" || bind.target.kind !== "name" || bind.target.binding === null) return null;
  const lines = [...dropped, waiting];
  if (isUsedElsewhere(module, text, bind.target.binding, lines)) return null;
  if (dropped.some((one) => hasComment(module, wholeLine(text, one)) || !standsAlone(text, one))) return null;
  return [
    ...dropped.map((one) => ({ ...wholeLine(text, one), newText: "" })),
    { start: wait.span.start, end: wait.span.end, newText: code },
  ];
}

function wholeLine(text: string, statement: Statement): Span {
  return { start: lineStartAt(text, statement.start), end: afterLineOf(text, statement).offset };
}

function standsAlone(text: string, statement: Statement): boolean {
  const { start, end } = wholeLine(text, statement);
  return text.slice(start, statement.start).trim() === "" && text.slice(statement.end, end).trim() === "";
}
