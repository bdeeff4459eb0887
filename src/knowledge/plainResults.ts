import type { Language } from "../model/module.ts";
import { blockingRow } from "./blockingIndex.ts";

/** What library calls give that certainly is no function: nothing, plain data, a promise. */
export type PlainResult = "nothing" | "data" | "coroutine";

const known: Readonly<Record<Language, Readonly<Record<string, PlainResult>>>> = {
  python: {
    ...each("nothing", "print time.sleep os.remove os.makedirs os.mkdir shutil.rmtree sys.exit os._exit"),
    ...each("data", "input len sum abs round range str repr int float bool bytes list dict set tuple sorted open"),
    ...each("data", "os.system os.getpid os.listdir time.time json.dumps"),
  },
  ecmascript: {
    ...each("nothing", "console.log console.info console.warn console.error console.debug alert clearTimeout"),
    ...each("nothing", "clearInterval process.exit window.alert location.reload window.location.reload"),
    ...each("coroutine", "fetch"),
    ...each("data", "JSON.stringify parseInt parseFloat"),
  },
};

/** Groups of blocking calls all of which give data: sleeping, other programs, web requests. */
const plainGroups: ReadonlySet<string> = new Set([
  "sleep",
  "subprocess-run",
  "process-run",
  "process-create",
  "console-input",
  "http-requests",
  "http-httpx",
  "http-urllib",
]);

/** Methods that serve for as long as the program runs: a server, an event loop, a window. */
const servingForEver = /\.(?:serve_forever|run_forever|mainloop)$/;

function each(result: PlainResult, names: string): Readonly<Record<string, PlainResult>> {
  return Object.fromEntries(names.split(" ").map((name) => [name, result]));
}

/**
 * What a library call gives when that can never be called; null for everything else. Sources: docs.python.org (built-in
 * functions, `os`, `time`, `socketserver`, `asyncio`, `tkinter`), MDN (console, Window).
 */
export function plainResult(language: Language, name: string): PlainResult | null {
  const row = known[language];
  if (Object.hasOwn(row, name)) return row[name] ?? null;
  if (language === "python" && servingForEver.test(name)) return "nothing";
  const group = language === "python" ? blockingRow(language, name)?.group.id : undefined;
  return group !== undefined && plainGroups.has(group) ? "data" : null;
}
