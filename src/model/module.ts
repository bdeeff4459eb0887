import type { Callable, StatementId } from "./callable.ts";
import type { BindingId, CallableId, ClassId, Expression } from "./expression.ts";
import type { Span } from "./span.ts";

/** A language with a front end; JavaScript and TypeScript are one. */
export type Language = "python" | "ecmascript";

/** The concurrency-relevant content of one source file, as plain data. Parsing never fails: see `syntaxErrors`. */
export interface Module {
  readonly language: Language;
  /** Length of the text in UTF-16 units. */
  readonly length: number;
  readonly bindings: readonly Binding[];
  readonly imports: readonly Import[];
  readonly exports: readonly Export[];
  readonly classes: readonly Class[];
  /** `callables[0]` is the module's own body. */
  readonly callables: readonly Callable[];
  readonly comments: readonly Comment[];
  /** Where the parser had to recover. Outermost only, in order. */
  readonly syntaxErrors: readonly Span[];
}

/** A name and the scope that owns it. Every mention of the name that means this variable carries its id. */
export interface Binding {
  readonly id: BindingId;
  readonly name: string;
  readonly kind: "parameter" | "import" | "function" | "class" | "variable" | "constant";
  /** The callable whose scope owns it (0 for a module-level name). */
  readonly owner: CallableId;
  /** Where it is first declared. */
  readonly span: Span;
}

/**
 * One imported name. `from a.b import c as d` → module "a.b", name "c", local binding of "d".
 * `import a.b` binds "a" (`module` "a.b", `name` null, `bindsRoot` true); `import a.b as c` binds the module itself.
 */
export interface Import extends Span {
  readonly binding: BindingId | null;
  /** As written, leading dots of a relative Python import included. */
  readonly module: string;
  /** The imported member; null for the module as a whole; "default" and "*" as in ECMAScript; "*" for a Python star import. */
  readonly name: string | null;
  readonly bindsRoot: boolean;
  /** `import type`, or inside `if TYPE_CHECKING:`. */
  readonly isTypeOnly: boolean;
  /** `require(…)`, `await import(…)`, or a Python import. */
  readonly form: "import" | "require" | "dynamic";
  readonly callable: CallableId;
  readonly statement: StatementId | null;
}

/** `export` of ECMAScript and assignments to `module.exports`. Python modules export every module-level binding. */
export interface Export extends Span {
  /** The public name; "default"; "*" re-exports everything of `module`. */
  readonly name: string;
  readonly binding: BindingId | null;
  readonly value: Expression | null;
  /** Set for a re-export (`export { a } from "./b"`). */
  readonly module: string | null;
  readonly imported: string | null;
}

/** A class with its bases, decorators and methods. */
export interface Class extends Span {
  readonly id: ClassId;
  readonly name: string;
  readonly nameSpan: Span | null;
  readonly binding: BindingId | null;
  readonly bases: readonly Expression[];
  readonly decorators: readonly Expression[];
  /** The callable of kind "class" that holds the body: field binds, nested definitions. */
  readonly body: CallableId;
  /** Methods by name, in order; getters and static methods included. */
  readonly methods: readonly { readonly name: string; readonly callable: CallableId }[];
}

/** A comment of the text. */
export interface Comment extends Span {
  /** The text without the comment marks, trimmed. */
  readonly text: string;
}
