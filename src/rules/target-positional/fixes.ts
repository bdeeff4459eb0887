import { insertAt } from "../../fixes/edits.ts";
import type { Argument } from "../../model/expression.ts";
import type { Fix, TextEdit } from "../../model/finding.ts";
import { hasSpread } from "../../project/contexts/calls.ts";
import type { Spawn } from "../../project/handles/spawn.ts";
import type { RuleContext } from "../rule.ts";

/** `Thread(f, (x,))` → `Thread(target=f, args=(x,))`; nothing where what follows by position is no tuple of arguments. */
export function nameTarget({ uri }: RuleContext, { call }: Spawn, first: Argument): Fix[] {
  const [, ...others] = call.arguments;
  if (hasSpread(call) || others.some(({ name }) => name === "target")) return [];
  const positional = others.filter(({ name }) => name === null);
  const edits: TextEdit[] = [insertAt(first.start, "target=")];
  for (const [index, argument] of positional.entries()) {
    const name = nameOf(index, argument);
    if (name === null || others.some((other) => other.name === name)) return [];
    edits.push(insertAt(argument.start, `${name}=`));
  }
  const title = { en: "Pass it as `target`", "zh-cn": "作为 `target` 传入" };
  return [{ title, applicability: "safe", documents: [{ uri, edits }] }];
}

function nameOf(index: number, { value }: Argument): "args" | "kwargs" | null {
  if (value.kind !== "collection" || value.comprehension !== null) return null;
  if (index === 0) return value.type === "tuple" || value.type === "list" ? "args" : null;
  return index === 1 && value.type === "dict" ? "kwargs" : null;
}
