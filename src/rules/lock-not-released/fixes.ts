import { hasComment } from "../../fixes/codeAround.ts";
import { joinTouching } from "../../fixes/edits.ts";
import { indentationUnit, indentedLines } from "../../fixes/indentedLines.ts";
import { boundNames } from "../../model/boundNames.ts";
import type { Callable, CallOperation, Statement } from "../../model/callable.ts";
import type { Fix, TextEdit } from "../../model/finding.ts";
import { lineEndAt, lineIndentation, lineStartAt, lineTerminatorOf, nextLineAt } from "../../model/lines.ts";
import { contains, overlaps, type Span } from "../../model/span.ts";
import { namesRead } from "../../project/expressions.ts";
import type { RuleContext } from "../rule.ts";
import type { Hold } from "./hold.ts";

/** The lines of a hold, each on lines of their own: the taking, what is done meanwhile, the giving back. */
interface Block {
  readonly taking: Statement;
  readonly giving: Statement;
  /** From the line below the taking to the end of the line above the giving. */
  readonly inner: Span;
  /** Blank lines below the taking, for which a block has no use. */
  readonly blank: Span;
  readonly indentation: string;
}

/** Python: `with lock:` around what is done meanwhile. JavaScript: `try` and `finally`. */
export function releaseAlways(context: RuleContext, hold: Hold): Fix[] {
  const block = blockOf(context, hold);
  if (!block) return [];
  const isPython = context.module.language === "python";
  const edits = isPython ? withEdits(context, hold, block) : finallyEdits(context, hold, block);
  if (!edits) return [];
  const title = isPython
    ? { en: "Hold the lock with `with`", "zh-cn": "用 `with` 持有锁" }
    : { en: "Release it in `finally`", "zh-cn": "在 `finally` 中释放" };
  return [{ title, applicability: "safe", documents: [{ uri: context.uri, edits: joinTouching(edits) }] }];
}

function blockOf({ module, text }: RuleContext, { callable, acquire, release, region }: Hold): Block | null {
  const taking = callable.statements[acquire.statement ?? -1];
  const giving = callable.statements[release.statement ?? -1];
  if (!taking || !giving || taking.region !== region || giving.region !== region) return null;
  if (!isAlone(text, taking) || !isAlone(text, giving)) return null;
  const below = nextLineAt(text, taking.end);
  const inner = { start: firstLine(text, below), end: lineStartAt(text, giving.start) };
  if (inner.start >= inner.end || text.slice(inner.start, inner.end).trim() === "") return null;
  if (module.syntaxErrors.some((error) => overlaps(error, { start: taking.start, end: giving.end }))) return null;
  return {
    taking,
    giving,
    inner,
    blank: { start: below, end: inner.start },
    indentation: lineIndentation(text, taking.start),
  };
}

/** The first line from `offset` on that is not blank. */
function firstLine(text: string, offset: number): number {
  const blank = /(?:[ \t]*(?:\r\n|\r|\n))*/y;
  blank.lastIndex = offset;
  blank.test(text);
  return blank.lastIndex;
}

/** Whether a statement has its lines for itself, a semicolon and a comment behind it aside. */
function isAlone(text: string, { start, end }: Statement): boolean {
  if (text.slice(lineStartAt(text, start), start).trim() !== "") return false;
  return /^;?\s*(?:(?:#|\/\/).*)?$/.test(text.slice(end, lineEndAt(text, end)));
}

function withEdits(context: RuleContext, hold: Hold, block: Block): TextEdit[] | null {
  const { module, text } = context;
  const { acquire, lock, callable, earlier } = hold;
  const { taking, giving, inner, blank } = block;
  if (acquire.arguments.length > 0 || taking.kind !== "expression" || hasComment(module, taking)) return null;
  if (hasComment(module, { start: giving.end, end: lineEndAt(text, giving.end) })) return null;
  const early = earlyReleases(text, callable, earlier);
  if (!early) return null;
  const name = text.slice(lock.start, lock.end);
  const header = `${acquire.isAwaited ? "async " : ""}with ${name}:`;
  const end = trimmedEnd(text, inner);
  const lines = indentedLines(module, text, { start: inner.start, end }, indentationUnit(module, text));
  const kept = lines.filter(({ start }) => !early.some((removed) => removed.start <= start && start < removed.end));
  return [
    { start: taking.start, end: taking.end, newText: header },
    { ...blank, newText: "" },
    ...kept,
    ...early.map((removed) => ({ ...removed, newText: "" })),
    // The line goes, and so do blank lines above it.
    { start: end, end: lineEndAt(text, giving.end), newText: "" },
  ];
}

/** The lines of releases before an early exit, which `with` makes needless; null when one cannot go. */
function earlyReleases(text: string, callable: Callable, calls: readonly CallOperation[]): Span[] | null {
  const found: Span[] = [];
  for (const call of calls) {
    const statement = callable.statements[call.statement ?? -1];
    const next =
      statement && callable.statements.find(({ region, id }) => region === statement.region && id > statement.id);
    // What else is done between the release and the exit would be done while the lock is held.
    const isLast = next?.kind === "return" || next?.kind === "raise" || next?.kind === "jump";
    if (!statement || !isLast || !isAlone(text, statement) || statement.kind !== "expression") return null;
    found.push({ start: lineStartAt(text, statement.start), end: nextLineAt(text, statement.end) });
  }
  return found;
}

function finallyEdits({ module, text }: RuleContext, hold: Hold, block: Block): TextEdit[] | null {
  const { callable, earlier } = hold;
  const { giving, inner, blank, indentation } = block;
  if (earlier.length > 0 || giving.kind !== "expression" || isDeclaredForLater(callable, inner, giving)) return null;
  const end = lineTerminatorOf(text);
  const unit = indentationUnit(module, text);
  const trimmed = trimmedEnd(text, inner);
  const released = text.slice(giving.start, giving.end);
  return [
    { ...blank, newText: `${indentation}try {${end}` },
    ...indentedLines(module, text, { start: inner.start, end: trimmed }, unit),
    {
      start: trimmed,
      end: giving.end,
      newText: `${end}${indentation}} finally {${end}${indentation}${unit}${released}${end}${indentation}}`,
    },
  ];
}

/** Whether a name that is declared inside is read after the block: `const` and `let` end with it. */
function isDeclaredForLater(callable: Callable, inner: Span, giving: Statement): boolean {
  const declared = new Set<number>();
  for (const operation of callable.operations) {
    if (!contains(inner, operation)) continue;
    if (operation.kind === "bind") {
      for (const { binding } of boundNames(operation.target)) if (binding !== null) declared.add(binding);
    } else if (operation.kind === "define" && operation.binding !== null) declared.add(operation.binding);
  }
  return callable.operations.some(
    (operation) =>
      operation.start >= giving.start &&
      namesRead(callable, operation).some(({ binding }) => binding !== null && declared.has(binding)),
  );
}

/** The end of the last line inside that is not blank. */
function trimmedEnd(text: string, { start, end }: Span): number {
  return start + text.slice(start, end).trimEnd().length;
}
