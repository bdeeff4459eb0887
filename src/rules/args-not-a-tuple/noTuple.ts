import type { Expression } from "../../model/expression.ts";
import type { Confidence } from "../../model/finding.ts";
import type { Spawn } from "../../project/handles/spawn.ts";
import type { Resolver } from "../../project/resolver.ts";
import type { RuleContext } from "../rule.ts";
import { isParenthesised } from "./parentheses.ts";
import { kindOfValue } from "./valueKind.ts";

/** Something other than a tuple where the arguments of a callable are given. */
export interface NoTuple {
  readonly spawn: Spawn;
  readonly container: Expression;
  /** `string` falls apart into its letters, `single` is no sequence, `list` is one where only a tuple will do. */
  readonly kind: "string" | "single" | "list";
  readonly confidence: Confidence;
  readonly isParenthesised: boolean;
}

/** What a call gives in place of a tuple of arguments; null when it is a tuple, a list, or may be one. */
export function noTupleOf({ text, project }: RuleContext, spawn: Spawn): NoTuple | null {
  const { container, form } = spawn.passed;
  if (form !== "tuple" || !container) return null;
  const { resolver } = project;
  const parenthesised = isParenthesised(text, container);
  const found = (kind: NoTuple["kind"], confidence: Confidence): NoTuple => ({
    spawn,
    container,
    kind,
    confidence,
    isParenthesised: parenthesised,
  });
  const isDisplay = container.kind === "collection";
  if (isDisplay && container.type === "list" && /^_?thread\./.test(spawn.name)) return found("list", "certain");
  if (isDisplay) return null;
  const value = kindOfValue(resolver, spawn.callable, spawn.call, container);
  if (value === "string" && isLiteral(container, "")) return null;
  // A text of one letter is, by accident, as good as a tuple of it.
  if (value === "string") return found("string", isLetter(container) ? "likely" : "certain");
  if (value === "single") return found("single", "certain");
  const guess = parenthesised && value === "unknown" && takesOne(resolver, spawn);
  return guess && (container.kind === "name" || container.kind === "member") ? found("single", "likely") : null;
}

/** Whether the callable is of this module and takes one argument, neither more nor fewer. */
function takesOne({ module }: Resolver, { runs }: Spawn): boolean {
  const callable = runs?.kind === "callable" ? module.callables[runs.callable] : undefined;
  if (!callable) return false;
  const isMethod = callable.kind === "method" && !callable.isStatic;
  const own = isMethod ? callable.parameters.slice(1) : callable.parameters;
  return own.length === 1 && own[0]?.form === "positional" && own[0].default === null;
}

function isLiteral(value: Expression, text: string): boolean {
  return value.kind === "literal" && value.type === "string" && value.value === text;
}

function isLetter(value: Expression): boolean {
  return value.kind === "literal" && typeof value.value === "string" && value.value.length === 1;
}
