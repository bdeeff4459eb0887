import type { CallableId, ClassId, Expression, OperationId } from "../model/expression.ts";
import { getOrCreate } from "../model/getOrCreate.ts";
import type { Module } from "../model/module.ts";
import { typeMeaning } from "./annotations.ts";
import type { Definitions } from "./definitions.ts";
import type { FieldBind, Fields } from "./fields.ts";
import { joinMeanings, type Meaning, type SymbolMeaning } from "./meaning.ts";
import { typeCommentsOf } from "./values.ts";

interface Names {
  readonly definitions: Definitions;
  meaningOf(expression: Expression, place: { callable: CallableId; at: OperationId }): Meaning | null;
  memberMeaning(object: Meaning, name: string): Meaning | null;
}

/** The classes of one module: who inherits from whom, and what their members are. */
export interface ClassModel {
  /** The class itself and its ancestors of this module, nearest first. */
  ancestorsOf(id: ClassId): readonly ClassId[];
  /** The library classes that the class extends, through ancestors of this module too. */
  libraryBasesOf(id: ClassId): readonly string[];
  /** What the class names as its bases; null for one that nobody knows. */
  basesOf(id: ClassId): readonly (Meaning | null)[];
  /** The names of the fields that the class itself assigns. */
  fieldsOf(id: ClassId): readonly string[];
  /** Where the class itself assigns a field. */
  assignmentsOf(id: ClassId, name: string): readonly FieldBind[];
  /** What `object.name` is for a value of the class, or the class itself. */
  memberOf(id: ClassId, name: string): Meaning | null;
  /** The method that `object.name()` calls, or null. */
  methodOf(id: ClassId, name: string): CallableId | null;
  /** What `this` is inside a callable. */
  receiverOf(callable: CallableId): Meaning | null;
  /** What `super()` gives inside a callable, in a class with a single base. */
  parentOf(callable: CallableId): Meaning | null;
  /** What the first parameter of a Python method is; null for everything else. */
  receiverParameter(callable: CallableId): Meaning | null;
}

const none: readonly never[] = [];

