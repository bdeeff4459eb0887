import { joinTouching } from "../../fixes/edits.ts";
import { ensureImport } from "../../fixes/python/imports.ts";
import { isPythonTwo } from "../../fixes/python/pythonTwo.ts";
import { removeUnusedImport } from "../../fixes/python/unusedImport.ts";
import type { Callable, CallOperation } from "../../model/callable.ts";
import type { Fix, TextEdit } from "../../model/finding.ts";
import { argumentOf, hasSpread } from "../../project/contexts/calls.ts";
import { pathOf } from "../../project/expressions.ts";
import type { RuleContext } from "../rule.ts";

/**
 * `thread.start_new_thread(f, args)` → `threading.Thread(target=f, args=args).start()`, where nobody uses what it gives.
 * The second choice is a daemon, for which the program does not wait at its end, as it did not before.
 */
export function useThreading(context: RuleContext, callable: Callable, call: CallOperation): Fix[] {
  const { module, uri } = context;
  const statement = callable.statements[call.statement ?? -1];
  if (statement?.start !== call.start || statement.end !== call.end || hasSpread(call)) return [];
  const plain = edits(context, callable, call, "");
  if (!plain) return [];
  const fixes: Fix[] = [
    {
      title: { en: "Start a `threading.Thread`", "zh-cn": "启动 `threading.Thread`" },
      applicability: "unsafe",
      documents: [{ uri, edits: plain }],
    },
  ];
  // Python 2 takes no `daemon=`.
  const daemon = isPythonTwo(module) ? null : edits(context, callable, call, ", daemon=True");
  if (daemon) {
    fixes.push({
      title: {
        en: "Start a `threading.Thread` that ends with the program",
        "zh-cn": "启动随程序结束的 `threading.Thread`",
      },
      applicability: "safe",
      documents: [{ uri, edits: daemon }],
    });
  }
  return fixes;
}

function edits(
  { module, text }: RuleContext,
  callable: Callable,
  call: CallOperation,
  more: string,
): TextEdit[] | null {
  const [target, values, keywords] = [0, 1, 2].map((position) => argumentOf(call, "", position)?.value);
  const root = pathOf(call.callee)?.root;
  if (!target || !root || call.arguments.some(({ name }) => name !== null)) return null;
  const written = ({ start, end }: { readonly start: number; readonly end: number }) => text.slice(start, end);
  const place = { callable, offset: call.start };
  const { edits: imports, reference } = ensureImport(module, text, place, { module: "threading", name: "Thread" });
  const unused = removeUnusedImport(module, text, root, call.callee, imports.length > 0);
  const isEmpty = values?.kind === "collection" && values.elements.length === 0;
  const pieces = [
    `target=${written(target)}`,
    ...(values && !isEmpty ? [`args=${written(values)}`] : []),
    ...(keywords ? [`kwargs=${written(keywords)}`] : []),
  ];
  const newText = `${reference}(${pieces.join(", ")}${more}).start()`;
  return joinTouching([...imports, ...(unused ? [unused] : []), { start: call.start, end: call.end, newText }]);
}
