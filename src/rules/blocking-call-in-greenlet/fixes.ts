import { insertAt } from "../../fixes/edits.ts";
import { moduleTop } from "../../fixes/moduleTop.ts";
import type { Fix } from "../../model/finding.ts";
import { lineTerminatorOf } from "../../model/lines.ts";
import type { RuleContext } from "../rule.ts";

/** Patches the standard library before anything else is imported. Nothing when the module uses the name `monkey`. */
export function patchFirst({ module, text, uri }: RuleContext): Fix[] {
  if (module.bindings.some(({ name }) => name === "monkey")) return [];
  const end = lineTerminatorOf(text);
  const newText = `from gevent import monkey${end}${end}monkey.patch_all()${end}${end}`;
  return [
    {
      title: { en: "Call `monkey.patch_all()` first", "zh-cn": "最先调用 `monkey.patch_all()`" },
      applicability: "unsafe",
      documents: [{ uri, edits: [insertAt(moduleTop(module, text), newText)] }],
    },
  ];
}
