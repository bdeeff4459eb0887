import * as Effect from "effect/Effect";
import { channel, tracingChannel } from "node:diagnostics_channel";
import { createSocket } from "node:dgram";
import { syncBuiltinESMExports } from "node:module";
import { flushSync } from "react-dom";

export async function apply(sheet: CSSStyleSheet, schema: { validateSync(value: unknown): void }) {
  sheet.replaceSync("p { color: red }");
  flushSync(() => sheet.insertRule("b {}"));
  Effect.runSync(Effect.succeed(1));
  tracingChannel("a").traceSync(() => channel("a"));
  syncBuiltinESMExports();
  createSocket("udp4").bindSync(1);
  schema.validateSync({});
}
