import type { Callable, CallOperation, EvaluateOperation, Operation, Target } from "../model/callable.ts";
import type { CollectionExpression, Expression, NameExpression } from "../model/expression.ts";

const none: readonly never[] = [];

/** The expressions directly inside an expression; the callee and the arguments of a call are in its operation. */
export function subexpressions(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case "name":
    case "literal":
    case "callable":
    case "class":
    case "call":
      return none;
    case "member":
      return [expression.object];
    case "subscript":
      return [expression.object, expression.index];
    case "await":
    case "spread":
      return [expression.value];
    case "choice":
      return expression.test ? [expression.test, ...expression.options] : expression.options;
    case "operator":
    case "unknown":
      return expression.operands;
    case "collection":
      return entriesOf(expression);
    case "element":
      return [
        ...(expression.tag ? [expression.tag] : []),
        ...expression.attributes.map(({ value }) => value),
        ...expression.children,
      ];
  }
}

function entriesOf({ elements }: CollectionExpression): readonly Expression[] {
  const entries: Expression[] = [];
  for (const { key, value } of elements) {
    if (key) entries.push(key);
    entries.push(value);
  }
  return entries;
}

/** The expression and all that it is made of, calls followed into their callee and arguments. */
export function* walkExpression(callable: Callable, expression: Expression): Generator<Expression> {
  yield expression;
  for (const inner of subexpressions(expression)) yield* walkExpression(callable, inner);
  if (expression.kind !== "call") return;
  const call = callOf(callable, expression);
  if (!call) return;
  yield* walkExpression(callable, call.callee);
  for (const { value } of call.arguments) yield* walkExpression(callable, value);
}

/** The operation behind a call expression, or null for any other expression. */
export function callOf(callable: Callable, expression: Expression | null | undefined): CallOperation | null {
  if (expression?.kind !== "call") return null;
  const operation = callable.operations[expression.operation];
  return operation?.kind === "call" ? operation : null;
}

/** The call that an expression states directly or right behind an `await`. */
export function awaitedCallOf(callable: Callable, expression: Expression | null | undefined): CallOperation | null {
  return callOf(callable, expression?.kind === "await" ? expression.value : expression);
}

/** The values that an operation reads itself; what is inside calls belongs to the calls' own operations. */
export function valuesOf(operation: Operation): readonly Expression[] {
  switch (operation.kind) {
    case "call": {
      const values = [operation.callee];
      for (const { value } of operation.arguments) values.push(value);
      return values;
    }
    case "bind": {
      const written = targetValues(operation.target);
      return operation.value ? [operation.value, ...written] : written;
    }
    case "evaluate":
      return [operation.value];
    case "await":
    case "yield":
    case "return":
    case "raise":
      return operation.value ? [operation.value] : none;
    case "delete":
      return targetValues(operation.target);
    case "jump":
    case "define":
      return none;
  }
}

/** What must be evaluated to write to a target: the object of `object.name = …`. */
export function targetValues(target: Target): readonly Expression[] {
  switch (target.kind) {
    case "member":
      return [target.object];
    case "subscript":
      return [target.object, target.index];
    case "pattern":
      return target.elements.flatMap((element) => targetValues(element.target));
    default:
      return none;
  }
}

/** The names that an operation reads, those inside its calls included. */
export function namesRead(callable: Callable, operation: Operation): NameExpression[] {
  const names: NameExpression[] = [];
  for (const value of valuesOf(operation)) {
    for (const expression of walkExpression(callable, value)) if (expression.kind === "name") names.push(expression);
  }
  return names;
}

/** `self.pool.queue` → its root name and the path behind it; null when it does not begin with a name. */
export function pathOf(expression: Expression): { readonly root: NameExpression; readonly path: string } | null {
  if (expression.kind === "name") return { root: expression, path: "" };
  if (expression.kind !== "member") return null;
  const object = pathOf(expression.object);
  return object && { root: object.root, path: `${object.path}.${expression.name}` };
}

/** The name of a variable, or the last one of a path: `join` of `thread.join`; "" for all other expressions. */
export function lastNameOf(expression: Expression): string {
  return expression.kind === "name" || expression.kind === "member" ? expression.name : "";
}

/** The operation that reads a value for its own sake: the one of a statement, a condition or a `with`; null without such. */
export function evaluationOf({ operations }: Callable, value: Expression): EvaluateOperation | null {
  const found = operations.find((one) => one.kind === "evaluate" && one.value === value);
  return found?.kind === "evaluate" ? found : null;
}

/** Whether a call is a statement of its own, so that nobody reads what it gives; an `await` around it counts as a reader. */
export function isStatementCall(callable: Callable, call: CallOperation): boolean {
  return callable.operations.some(
    (one) => one.kind === "evaluate" && one.role === "statement" && callOf(callable, one.value) === call,
  );
}
