/**
 * Why a function runs: for a request of a service, for a message or a job that a service takes from a socket or a queue,
 * for an event of whatever program, for a person's input, while a page is drawn, after it was drawn, or once while the
 * program is built.
 */
export type HandlerContext = "request" | "message" | "event" | "ui-event" | "render" | "effect" | "build";

/** Says by which construct a program hands a function to somebody who calls it on the event loop. */
export type HandlerRow =
  | CallHandler
  | DecoratorHandler
  | ExportHandler
  | DirectiveHandler
  | AttributeHandler
  | OverrideHandler
  | ParameterHandler
  | ComponentHandler;

/** A function given to a call: `app.get("/", handler)`; a hook is such a call inside a component. */
export interface CallHandler {
  readonly form: "method" | "hook";
  /** Dotted. `*.on` is a method of any receiver whose class has no row of its own. */
  readonly name: string;
  readonly handler: HandlerPlace;
  /** The row counts only when the first argument is a string: `on("data", f)`. */
  readonly firstArgument?: "string";
  readonly context: HandlerContext;
}

/** Where the function stands among the arguments. */
export type HandlerPlace =
  /** In every argument that is a function, and in lists of functions. */
  | { readonly argument: "any" }
  /** At this position, from 0. */
  | { readonly argument: number }
  /** In these properties of the object, or of each object of the list, at this position; dots lead into objects. */
  | { readonly argument: number; readonly properties: readonly string[] }
  /** Every function inside the object in this property, at any depth: GraphQL resolvers. Null for the argument itself. */
  | { readonly argument: number; readonly everythingIn: string | null };

/** A method with a decorator, `@Get()`. */
export interface DecoratorHandler {
  readonly form: "decorator";
  readonly name: string;
  /** The class must have one of these decorators; null when any class will do. */
  readonly classDecorators: readonly string[] | null;
  readonly context: HandlerContext;
}

/** A function that a module exports under a name that a framework looks for. */
export interface ExportHandler {
  readonly form: "export";
  readonly name: string;
  /** The paths in which the name has this meaning, with forward slashes; null for all. */
  readonly files: RegExp | null;
  /** The export is an object that holds the functions: under these names, or at any depth. */
  readonly members?: readonly string[] | "all";
  /**
   * What the same module tells with `export const prerender = true`: the function runs once, while the program is built.
   * Where that is the rule, only `prerender = false` says that it runs for requests; without either nobody knows.
   */
  readonly prerender?: "if-true" | "unless-false";
  readonly context: HandlerContext;
}

/** Functions that begin with a directive, or all exported functions of a module that does. */
export interface DirectiveHandler {
  readonly form: "directive";
  readonly name: string;
  readonly context: HandlerContext;
}

/** A function given as an attribute of an element, or assigned to a property of one. */
export interface AttributeHandler {
  readonly form: "attribute";
  readonly of: "jsx" | "object";
  readonly name: RegExp;
  readonly context: HandlerContext;
}

/** A method that a subclass of a library class defines. */
export interface OverrideHandler {
  readonly form: "override";
  readonly base: string;
  readonly name: string;
  readonly context: HandlerContext;
}

/** A function is a handler by its first parameters: by the annotated type of one, or by the usual names of all. */
export interface ParameterHandler {
  readonly form: "parameter";
  readonly type: string | null;
  readonly names: readonly string[] | null;
  readonly context: HandlerContext;
}

/** A function with such a name whose result is an element: a component, which is called for every drawing. */
export interface ComponentHandler {
  readonly form: "component";
  readonly name: RegExp;
  readonly context: HandlerContext;
}

/** Rows for calls that differ in one word, which is written for the `#` of the pattern. */
export function callHandlers(
  pattern: string,
  names: string,
  handler: HandlerPlace,
  context: HandlerContext,
): CallHandler[] {
  return names.split(" ").map((name) => ({ form: "method", name: pattern.replace("#", () => name), handler, context }));
}

/** Rows for methods with decorators of one library. */
export function decoratorHandlers(
  library: string,
  names: string,
  classDecorators: readonly string[] | null,
  context: HandlerContext,
): DecoratorHandler[] {
  return names.split(" ").map((name) => ({ form: "decorator", name: `${library}.${name}`, classDecorators, context }));
}

/** Rows for the exports that a framework looks for in certain files. */
export function exportHandlers(
  names: string,
  files: RegExp | null,
  context: HandlerContext,
  prerender?: ExportHandler["prerender"],
): ExportHandler[] {
  return names
    .split(" ")
    .map((name) => ({ form: "export", name, files, context, ...(prerender ? { prerender } : {}) }));
}
