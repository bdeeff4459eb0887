import { anyWord } from "../../knowledge/words.ts";
import type { Callable } from "../../model/callable.ts";
import type { Argument } from "../../model/expression.ts";
import type { Confidence } from "../../model/finding.ts";
import { meaningAt } from "../../project/contexts/calls.ts";
import type { Spawn } from "../../project/handles/spawn.ts";
import type { Resolver } from "../../project/resolver.ts";
import { snippetOf } from "../messageText.ts";
import { defineRule, type RuleContext } from "../rule.ts";
import { nameTarget } from "./fixes.ts";

const classNames = anyWord(["Thread", "Process"]);

/** `Thread(f)` gives `f` as the thread group, which must be `None`. */
export const rule = defineRule({
  id: "target-positional",
  languages: ["python"],
  severity: "error",
  concepts: ["thread", "multiprocessing"],
  summary: {
    en: "The first parameter of `Thread` and `Process` is `group`, not `target`. `Thread(f)` raises `AssertionError` before anything runs.",
    "zh-cn":
      "`Thread` 和 `Process` 的第一个参数是 `group`，不是 `target`。`Thread(f)` 还没运行就会抛出 `AssertionError`。",
  },
  needs: { python: { words: classNames, inFunction: classNames } },
  checkCallable(callable, context) {
    for (const spawn of context.project.spawnsOf(callable)) checkSpawn(context, callable, spawn);
  },
});

function checkSpawn(context: RuleContext, callable: Callable, spawn: Spawn): void {
  const { row, call } = spawn;
  const [first] = call.arguments;
  if (!row || !/^(?:threading\.Thread|multiprocessing\.Process)$/.test(row.name)) return;
  if (!first || first.name !== null || first.spread) return;
  const confidence = confidenceOf(context.project.resolver, callable, spawn, first);
  if (confidence === null) return;
  const value = snippetOf(context.text, first, 20);
  const type = row.name.endsWith("Thread") ? "Thread" : "Process";
  context.report({
    span: first.value,
    message: {
      en: `\`${value}\` is given as \`group\`, the first parameter of \`${type}\`, which must be \`None\`: \`AssertionError\`. Write \`target=${value}\`.`,
      "zh-cn": `\`${value}\` 被当成了 \`${type}\` 的第一个参数 \`group\`，而它只能是 \`None\`，会抛出 \`AssertionError\`。请写 \`target=${value}\`。`,
    },
    confidence,
    fixes: () => nameTarget(context, spawn, first),
  });
}

/** Null when the argument may be the `None` that belongs there. */
function confidenceOf(resolver: Resolver, callable: Callable, { call }: Spawn, { value }: Argument): Confidence | null {
  if (value.kind === "callable" || meaningAt(resolver, callable, call, value)) return "certain";
  if (value.kind === "literal") return value.type === "none" ? null : "certain";
  if (value.kind !== "name" && value.kind !== "member") return value.kind === "collection" ? "certain" : null;
  const isGroup = /group|none/i.test(value.name) || call.arguments.some(({ name }) => name === "target");
  const positional = call.arguments.filter(({ name }) => name === null);
  return isGroup || positional.length > 2 ? null : "likely";
}
