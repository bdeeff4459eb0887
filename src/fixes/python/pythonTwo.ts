import type { Module } from "../../model/module.ts";

/** Modules that Python 3 knows under another name or not at all. Source: docs.python.org (What's New in Python 3.0). */
const pythonTwoModules: ReadonlySet<string> = new Set(
  "thread dummy_thread Queue urllib2 urlparse StringIO cStringIO cPickle ConfigParser httplib Tkinter SocketServer BaseHTTPServer commands md5 sets HTMLParser".split(
    " ",
  ),
);

/** Whether a module is written for Python 2: it prints by a statement, or imports what Python 3 does not have. */
export function isPythonTwo({ callables, imports }: Module): boolean {
  if (imports.some(({ module, bindsRoot }) => pythonTwoModules.has(module) && (bindsRoot || !module.includes("."))))
    return true;
  return callables.some(({ operations }) => operations.some((one) => one.kind === "evaluate" && one.role === "print"));
}
