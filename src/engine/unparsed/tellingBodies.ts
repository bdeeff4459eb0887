import type { FunctionBody } from "./functionBodies.ts";
import { longString } from "./logicalLines.ts";

/**
 * Whether a body holds what tells others of its function: what it gives, that it is a generator or there to be replaced,
 * and what it sets outside of itself. Too many bodies are said to, never too few.
 */
export function isTelling(text: string, body: FunctionBody): boolean {
  const content = text.slice(body.start, body.end);
  if (reachesOut.test(content) || setsField(content, body.parameter) || isEmpty(content)) return true;
  const own = withoutInner(text, body);
  return gives.test(own) || raisesAlways(own, body.indentation);
}

/** Names of the module, fields as targets of `for` and `with`, and comments that silence findings. */
const reachesOut = /\bglobal\b|\b(?:as|for)[ \t]+\w+\.\w|\binterleave:/;

/** `yield`, and `return` with a value: of the function itself, not of those in it. */
const gives = /\byield\b|\breturn[ \t\\(["'{]/;

/** Whether something is assigned to a field of the object on which a method runs. */
function setsField(content: string, receiver: string | null): boolean {
  if (receiver === null) return false;
  for (const [, object] of content.matchAll(fieldAssignment)) if (object === receiver) return true;
  return false;
}

/** Other targets may stand before it or behind it: `(a, self.b), c = …`. */
const fieldAssignment = /\b(\w+)\.\w+[ \t)\]]*(?::[^=\n]+|,[^=\n]*)?=(?!=)/g;

const documentation = new RegExp(`^[rRuU]?(?:${longString})`);

/** Whether it does nothing, as far as a look at it tells: no call is made. */
function isEmpty(content: string): boolean {
  const found = documentation.exec(content);
  return !content.includes("(", found?.[0].length ?? 0);
}

/** A function that raises whatever happens is there for others to replace. */
function raisesAlways(own: string, indentation: string): boolean {
  return own.startsWith("raise") || own.includes(`\n${indentation}raise`);
}

function withoutInner(text: string, { start, end, inner }: FunctionBody): string {
  const kept: string[] = [];
  let at = start;
  for (const range of inner) {
    kept.push(text.slice(at, range.start));
    at = Math.min(range.end, end);
  }
  kept.push(text.slice(at, end));
  return kept.join("\n");
}