/** The classes of a module and what is known of their fields. */
export function createClassModel(module: Module, names: Names, fields: Fields): ClassModel {
  const openMembers: { readonly class: ClassId; readonly name: string }[] = [];
  /** Of classes whose bases are all known: nobody knows a base while its own meaning is being found. */
  const knownBases = new Map<ClassId, readonly (Meaning | null)[]>();
  const knownAncestors = new Map<ClassId, readonly ClassId[]>();
  const knownMethods = new Map<ClassId, ReadonlyMap<string, CallableId>>();
  const typeComment = typeCommentsOf(module);

  function bases(id: ClassId): readonly (Meaning | null)[] {
    const found = module.classes[id];
    if (!found || found.bases.length === 0) return none;
    const known = knownBases.get(id);
    if (known) return known;
    const place = { callable: module.callables[found.body]?.parent ?? 0, at: 0 };
    const meanings = found.bases.map((base) => names.meaningOf(base, place) ?? genericBase(base, place));
    if (!meanings.includes(null)) knownBases.set(id, meanings);
    return meanings;
  }

  /** `Repository` of `class Orders(Repository[Order])`: what a base is generic over does not change its methods. */
  function genericBase(base: Expression, place: { callable: CallableId; at: OperationId }): Meaning | null {
    if (module.language !== "python" || base.kind !== "subscript" || base.index.kind === "literal") return null;
    const generic = names.meaningOf(base.object, place);
    return generic?.kind === "class" || generic?.kind === "symbol" ? generic : null;
  }

  /** The methods of a class itself, the first one of each name. */
  function methodsOf(id: ClassId): ReadonlyMap<string, CallableId> {
    return getOrCreate(knownMethods, id, () => {
      const declared = module.classes[id]?.methods ?? [];
      return new Map(declared.toReversed().map(({ name, callable }) => [name, callable]));
    });
  }

  function ancestorsOf(id: ClassId): readonly ClassId[] {
    const known = knownAncestors.get(id);
    if (known) return known;
    const result = [id];
    let isSure = true;
    for (const current of result) {
      for (const base of bases(current)) {
        if (base === null) isSure = false;
        else if (base.kind === "class" && !result.includes(base.class)) result.push(base.class);
      }
    }
    if (isSure) knownAncestors.set(id, result);
    return result;
  }

  function methodOf(id: ClassId, name: string): CallableId | null {
    for (const ancestor of ancestorsOf(id)) {
      const method = methodsOf(ancestor).get(name);
      if (method !== undefined) return method;
    }
    return null;
  }

  function outsideBases(id: ClassId): SymbolMeaning[] {
    const found = ancestorsOf(id).flatMap((ancestor) => bases(ancestor));
    return found.flatMap((base) => (base?.kind === "symbol" ? [base] : []));
  }

  function memberOf(id: ClassId, name: string): Meaning | null {
    const method = methodOf(id, name);
    if (method !== null) return methodMeaning(method);
    if (openMembers.some((open) => open.class === id && open.name === name)) return null;
    openMembers.push({ class: id, name });
    try {
      for (const ancestor of ancestorsOf(id)) {
        const assigned = fields.get(ancestor)?.get(name);
        if (assigned) return fieldMeaning(assigned);
      }
      const [outside] = outsideBases(id);
      if (!outside) return null;
      return names.memberMeaning({ kind: "instance", type: outside.name, module: outside.module }, name);
    } finally {
      openMembers.pop();
    }
  }

  function methodMeaning(id: CallableId): Meaning | null {
    const method = module.callables[id];
    if (method?.kind !== "getter") return { kind: "callable", callable: id };
    const place = { callable: id, at: 0 };
    const annotated = method.returns && typeMeaning(method.returns, place, { module, meaningOf: names.meaningOf });
    if (annotated) return annotated;
    const returned = method.operations.flatMap((operation) => {
      if (operation.kind !== "return" || !operation.value) return [];
      return [names.meaningOf(operation.value, { callable: id, at: operation.id })];
    });
    return joinMeanings(returned);
  }

  function fieldMeaning(assigned: readonly FieldBind[]): Meaning | null {
    const annotated = assigned.find(({ operation }) => operation.annotation !== null);
    if (annotated?.operation.annotation) {
      const place = { callable: annotated.callable, at: annotated.operation.id };
      const meaning = typeMeaning(annotated.operation.annotation, place, { module, meaningOf: names.meaningOf });
      if (meaning) return meaning;
    }
    const commented = commentedMeaning(assigned);
    if (commented) return commented;
    const values = assigned.flatMap(({ callable, operation }) => {
      const { value } = operation;
      if (!value || (value.kind === "literal" && value.type === "none")) return [];
      return [operation.form === "assign" ? names.meaningOf(value, { callable, at: operation.id }) : null];
    });
    return joinMeanings(values);
  }

  /** What the first `# type: …` behind an assignment of the field says. */
  function commentedMeaning(assigned: readonly FieldBind[]): Meaning | null {
    for (const { callable, operation } of assigned) {
      const comment = operation.form === "assign" ? typeComment(operation.end) : null;
      const place = { callable, at: operation.id };
      const meaning = comment && typeMeaning(comment, place, { module, meaningOf: names.meaningOf });
      if (meaning) return meaning;
    }
    return null;
  }

  function receiverOf(id: CallableId): Meaning | null {
    for (let current = module.callables[id]; current; current = module.callables[current.parent ?? -1]) {
      if (current.class !== null) {
        return { kind: current.isStatic ? "class" : "object", class: current.class };
      }
    }
    return null;
  }

  function parentOf(id: CallableId): Meaning | null {
    const receiver = receiverOf(id);
    if (receiver?.kind !== "object") return null;
    const [base, ...others] = bases(receiver.class);
    if (!base || others.length > 0) return null;
    if (base.kind === "class") return { kind: "object", class: base.class };
    return base.kind === "symbol" ? { kind: "instance", type: base.name, module: base.module } : null;
  }

  return {
    ancestorsOf,
    libraryBasesOf: (id) => outsideBases(id).map(({ name }) => name),
    basesOf: bases,
    fieldsOf: (id) => [...(fields.get(id)?.keys() ?? [])],
    assignmentsOf: (id, name) => fields.get(id)?.get(name) ?? none,
    memberOf,
    methodOf,
    receiverOf,
    parentOf,
    receiverParameter(id) {
      const callable = module.callables[id];
      if (module.language !== "python" || callable?.class == null || callable.isStatic) return null;
      if (callable.kind !== "method" && callable.kind !== "getter") return null;
      const isClassMethod = callable.decorators.some((one) => one.kind === "name" && one.name === "classmethod");
      return { kind: isClassMethod ? "class" : "object", class: callable.class };
    },
  };
}
