import type { Argument, BindingId, CallableId, ClassId, Expression, OperationId, RegionId } from "./expression.ts";
import type { Span } from "./span.ts";

/** Index of a statement in `Callable.statements`. */
export type StatementId = number;

/** A body of code that runs as one: the module itself, a class body, a function, a method, a lambda. */
export interface Callable extends Span {
  readonly id: CallableId;
  /** The declared name, or for a function expression the name it is bound to, else "". */
  readonly name: string;
  readonly nameSpan: Span | null;
  readonly kind: "module" | "class" | "function" | "method" | "getter" | "lambda";
  readonly isAsync: boolean;
  readonly isGenerator: boolean;
  readonly isStatic: boolean;
  readonly decorators: readonly Expression[];
  readonly parameters: readonly Parameter[];
  readonly returns: Expression | null;
  /** The callable in whose body this one is defined; null for the module. */
  readonly parent: CallableId | null;
  /** The class whose direct member this is (or whose body it is). */
  readonly class: ClassId | null;
  /** The span of the body: the suite without the header, or the expression of a lambda. */
  readonly body: Span;
  /** `regions[0]` is the body itself. A region comes after its parent. */
  readonly regions: readonly Region[];
  /** In source order; a compound statement comes before the statements inside it. */
  readonly statements: readonly Statement[];
  /** In order of evaluation. */
  readonly operations: readonly Operation[];
}

/** A parameter in the order of the signature. */
export interface Parameter {
  readonly name: string;
  readonly binding: BindingId | null;
  readonly span: Span;
  readonly annotation: Expression | null;
  readonly default: Expression | null;
  readonly form: "positional" | "keyword" | "rest" | "keyword-rest" | "pattern";
}

/** How often a loop runs: `factor` times the product of `symbols`. `range(8)` is 8; `for x in items` is 1 × items. */
export interface Count {
  readonly factor: number;
  readonly symbols: readonly string[];
}

interface RegionBase extends Span {
  readonly id: RegionId;
  /** The enclosing region; null for `regions[0]` only. */
  readonly parent: RegionId | null;
  /** The compound statement that opens it; null for the body and for regions inside expressions. */
  readonly statement: StatementId | null;
}

/** A part of a callable's body in which control flow is a matter of its own. */
export type Region = BodyRegion | LoopRegion | BranchRegion | ProtectedRegion | WithRegion;

/** The whole body; all other regions lie in it. */
export interface BodyRegion extends RegionBase {
  readonly kind: "body";
}

/** What is repeated, its test included. */
export interface LoopRegion extends RegionBase {
  readonly kind: "loop";
  /** `for` iterates a collection, `count` is a C-style `for(;;)`, `comprehension` builds, `generator` is lazy. */
  readonly form: "for" | "count" | "while" | "do" | "comprehension" | "generator";
  /** `async for`, `for await`. */
  readonly isAsync: boolean;
  readonly target: Target | null;
  readonly iterable: Expression | null;
  readonly test: Expression | null;
  readonly trips: Count;
  /** The statements that repeat: the suite, or the element of a comprehension. */
  readonly body: Span;
}

/** One arm that may or may not run. Arms of one `if`, `match`, `switch` or `?:` share `group` and exclude each other. */
export interface BranchRegion extends RegionBase {
  readonly kind: "branch";
  readonly form: "if" | "else" | "case" | "choice" | "loop-else";
  readonly group: number;
  readonly test: Expression | null;
}

/** A part of a `try` statement. */
export interface ProtectedRegion extends RegionBase {
  readonly kind: "try" | "handler" | "finally";
  /** The pieces of one `try` statement share `group`. */
  readonly group: number;
}

/** What runs under context managers. */
export interface WithRegion extends RegionBase {
  readonly kind: "with";
  readonly isAsync: boolean;
  readonly items: readonly { readonly value: Expression; readonly target: Target | null }[];
}

/** A statement, compound ones included. */
export interface Statement extends Span {
  readonly id: StatementId;
  /** The region in which the statement stands (not one that it opens). */
  readonly region: RegionId;
  readonly kind:
    | "expression"
    | "bind"
    | "loop"
    | "branch"
    | "try"
    | "with"
    | "define"
    | "import"
    | "return"
    | "raise"
    | "jump"
    | "other";
}

