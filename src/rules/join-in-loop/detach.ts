import type { CallOperation } from "../../model/callable.ts";
import type { TextEdit } from "../../model/finding.ts";
import type { Span } from "../../model/span.ts";
import type { Flight } from "../../project/handles/flight.ts";

/** A start and a wait that were one expression, taken apart. */
export interface Detached {
  /** The name under which the wait now finds the handle. */
  readonly handle: string;
  /** The expression that starts the work and gives the handle. */
  readonly startText: string;
  /** Where that expression stood. */
  readonly startSpan: Span;
  /** What turns the old expression into the wait alone. */
  readonly edits: readonly TextEdit[];
}

/** Takes `pool.submit(f, x).result()` apart into `pool.submit(f, x)` and `future.result()`; null when it is not of that kind. */
export function detach(flight: Flight, text: string, handle: string): Detached | null {
  const { form, span } = flight.wait;
  const textOf = ({ start, end }: { start: number; end: number }) => text.slice(start, end);
  switch (form.kind) {
    case "method":
      if (form.receiver.kind !== "call") return null;
      return {
        handle,
        startText: textOf(form.receiver),
        startSpan: form.receiver,
        edits: [replace(form.receiver, handle)],
      };
    case "await":
      if (form.value.kind !== "call") return null;
      return { handle, startText: textOf(form.value), startSpan: form.value, edits: [replace(form.value, handle)] };
    case "run": {
      const startText = form.startMethod && withMethod(form.call, form.startMethod, text);
      if (!startText || !form.waitMethod) return null;
      return { handle, startText, startSpan: span, edits: [replace(span, `${handle}.${form.waitMethod}()`)] };
    }
    default:
      return null;
  }
}

/** `pool.apply(f, (x,))` → `pool.apply_async(f, (x,))`. */
function withMethod({ callee, start, end }: CallOperation, method: string, text: string): string | null {
  if (callee.kind !== "member") return null;
  const { nameSpan } = callee;
  return text.slice(start, nameSpan.start) + method + text.slice(nameSpan.end, end);
}

function replace({ start, end }: { start: number; end: number }, newText: string): TextEdit {
  return { start, end, newText };
}
