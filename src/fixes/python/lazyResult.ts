import type { Callable, CallOperation } from "../../model/callable.ts";
import { contains, type Span } from "../../model/span.ts";

/** The built-in functions that take all of an iterator and give a collection. */
const collectors: ReadonlySet<string> = new Set(["list", "tuple", "set", "frozenset", "sorted"]);

/** An expression that runs a call and takes all of its result. */
export interface Materialised {
  readonly span: Span;
  readonly open: string;
  readonly close: string;
}

/** How a thread can take all of a lazy result: by the `list(…)` or `sorted(…)` that stands around it, else by a new one. */
export function materialised(callable: Callable, lazy: CallOperation): Materialised {
  const call = chainedCall(callable, lazy);
  const around = callable.operations.find(
    (one): one is CallOperation => one.kind === "call" && one.id !== call.id && isCollector(one, call),
  );
  return around ? { span: around, open: "", close: "" } : { span: call, open: "list(", close: ")" };
}

/** The last call of `rows.find().sort("name").limit(5)`, which gives what the first one has made. */
function chainedCall({ operations }: Callable, first: CallOperation): CallOperation {
  let call = first;
  for (const one of operations) {
    if (one.kind !== "call" || one.callee.kind !== "member") continue;
    const { object } = one.callee;
    if (object.kind === "call" && object.operation === call.id) call = one;
  }
  return call;
}

/** Whether an expression means the same inside a lambda: it neither waits nor yields, binds no name, and asks for no class. */
export function fitsLambda({ operations }: Callable, span: Span): boolean {
  return !operations.some((operation) => {
    if (!contains(span, operation)) return false;
    if (operation.kind === "await" || operation.kind === "yield") return true;
    if (operation.kind === "bind") return operation.form === "walrus";
    return (
      operation.kind === "call" &&
      operation.callee.kind === "name" &&
      operation.callee.name === "super" &&
      operation.arguments.length === 0
    );
  });
}

function isCollector({ callee, arguments: [first, ...others] }: CallOperation, call: CallOperation): boolean {
  if (callee.kind !== "name" || callee.binding !== null || !collectors.has(callee.name)) return false;
  const takesCall = first?.value.kind === "call" && first.value.operation === call.id;
  return takesCall && !first.spread && first.name === null && others.every(({ name }) => name !== null);
}
