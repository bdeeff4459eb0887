import type { Callable, Operation, Target } from "../model/callable.ts";
import type { BindingId, Expression } from "../model/expression.ts";
import type { Module } from "../model/module.ts";
import { contains, type Span } from "../model/span.ts";
import { subexpressions, valuesOf } from "../project/expressions.ts";

/**
 * Whether a variable is used outside the `ignored` spans. What cannot be explained as something else counts as a
 * use: the name in an annotation that is a string, in a type comment, or in a list of public names.
 */
export function isUsedElsewhere(module: Module, text: string, binding: BindingId, ignored: readonly Span[]): boolean {
  const name = module.bindings[binding]?.name;
  if (name === undefined) return true;
  const mentions = mentionsOf(text, name).filter((mention) => !ignored.some((span) => contains(span, mention)));
  if (mentions.length === 0) return false;
  const harmless = harmlessSpans(module, binding, name);
  return mentions.some((mention) => !harmless.some((span) => contains(span, mention)));
}

/** Every place where the name stands as a word of its own and not behind a dot. */
function mentionsOf(text: string, name: string): Span[] {
  const escaped = name.replace(/\$/g, "\\$");
  const pattern = new RegExp(`(?<![\\w$.])${escaped}(?![\\w$])|(?<=\\.\\.\\.)${escaped}(?![\\w$])`, "g");
  return [...text.matchAll(pattern)].map(({ index }) => ({ start: index, end: index + name.length }));
}

/** Spans in which the name is a word of a comment, a text or an import, or another variable, parameter or argument of that name. */
function harmlessSpans(module: Module, binding: BindingId, name: string): Span[] {
  const harmless: Span[] = module.comments.filter((comment) => !/^type:/.test(comment.text));
  const read = (expression: Expression): void => {
    if (expression.kind === "name" && expression.binding !== binding) harmless.push(expression);
    if (expression.kind === "literal" && expression.type === "string" && expression.value !== name) {
      harmless.push(expression);
    }
    for (const inner of subexpressions(expression)) read(inner);
  };
  for (const callable of module.callables) {
    // The names of modules, and what others of them are imported as.
    harmless.push(...callable.statements.filter(({ kind }) => kind === "import"));
    if (callable.nameSpan) harmless.push(callable.nameSpan);
    for (const { name: parameter, span } of callable.parameters) {
      if (parameter === name) harmless.push({ start: span.start, end: span.start + name.length });
    }
    for (const operation of callable.operations) readOperation(operation, binding, harmless, read);
    readHeader(callable, read);
  }
  return harmless;
}

function readOperation(
  operation: Operation,
  binding: BindingId,
  harmless: Span[],
  read: (expression: Expression) => void,
): void {
  for (const value of valuesOf(operation)) read(value);
  if (operation.kind === "call") {
    for (const { name, start } of operation.arguments)
      if (name !== null) harmless.push({ start, end: start + name.length });
  }
  if (operation.kind === "bind" || operation.kind === "delete")
    harmless.push(...otherTargets(operation.target, binding));
}

function readHeader({ parameters }: Callable, read: (expression: Expression) => void): void {
  for (const parameter of parameters) if (parameter.default) read(parameter.default);
}

function otherTargets(target: Target, binding: BindingId): Span[] {
  if (target.kind === "name") return target.binding === binding ? [] : [target];
  return target.kind === "pattern" ? target.elements.flatMap((element) => otherTargets(element.target, binding)) : [];
}
