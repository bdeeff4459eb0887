import { insertAt, joinTouching } from "../../fixes/edits.ts";
import { asyncLibraryOf } from "../../fixes/python/asyncLibrary.ts";
import { awaitAround, canAwait } from "../../fixes/python/awaiting.ts";
import { ensureImport } from "../../fixes/python/imports.ts";
import type { Fix, LocalizedText } from "../../model/finding.ts";
import type { RuleContext } from "../rule.ts";
import type { UnawaitedCall } from "./unawaitedCalls.ts";

/** `await` in a coroutine, `asyncio.run` at the top of a program; nothing in a plain function, whose callers would change. */
export function runFixes(context: RuleContext, { callable, call }: UnawaitedCall): Fix[] {
  const { module, text, uri, pythonVersion } = context;
  const place = { module, text, callable, call, pythonVersion };
  if (canAwait(place)) {
    const edits = awaitAround(place, call, "", "");
    return [{ title: awaited, applicability: "unsafe", documents: [{ uri, edits }] }];
  }
  if (callable.kind !== "module" || asyncLibraryOf(module) !== "asyncio") return [];
  const { edits, reference } = ensureImport(
    module,
    text,
    { callable, offset: call.start },
    { module: "asyncio", name: "run" },
  );
  const all = joinTouching([...edits, insertAt(call.start, `${reference}(`), insertAt(call.end, ")")]);
  return [{ title: started, applicability: "unsafe", documents: [{ uri, edits: all }] }];
}

const awaited: LocalizedText = { en: "Await it", "zh-cn": "用 `await` 等待" };
const started: LocalizedText = { en: "Run it with `asyncio.run`", "zh-cn": "用 `asyncio.run` 运行" };
