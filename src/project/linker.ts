import { attributeType } from "../knowledge/attributeTypes.ts";
import type { ConcurrencyTable } from "../knowledge/concurrencyTable.ts";
import { concurrencyTable, findRow } from "../knowledge/libraryTypes.ts";
import { givesRows, isRow } from "../knowledge/rowTypes.ts";
import type { CallableId, ClassId } from "../model/expression.ts";
import { getOrCreate } from "../model/getOrCreate.ts";
import type { Language } from "../model/module.ts";
import type { LinkReads } from "./linkReads.ts";
import type { Meaning } from "./meaning.ts";
import type { CallableSummary, ClassSummary, FileSummary } from "./summary/fileSummary.ts";
import { isClassName } from "./values.ts";

/** What a meaning turns out to be when all files of the project are known. */
export type Entity =
  /** A function or class of a library, by its dotted name. */
  | { readonly kind: "library"; readonly name: string; readonly rows?: ClassReference }
  /** A value of a library class; `rows` is the class of the project whose objects it gives: a manager that of its model. */
  | { readonly kind: "value"; readonly type: string; readonly rows?: ClassReference }
  /** `on` is the class on which a method was found that a class above it defines. */
  | { readonly kind: "function"; readonly file: string; readonly callable: CallableId; readonly on?: ClassReference }
  | { readonly kind: "class"; readonly file: string; readonly class: ClassId }
  | { readonly kind: "object"; readonly file: string; readonly class: ClassId }
  | { readonly kind: "coroutine"; readonly file: string; readonly callable: CallableId }
  | { readonly kind: "file"; readonly file: string };

/** A class of the project. */
export interface ClassReference {
  readonly file: string;
  readonly class: ClassId;
}

/** The files of a project, as the linker asks for them. */
export interface LinkedFiles {
  summary(file: string): FileSummary | null;
  /** The file for which a module name stands in an import of `from`; null for a library or an ambiguous name. */
  resolve(from: string, module: string): string | null;
}

/** Puts together what files say of each other. */
export interface Linker {
  /** What `meaning` of `file` is, or null when nobody can tell. */
  entityOf(file: string, meaning: Meaning): Entity | null;
  /** What `entity.name` is. */
  memberOf(entity: Entity, name: string): Entity | null;
  /** What a call of it runs: a class's constructor, the function that a CommonJS module is, a value that can be called. */
  calledBy(entity: Entity): Entity | null;
  /** What calling it gives, before any await. */
  resultOf(callee: Entity): Entity | null;
  callable(entity: FunctionPlace): CallableSummary | null;
  /** Where a function begins in its file: places in its summary count from there. */
  startOf(entity: FunctionPlace): number;
}

/** A function of the project. */
interface FunctionPlace {
  readonly file: string;
  readonly callable: CallableId;
}

/** Longer chains of re-exports, results and members are not followed. */
const maximumDepth = 30;

/** Stands for a symbol that is being looked up, at this depth. */
interface Open {
  readonly kind: "open";
  readonly depth: number;
}

type Symbols = Map<string, Entity | Open | null>;

