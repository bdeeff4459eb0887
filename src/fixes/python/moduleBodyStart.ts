import { lineEndAt, lineStartAt, lineTerminatorOf, nextLineAt } from "../../model/lines.ts";
import type { Module } from "../../model/module.ts";
import { moduleTop } from "../moduleTop.ts";

/** Where a new variable of a Python module goes, and the blank lines around it. */
export interface ModuleBodyStart {
  readonly offset: number;
  readonly before: string;
  readonly after: string;
}

/** The place behind the imports at the head of a module; its first statement when it has none. */
export function moduleBodyStart(module: Module, text: string): ModuleBodyStart {
  const end = lineTerminatorOf(text);
  const statements = module.callables[0]?.statements.filter(({ region }) => region === 0) ?? [];
  const imports = statements.filter(({ kind }) => kind === "import");
  const firstDefinition = statements.find(({ kind }) => kind === "define")?.start ?? text.length;
  const last = imports.filter(({ start }) => start < firstDefinition).at(-1);
  if (!last) {
    const offset = moduleTop(module, text);
    const isDefinition = /^(?:@|class\b|(?:async\s+)?def\b)/.test(text.slice(offset));
    return { offset, before: "", after: end.repeat(isDefinition ? 2 : 1) };
  }
  const lineEnd = lineEndAt(text, last.end);
  const offset = nextLineAt(text, lineEnd);
  // The blank lines that are there stay between the variable and what follows.
  const isFollowed = text.slice(offset).trim() !== "" && text.slice(offset, lineEndAt(text, offset)).trim() !== "";
  const isUnended = lineEnd === text.length && lineStartAt(text, lineEnd) < lineEnd;
  return { offset, before: `${isUnended ? end : ""}${end}`, after: isFollowed ? end : "" };
}
