import type { HandleKind } from "../../knowledge/concurrencyTable.ts";
import type { Callable, CallOperation, Operation } from "../../model/callable.ts";
import type { BindingId, CallableId, Expression, RegionId } from "../../model/expression.ts";
import type { Confidence } from "../../model/finding.ts";
import type { Span } from "../../model/span.ts";

/** Work in flight: something is started and waited for in the body of one callable. */
export interface Flight {
  readonly kind: HandleKind;
  readonly callable: Callable;
  /** How sure we are that this is work in flight: `likely` when only its methods speak for it. */
  readonly confidence: Confidence;
  /** The call that makes the handle; equal to `start` when it runs from its creation. */
  readonly created: CallOperation;
  readonly start: CallOperation;
  readonly wait: Wait;
  /** Where the callable that starts and waits is in another callable: the wait in there. */
  readonly inside: { readonly callable: CallableId; readonly wait: Wait } | null;
}

/** A place that waits for work in flight. */
export interface Wait {
  /** The operation that waits: a call, or an `await`. */
  readonly operation: Operation;
  /** The expression that waits, as a reader sees it: `down.join()`, `await once(worker, "exit")`. */
  readonly span: Span;
  readonly form: WaitForm;
  /** The region that decides whether the wait is reached: of the inner loop as a whole when that waits for a list. */
  readonly region: RegionId;
  /** The variable that holds the handle where it is waited for; null when it has none. */
  readonly variable: { readonly name: string; readonly binding: BindingId | null } | null;
  /** The wait gives up after a time and says so by returning, so it may be a poll. */
  readonly mayTimeOut: boolean;
}

/** How a place waits. */
export type WaitForm =
  /** `handle.join()`. */
  | { readonly kind: "method"; readonly receiver: Expression; readonly call: CallOperation }
  /** `for thread in threads: thread.join()`, where the handle is in the list. */
  | { readonly kind: "each"; readonly call: CallOperation }
  /** `await handle`. */
  | { readonly kind: "await"; readonly value: Expression }
  /** `await once(handle, "exit")`, `await new Promise((done) => handle.on("exit", done))`; `value` is the promise. */
  | { readonly kind: "promise"; readonly value: Expression }
  /** `gevent.joinall([handle])`. */
  | { readonly kind: "function"; readonly call: CallOperation; readonly handle: Expression }
  /** Start and wait are one call: `pool.apply(f)`. The methods are those that take them apart, when there are such. */
  | {
      readonly kind: "run";
      readonly call: CallOperation;
      readonly startMethod: string | null;
      readonly waitMethod: string | null;
    }
  /** Leaving a `with` block waits for what was started in it. */
  | { readonly kind: "scope"; readonly region: RegionId };
