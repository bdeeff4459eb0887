import type { Expression, LiteralExpression } from "../model/expression.ts";
import type { Module } from "../model/module.ts";
import type { Definition } from "./definitions.ts";

/** Names of classes begin with a capital letter in every library of the tables. */
export function isClassName(name: string): boolean {
  return /^[A-Z]/.test(name.slice(name.lastIndexOf(".") + 1));
}

/** Whether a name is written like a constant's. */
export function isConstantName(name: string): boolean {
  return /^[A-Z][A-Z0-9_]+$/.test(name);
}

/** `x = None` before the real assignment says nothing of what is called on `x` later. */
export function definesSomething(definition: Definition): boolean {
  if (definition.kind !== "value") return true;
  const { value, annotation } = definition.operation;
  return value === null || annotation !== null || isNotNone(value);
}

/** Whether an expression is anything but a literal `None`, `null` or `undefined`. */
export function isNotNone(value: Expression): boolean {
  return value.kind !== "literal" || value.type !== "none";
}

/** Follows a path of positions into displays: `(Thread(), queue)` at `[0]`. */
export function elementAt(value: Expression, path: readonly (number | string)[]): Expression | null {
  let current: Expression = value;
  for (const step of path) {
    if (current.kind !== "collection" || typeof step !== "number") return null;
    if (current.elements.slice(0, step + 1).some((entry) => entry.value.kind === "spread")) return null;
    const next: Expression | undefined = current.elements[step]?.value;
    if (!next) return null;
    current = next;
  }
  return current;
}

/** Gives the `# type: requests.Session` behind an assignment that ends at `end`, as a quoted annotation. */
export function typeCommentsOf(module: Module): (end: number) => LiteralExpression | null {
  const comments =
    module.language === "python" ? module.comments.filter(({ text }) => /^type:\s*(?!ignore)./.test(text)) : [];
  return (end) => {
    const comment = comments.find(({ start }) => start >= end && start - end <= 4);
    const value = comment && /^type:\s*(?!ignore)(.+)$/.exec(comment.text)?.[1];
    return comment && value ? { kind: "literal", type: "string", value, start: comment.start, end: comment.end } : null;
  };
}
