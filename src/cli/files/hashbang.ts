import { nameOfPath } from "../../project/modules/paths.ts";

const interpreters: readonly (readonly [RegExp, string])[] = [
  [/^(?:python|pypy)[\d.]*$/, "python"],
  [/^(?:node|nodejs|bun)$/, "javascript"],
  [/^(?:ts-node|tsx|deno)$/, "typescript"],
];

/** The language id that a script's first line (`#!/usr/bin/env python3`) asks for, or null. */
export function languageIdOfHashbang(firstLine: string): string | null {
  const command = /^#!\s*(\S+)(?:\s+(.*))?/.exec(firstLine);
  if (!command) return null;
  const words = [command[1] ?? "", ...(command[2]?.split(/\s+/) ?? [])];
  const program = words.map(nameOfPath).find((word) => word !== "env" && !word.startsWith("-") && !word.includes("="));
  return interpreters.find(([pattern]) => pattern.test(program ?? ""))?.[1] ?? null;
}
