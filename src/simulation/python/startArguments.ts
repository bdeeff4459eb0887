import type { NativeCall } from "../interpreter/context.ts";
import { argument } from "../interpreter/natives.ts";
import { isObject, type Value } from "../interpreter/values.ts";

/** What a thread or a process runs, and with which arguments. */
export interface StartArguments {
  readonly target: Value;
  readonly given: readonly Value[];
  readonly keywords: ReadonlyMap<string, Value>;
}

/** `Thread(group, target, name, args, kwargs)`, and the same of `Process`. */
export function startArguments(call: NativeCall): StartArguments {
  const given = argument(call, 3, "args");
  const keywords = argument(call, 4, "kwargs");
  return {
    target: argument(call, 1, "target") ?? null,
    given: isObject(given, "list") ? given.items : [],
    keywords: new Map(
      isObject(keywords, "dict") ? [...keywords.entries.values()].map(({ key, value }) => [String(key), value]) : [],
    ),
  };
}
