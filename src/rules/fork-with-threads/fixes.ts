import { isOlderThan } from "../../fixes/python/version.ts";
import type { Fix } from "../../model/finding.ts";
import { pathOf } from "../../project/expressions.ts";
import type { RuleContext } from "../rule.ts";
import type { Fork } from "./forks.ts";

/** Another start method, or the argument of `Popen` that does the same without Python code in between. */
export function withoutFork({ text, uri, pythonVersion }: RuleContext, { kind, argument }: Fork): Fix[] {
  if (!argument) return [];
  const { start, end } = argument.value;
  if (kind === "method") {
    const quote = text.charAt(start);
    if (quote !== '"' && quote !== "'") return [];
    const edit = { start, end, newText: `${quote}spawn${quote}` };
    const title = { en: "Start processes with `spawn`", "zh-cn": "用 `spawn` 启动进程" };
    return [{ title, applicability: "unsafe", documents: [{ uri, edits: [edit] }] }];
  }
  const path = pathOf(argument.value);
  const replacement = path ? replacements[`${path.root.name}${path.path}`] : undefined;
  if (!replacement || isOlderThan(pythonVersion, replacement.since)) return [];
  const edit = { start: argument.start, end: argument.end, newText: replacement.argument };
  const title = { en: `Use \`${replacement.argument}\``, "zh-cn": `使用 \`${replacement.argument}\`` };
  return [{ title, applicability: "safe", documents: [{ uri, edits: [edit] }] }];
}

/** What people do in `preexec_fn` and `Popen` does by itself. Source: docs.python.org/3/library/subprocess. */
const replacements: Readonly<Record<string, { readonly argument: string; readonly since: number }>> = {
  "os.setsid": { argument: "start_new_session=True", since: 2 },
  "os.setpgrp": { argument: "process_group=0", since: 11 },
};
