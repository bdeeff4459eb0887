import type { Span } from "./span.ts";

/** Index of an operation in `Callable.operations`. */
export type OperationId = number;
/** Index of a callable in `Module.callables`. */
export type CallableId = number;
/** Index of a class in `Module.classes`. */
export type ClassId = number;
/** Index of a region in `Callable.regions`. */
export type RegionId = number;
/** Index of a binding in `Module.bindings`. */
export type BindingId = number;

/**
 * A value as the source text states it, the same for every language and free of grammar.
 * Calls are not nested here: a `call` expression names the operation that makes the call,
 * because order of evaluation is what rules ask about.
 */
export type Expression =
  | NameExpression
  | MemberExpression
  | CallExpression
  | LiteralExpression
  | CallableExpression
  | ClassExpression
  | CollectionExpression
  | AwaitExpression
  | ChoiceExpression
  | SubscriptExpression
  | OperatorExpression
  | SpreadExpression
  | ElementExpression
  | UnknownExpression;

/** A plain name. `binding` is null for a built-in or a name that the module never binds. */
export interface NameExpression extends Span {
  readonly kind: "name";
  readonly name: string;
  readonly binding: BindingId | null;
}

/** `object.name`, `object?.name` and `object["name"]`. `this`, `self` and `super()` are ordinary objects. */
export interface MemberExpression extends Span {
  readonly kind: "member";
  readonly object: Expression;
  readonly name: string;
  readonly nameSpan: Span;
}

/** The result of the call that operation `operation` of the same callable makes. */
export interface CallExpression extends Span {
  readonly kind: "call";
  readonly operation: OperationId;
}

/** A constant. `value` is null for `None`, `null`, `undefined`, an f-string or a template with holes. */
export interface LiteralExpression extends Span {
  readonly kind: "literal";
  readonly type: "string" | "number" | "boolean" | "none" | "template" | "regex" | "bytes";
  readonly value: string | number | boolean | null;
}

/** A lambda, an arrow function or a function expression. */
export interface CallableExpression extends Span {
  readonly kind: "callable";
  readonly callable: CallableId;
}

/** A class expression (JavaScript). */
export interface ClassExpression extends Span {
  readonly kind: "class";
  readonly class: ClassId;
}

/** A display such as `[a, b]` or `{k: v}`, or the result of a comprehension whose loop is `region`. */
export interface CollectionExpression extends Span {
  readonly kind: "collection";
  readonly type: "tuple" | "list" | "set" | "dict" | "generator";
  readonly elements: readonly Entry[];
  /** The outermost loop region when this is a comprehension, else null. */
  readonly comprehension: RegionId | null;
}

/** One element of a collection; `key` is set for dict and object entries. */
export interface Entry {
  readonly key: Expression | null;
  readonly value: Expression;
}

/** What an awaited value gives. */
export interface AwaitExpression extends Span {
  readonly kind: "await";
  readonly value: Expression;
}

/** One of several values: `a if c else b`, `c ? a : b`, `a or b`, `a ?? b`. */
export interface ChoiceExpression extends Span {
  readonly kind: "choice";
  readonly test: Expression | null;
  /** Of values that are tried one after another; `&&` and `||` are called as in Python. Not set where `test` decides. */
  readonly operator?: "and" | "or" | "??";
  readonly options: readonly Expression[];
}

/** An element of a value: `items[0]`. */
export interface SubscriptExpression extends Span {
  readonly kind: "subscript";
  readonly object: Expression;
  readonly index: Expression;
}

/** Any unary, binary or comparison operator, template holes and f-string fields included. */
export interface OperatorExpression extends Span {
  readonly kind: "operator";
  readonly operator: string;
  readonly operands: readonly Expression[];
}

/** `*value`, `**value` or `...value`. */
export interface SpreadExpression extends Span {
  readonly kind: "spread";
  readonly value: Expression;
}

/** A JSX element; event handlers are attributes whose value is a callable or a name. */
export interface ElementExpression extends Span {
  readonly kind: "element";
  readonly tag: Expression | null;
  readonly attributes: readonly Argument[];
  readonly children: readonly Expression[];
}

/** Something that the front end does not understand, a syntax error for example. It says nothing. */
export interface UnknownExpression extends Span {
  readonly kind: "unknown";
  readonly operands: readonly Expression[];
}

/** One argument of a call, or one attribute of a JSX element. `name` is set for keyword arguments. */
export interface Argument extends Span {
  readonly name: string | null;
  readonly spread: boolean;
  readonly value: Expression;
}