/** What an assignment, a loop or a parameter writes to. */
export type Target =
  | (Span & { readonly kind: "name"; readonly name: string; readonly binding: BindingId | null })
  | (Span & { readonly kind: "member"; readonly object: Expression; readonly name: string })
  | (Span & { readonly kind: "subscript"; readonly object: Expression; readonly index: Expression })
  /** `a, b` or `{a, b: c}` or `[a, ...b]`; `key` is set for object patterns. */
  | (Span & {
      readonly kind: "pattern";
      readonly type: "sequence" | "mapping";
      readonly elements: readonly { readonly key: string | null; readonly rest: boolean; readonly target: Target }[];
    })
  | (Span & { readonly kind: "unknown" });

interface OperationBase extends Span {
  readonly id: OperationId;
  readonly region: RegionId;
  /** The innermost statement; null in a lambda whose body is an expression. */
  readonly statement: StatementId | null;
}

/** One step of a callable, in the order of evaluation. */
export type Operation =
  | CallOperation
  | BindOperation
  | EvaluateOperation
  | AwaitOperation
  | YieldOperation
  | ReturnOperation
  | RaiseOperation
  | JumpOperation
  | DeleteOperation
  | DefineOperation;

/** A call, a construction, or a decorator that is applied. */
export interface CallOperation extends OperationBase {
  readonly kind: "call";
  readonly callee: Expression;
  readonly arguments: readonly Argument[];
  /** The span of the argument list with its parentheses; null when there is none (`new X`, decorators). */
  readonly argumentsSpan: Span | null;
  /** `new X()`. */
  readonly isNew: boolean;
  /** The call is the direct operand of `await`. */
  readonly isAwaited: boolean;
}

/** A value is written to a target, or a name is bound. */
export interface BindOperation extends OperationBase {
  readonly kind: "bind";
  readonly target: Target;
  /** Null when nothing is assigned (a bare annotation or declaration). For `for` and `with` it is the iterable or context. */
  readonly value: Expression | null;
  readonly form: "assign" | "augmented" | "for" | "with" | "except" | "walrus" | "declare";
  /** Of `target += value`: the operator without the sign of assignment. */
  readonly operator?: string;
  readonly annotation: Expression | null;
}

/** A value that is read for its own sake: an expression statement, a condition, the subject of a `match`. */
export interface EvaluateOperation extends OperationBase {
  readonly kind: "evaluate";
  readonly role: "statement" | "test" | "iterable" | "subject" | "context" | "print";
  readonly value: Expression;
}

/** A point where a coroutine may be suspended. `async for` and `async with` make one for each round, entry and exit. */
export interface AwaitOperation extends OperationBase {
  readonly kind: "await";
  readonly value: Expression | null;
  readonly form: "await" | "for" | "with-enter" | "with-exit";
}

/** A generator hands out a value. */
export interface YieldOperation extends OperationBase {
  readonly kind: "yield";
  readonly value: Expression | null;
  readonly isDelegate: boolean;
}

/** The callable ends with a value. */
export interface ReturnOperation extends OperationBase {
  readonly kind: "return";
  readonly value: Expression | null;
}

/** The callable raises or throws. */
export interface RaiseOperation extends OperationBase {
  readonly kind: "raise";
  readonly value: Expression | null;
}

/** A loop ends, or goes on with its next round. */
export interface JumpOperation extends OperationBase {
  readonly kind: "jump";
  readonly form: "break" | "continue";
  /** The loop region that is left or continued; null for a `switch` or when there is none. */
  readonly loop: RegionId | null;
}

/** A name, a member or an element is deleted. */
export interface DeleteOperation extends OperationBase {
  readonly kind: "delete";
  readonly target: Target;
}

/** A nested function or class statement takes effect here. */
export interface DefineOperation extends OperationBase {
  readonly kind: "define";
  readonly binding: BindingId | null;
  readonly callable: CallableId | null;
  readonly class: ClassId | null;
}
