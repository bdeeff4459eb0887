import type { LocalizedText } from "../../model/finding.ts";
import type { RuntimeId } from "../settings.ts";

/** What people call a runtime. */
export const runtimeNames: Readonly<Record<RuntimeId, LocalizedText>> = {
  python: { en: "CPython with the GIL", "zh-cn": "带 GIL 的 CPython" },
  "python-free-threaded": { en: "free-threaded CPython", "zh-cn": "自由线程的 CPython" },
  "python-interpreters": { en: "CPython, a GIL for each interpreter", "zh-cn": "每个解释器各有 GIL 的 CPython" },
  python2: { en: "Python 2 (history)", "zh-cn": "Python 2（历史）" },
  node: { en: "Node.js", "zh-cn": "Node.js" },
  browser: { en: "a browser", "zh-cn": "浏览器" },
};
