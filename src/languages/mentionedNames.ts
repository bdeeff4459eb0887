import type { Callable } from "../model/callable.ts";
import type { CallableId, ClassId } from "../model/expression.ts";
import type { Module } from "../model/module.ts";
import { memberName, type Name } from "../model/names.ts";
import type { Units } from "../model/units.ts";

/** The names by which somebody may have to do with what a callable or class is called. */
export function namesOfDefinition({ name, kind, class: owner, parent }: Callable, module: Module): readonly Name[] {
  if (name === "") return [];
  const outer = parent === null ? undefined : module.callables[parent];
  const isMember = kind === "class" ? outer?.kind === "class" : owner !== null || outer?.kind === "class";
  if (isMember) return [memberName(name)];
  // In ECMAScript a function may be the value of a property.
  return module.language === "python" ? [name] : [name, memberName(name)];
}

/**
 * Gives the names in a part of a module: an expression, a target, or a list of such, calls followed into their callee and
 * arguments. What arguments and properties are called where they are given names nothing else.
 */
export function namesIn(module: Module, callable: Callable, part: unknown): ReadonlySet<Name> {
  const names = new Set<Name>();
  const collect = createCollector(
    module,
    (name) => void names.add(name),
    () => true,
  );
  collect(callable, part, true);
  return names;
}

/** What a class is called by those who have to do with it. */
export function namesOfClass(module: Module, id: ClassId): readonly Name[] {
  const body = module.callables[module.classes[id]?.body ?? -1];
  return body ? namesOfDefinition(body, module) : [];
}

/**
 * Gives the names in a piece of a module, a function that is in no other or the body of a class, for which something outside
 * of it may stand; of a class also those of its own variables.
 */
export function namesInPiece(module: Module, pieces: Units, piece: Callable): ReadonlySet<Name> {
  const { callables, classes, comments, language } = module;
  const names = new Set<Name>(namesOfDefinition(piece, module));
  const isForeign = (owner: CallableId): boolean => pieces[owner] !== piece.id || piece.kind === "class";
  const collect = createCollector(module, (name) => void names.add(name), isForeign);
  const outer = callables[piece.parent ?? 0] ?? piece;
  // Python evaluates what a header says in the code around the function.
  collect(outer, [piece.decorators, language === "python" ? [piece.returns, headerValues(piece)] : []], true);
  for (let id = piece.id; id === piece.id || (callables[id]?.parent ?? -1) >= piece.id; id++) {
    const callable = callables[id];
    if (!callable || pieces[id] !== piece.id) continue;
    const { returns, decorators, regions, operations, kind, class: owner } = callable;
    collect(callable, [headerValues(callable), returns, decorators, regions, operations], false);
    if (kind === "class" && owner !== null) collect(callable, classes[owner]?.bases, false);
  }
  for (const { start, end, text } of comments) {
    if (start < piece.start || end > piece.end || !text.startsWith("type:")) continue;
    for (const [word] of text.matchAll(/\w+/g)) names.add(word).add(memberName(word));
  }
  return names;
}

function headerValues({ parameters }: Callable): unknown {
  return parameters.map((one) => [one.annotation, one.default]);
}

/** Goes through parts of a module, each once, and gives the names of variables of the owners that are asked for, and all others. */
function createCollector(module: Module, add: (name: Name) => void, isWanted: (owner: CallableId) => boolean) {
  const seen = new Set<object>();

  return function collect(callable: Callable, value: unknown, followsCalls: boolean, depth = 0): void {
    if (typeof value !== "object" || value === null || depth > maximumDepth || seen.has(value)) return;
    seen.add(value);
    if (Array.isArray(value)) {
      for (const part of value) collect(callable, part, followsCalls, depth + 1);
      return;
    }
    const { kind } = value as { readonly kind?: unknown };
    if (kind === "name") addName(value as { readonly name: string; readonly binding: number | null });
    else if (kind === "member") add(memberName((value as { readonly name: string }).name));
    // A string may name a type, or what is looked up by its name.
    else if (kind === "literal") addWords((value as { readonly value: unknown }).value);
    else if (kind === "call" && followsCalls && "operation" in value) {
      const call = callable.operations[value.operation as number];
      if (call?.kind === "call") collect(callable, [call.callee, call.arguments], followsCalls, depth + 1);
    }
    for (const key in value) {
      const part: unknown = value[key as keyof typeof value];
      if (key === "key" && isLiteral(part)) continue;
      collect(callable, part, followsCalls, depth + 1);
    }
  };

  function addName({ name, binding }: { readonly name: string; readonly binding: number | null }): void {
    const owner = binding === null ? undefined : module.bindings[binding]?.owner;
    if (owner === undefined) add(name);
    else if (isWanted(owner)) add(module.callables[owner]?.kind === "class" ? memberName(name) : name);
  }

  function addWords(text: unknown): void {
    if (typeof text !== "string") return;
    for (const [word] of text.matchAll(/\w+/g)) {
      add(word);
      add(memberName(word));
    }
  }
}

function isLiteral(part: unknown): boolean {
  return typeof part === "object" && part !== null && "kind" in part && part.kind === "literal";
}

/** Both front ends give up long before an expression is nested as deep as this. */
const maximumDepth = 1500;
