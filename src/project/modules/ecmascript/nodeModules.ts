/** The modules of Node.js 24 that need no `node:` prefix (`module.builtinModules`); theirs too are `fs/promises` and the like. */
const nodeModules: ReadonlySet<string> = new Set(
  (
    "assert async_hooks buffer child_process cluster console constants crypto dgram diagnostics_channel dns domain events " +
    "fs http http2 https inspector module net os path perf_hooks process punycode querystring readline repl stream " +
    "string_decoder sys timers tls trace_events tty url util v8 vm wasi worker_threads zlib"
  ).split(" "),
);

/** Whether Node.js takes a specifier for a module of its own, whatever is installed. */
export function isNodeModule(specifier: string): boolean {
  return nodeModules.has(specifier.split("/")[0] ?? "") && !specifier.endsWith("/");
}