/** Links files of one language; those of the other never import them. `reads` is told of all that answers depend on. */
export function createLinker(files: LinkedFiles, language: Language, reads: LinkReads | null = null): Linker {
  const table = concurrencyTable(language);
  /** By the file, in ECMAScript the module that it imports, and the name. */
  const knownSymbols = new Map<string, Map<string, Symbols>>();
  let depth = 0;
  /** The depth of the outermost symbol to which something led back while it was being looked up. */
  let outermostCircle = Number.POSITIVE_INFINITY;

  function entityOf(file: string, meaning: Meaning): Entity | null {
    if (depth > maximumDepth) return null;
    depth++;
    try {
      return compute(file, meaning);
    } finally {
      depth--;
    }
  }

  function compute(file: string, meaning: Meaning): Entity | null {
    switch (meaning.kind) {
      case "symbol":
        return symbolEntity(file, meaning.name, meaning.module);
      case "instance": {
        const type = symbolEntity(file, meaning.type, meaning.module);
        if (type?.kind === "class") return { kind: "object", file: type.file, class: type.class };
        return type?.kind === "library" ? { kind: "value", type: type.name } : null;
      }
      case "callable":
        return { kind: "function", file, callable: meaning.callable };
      case "class":
        return { kind: "class", file, class: meaning.class };
      case "object":
        return { kind: "object", file, class: meaning.class };
      case "coroutine":
        return { kind: "coroutine", file, callable: meaning.callable };
      case "result": {
        const callee = entityOf(file, meaning.of);
        return callee && resultOf(callee);
      }
      case "awaited": {
        const given = meaning.of.kind === "result" ? awaitedValue(entityOf(file, meaning.of.of)) : null;
        if (given) return given;
        const awaited = entityOf(file, meaning.of);
        return awaited?.kind === "coroutine" ? returnOf(awaited) : null;
      }
      case "member": {
        const object = entityOf(file, meaning.of);
        return object && memberOf(object, meaning.name);
      }
    }
  }

  function symbolEntity(file: string, name: string, module: string | null): Entity | null {
    if (module === null) return { kind: "library", name };
    const from = language === "python" ? "" : module;
    const symbols = symbolsOf(file, from);
    const known = symbols.get(name);
    // What leads to itself is nothing by that way; by another it may be something yet.
    if (known?.kind === "open") {
      outermostCircle = Math.min(outermostCircle, known.depth);
      return null;
    }
    // Deep inside a chain the limit on its length may cut something off.
    const isKept = depth <= 2;
    const kept = isKept && reads ? reads.symbol(`${name}#${from}@${file}`, () => symbols.delete(name)) : null;
    if (kept) reads?.read(kept);
    if (known !== undefined) return known;
    const find = () => (language === "python" ? pythonSymbol(file, name) : ecmascriptSymbol(file, name, module));
    const around = outermostCircle;
    outermostCircle = Number.POSITIVE_INFINITY;
    const open: Open = { kind: "open", depth };
    symbols.set(name, open);
    try {
      const entity = kept && reads ? reads.during(kept, find) : find();
      // Found inside a circle, it would be another from elsewhere.
      if (isKept && outermostCircle >= depth) symbols.set(name, entity);
      return entity;
    } finally {
      if (symbols.get(name) === open) symbols.delete(name);
      outermostCircle = outermostCircle < depth ? Math.min(around, outermostCircle) : around;
    }
  }

  function symbolsOf(file: string, module: string): Symbols {
    const ofFile = getOrCreate(knownSymbols, file, () => new Map<string, Symbols>());
    return getOrCreate(ofFile, module, () => new Map());
  }

  /** The longest beginning of the name that is a module of the project; what follows are members. */
  function pythonSymbol(file: string, name: string): Entity | null {
    for (let length = name.length; length > 0; length = name.lastIndexOf(".", length - 1)) {
      const found = files.resolve(file, name.slice(0, length));
      if (found === null) continue;
      const path = name.slice(length + 1);
      return follow({ kind: "file", file: found }, path) ?? starImported(file, name.slice(0, length), path);
    }
    if (!name.startsWith(".")) return { kind: "library", name };
    const dots = /^\.+/.exec(name)?.[0] ?? "";
    const base = files.resolve(file, dots);
    return base === null ? null : follow({ kind: "file", file: base }, name.slice(dots.length));
  }

  /** A free name is looked for in the first module that a file takes all of: here in the others. */
  function starImported(file: string, tried: string, path: string): Entity | null {
    const stars = files.summary(file)?.starExports ?? [];
    if (stars.length < 2 || !stars.includes(tried)) return null;
    for (const module of stars) {
      const from = module === tried ? null : files.resolve(file, module);
      const found = from === null ? null : follow({ kind: "file", file: from }, path);
      if (found) return found;
    }
    return null;
  }

  function ecmascriptSymbol(file: string, name: string, module: string): Entity | null {
    const found = files.resolve(file, module);
    if (found !== null) return follow({ kind: "file", file: found }, name.slice(module.length + 1));
    return /^[.#]/.test(module) ? null : { kind: "library", name };
  }

  function follow(start: Entity, path: string): Entity | null {
    let current: Entity | null = start;
    for (const name of path === "" ? [] : path.split(".")) {
      if (!current) return null;
      current = memberOf(current, name);
    }
    return current;
  }

  function memberOf(entity: Entity, name: string): Entity | null {
    switch (entity.kind) {
      case "file": {
        const found = exportOf(entity.file, name);
        // The default import of a CommonJS module is all that it exports.
        return found ?? (name === "default" && language === "ecmascript" ? entity : null);
      }
      case "library":
        return { kind: "library", name: `${entity.name}.${name}` };
      case "value":
        return withRows(table, valueMember(table, entity.type, name), entity.rows);
      case "class":
      case "object":
        return foundOn(entity, classMember(entity, name));
      case "function": {
        // A property stands for its value, whose members are meant.
        const isGetter = callable(entity)?.kind === "getter";
        const value = isGetter ? returnOf(entity) : decoratedValue(entity);
        return value && memberOf(value, name);
      }
      default:
        return null;
    }
  }

  function exportOf(file: string, name: string, seen = new Set<string>()): Entity | null {
    const summary = files.summary(file);
    if (!summary) return null;
    reads?.readPiece(file, "export", name);
    if (Object.hasOwn(summary.exports, name)) return entityOf(file, summary.exports[name] as Meaning);
    if (language === "python" && /\/__init__\.pyi?$/.test(file)) {
      const submodule = files.resolve(file, `.${name}`);
      if (submodule !== null) return { kind: "file", file: submodule };
    }
    if (seen.has(file)) return null;
    seen.add(file);
    for (const module of summary.starExports) {
      const from = files.resolve(file, module);
      const found = from === null ? null : exportOf(from, name, seen);
      if (found) return found;
    }
    return null;
  }

  function foundOn({ file, class: id }: ClassReference, found: Entity | null): Entity | null {
    if (found?.kind === "value" && givesRows(table, found.type)) return { ...found, rows: { file, class: id } };
    if (found?.kind !== "function") return found;
    const owner = callable(found)?.class ?? null;
    const isInherited = owner !== null && (owner !== id || found.file !== file);
    return isInherited ? { ...found, on: { file, class: id } } : found;
  }

  function classMember({ file, class: id }: ClassReference, name: string, seen?: Set<ClassSummary>): Entity | null {
    const found = classOf(file, id);
    if (!found) return null;
    const method = Object.hasOwn(found.methods, name) ? found.methods[name] : undefined;
    if (method !== undefined) return { kind: "function", file, callable: method };
    const field = Object.hasOwn(found.fields, name) ? found.fields[name] : undefined;
    if (field) return entityOf(file, field);
    return found.bases.length === 0 ? null : inheritedMember(file, found, name, seen);
  }

  function inheritedMember(
    file: string,
    inheritor: ClassSummary,
    name: string,
    seen = new Set<ClassSummary>(),
  ): Entity | null {
    if (seen.has(inheritor)) return null;
    seen.add(inheritor);
    for (const base of inheritor.bases) {
      // An unknown base may define anything, so nothing behind it in the order of resolution is certain.
      const entity = base && entityOf(file, base);
      if (!entity) return null;
      const inherited =
        entity.kind === "class"
          ? classMember(entity, name, seen)
          : entity.kind === "library"
            ? valueMember(table, entity.name, name)
            : null;
      if (inherited) return inherited;
    }
    return null;
  }

  /** Python's and JavaScript's names of constructors; neither is a method of the other language. */
  function calledBy(entity: Entity): Entity | null {
    if (entity.kind === "class") return memberOf(entity, "__init__") ?? memberOf(entity, "constructor");
    if (language === "python") return entity;
    if (entity.kind === "value") return { kind: "library", name: `${entity.type}.call` };
    return entity.kind === "file" ? exportOf(entity.file, "default") : entity;
  }

  function resultOf(callee: Entity): Entity | null {
    switch (callee.kind) {
      case "class":
        return { kind: "object", file: callee.file, class: callee.class };
      case "function": {
        const summary = callable(callee);
        if (!summary || summary.isGenerator) return null;
        return summary.isAsync ? { ...callee, kind: "coroutine" } : returnOf(callee);
      }
      case "library":
        return withRows(table, libraryResult(table, callee.name), callee.rows);
      default:
        return null;
    }
  }

  /** What awaiting a call of a library gives: `await Article.objects.aget(…)`. */
  function awaitedValue(callee: Entity | null): Entity | null {
    if (callee?.kind !== "library" || !Object.hasOwn(table.awaits, callee.name)) return null;
    return withRows(table, { kind: "value", type: table.awaits[callee.name] as string }, callee.rows);
  }

  function returnOf(callee: FunctionPlace): Entity | null {
    const meaning = callable(callee)?.returns;
    return meaning ? entityOf(callee.file, meaning) : null;
  }

  /** What the outermost decorator makes of a function: `@app.task` of Celery gives an object with `delay`. */
  function decoratedValue(decorated: FunctionPlace): Entity | null {
    const decorator = callable(decorated)?.decorators[0];
    const applied = decorator ? entityOf(decorated.file, decorator) : null;
    const value = applied?.kind === "library" ? resultOf(applied) : null;
    return value?.kind === "value" ? value : null;
  }

  function callable({ file, callable: id }: FunctionPlace): CallableSummary | null {
    reads?.readPiece(file, "header", id);
    return files.summary(file)?.callables[id] ?? null;
  }

  function classOf(file: string, id: ClassId): ClassSummary | null {
    reads?.readPiece(file, "class", id);
    return files.summary(file)?.classes[id] ?? null;
  }

  return {
    entityOf,
    memberOf,
    calledBy,
    resultOf,
    callable,
    startOf: ({ file, callable: id }) => files.summary(file)?.starts[id] ?? 0,
  };
}

function valueMember(table: ConcurrencyTable, type: string, name: string): Entity {
  const attribute = attributeType(table, type, name);
  return attribute === null ? { kind: "library", name: `${type}.${name}` } : { kind: "value", type: attribute };
}

function libraryResult(table: ConcurrencyTable, name: string): Entity | null {
  const type = findRow(table, table.returns, name);
  if (type !== null) return { kind: "value", type };
  return isClassName(name) ? { kind: "value", type: name } : null;
}

/** What a manager of `rows` gives: one of its objects, or what gives them in turn. */
function withRows(table: ConcurrencyTable, given: Entity | null, rows: ClassReference | undefined): Entity | null {
  if (!rows || (given?.kind !== "value" && given?.kind !== "library")) return given;
  if (given.kind === "value" && isRow(table, given.type)) return { kind: "object", ...rows };
  return { ...given, rows };
}
