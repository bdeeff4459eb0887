import type { AsyncLibrary } from "../../knowledge/blockingCalls.ts";
import type { Module } from "../../model/module.ts";

/**
 * The asynchronous library in which a Python module is written: asyncio, unless it imports AnyIO or Trio and not
 * asyncio. AnyIO runs on Trio too, so it goes first when a module imports both.
 */
export function asyncLibraryOf(module: Module): AsyncLibrary {
  const imported = new Set(
    module.imports.filter(({ isTypeOnly }) => !isTypeOnly).map((one) => one.module.split(".")[0]),
  );
  if (imported.has("asyncio")) return "asyncio";
  if (imported.has("anyio")) return "anyio";
  return imported.has("trio") ? "trio" : "asyncio";
}
