import { concurrencyTable } from "../knowledge/libraryTypes.ts";
import type { Callable } from "../model/callable.ts";
import type { BindingId, CallableId, Expression, MemberExpression, NameExpression } from "../model/expression.ts";
import type { Module } from "../model/module.ts";
import { aliasedClass, typeMeaning } from "./annotations.ts";
import { createCallMeanings } from "./callMeanings.ts";
import { createClassModel } from "./classes.ts";
import { outermostDecorator } from "./decorators.ts";
import { createDefinitionMeanings, isDeep, type Search } from "./definitionMeanings.ts";
import { callOf } from "./expressions.ts";
import { createLibraryMeanings } from "./libraryMeanings.ts";
import { isDeferred, joinMeanings, type Meaning } from "./meaning.ts";
import type { Place, Resolver } from "./resolver.ts";
import { createResolverMemory, isOpen, rememberingQuestions } from "./resolverMemory.ts";
import { freeSymbol } from "./symbols.ts";
import { definesSomething, isNotNone } from "./values.ts";

/** Finds out what the names of a module mean; remembers what it has found. */
export function createResolver(module: Module, memory = createResolverMemory(module)): Resolver {
  const table = concurrencyTable(module.language);
  const { definitions, expressions: known, names: knownNames, returns: knownReturns } = memory;
  const hasStarImports = module.language === "python" && module.imports.some(({ name }) => name === "*");
  const libraries = createLibraryMeanings(table);
  const { symbol, memberOfSymbol, attributeOf, libraryResult } = libraries;
  const search: Search = { depth: 0, collections: new Set() };

  function meaningOf(expression: Expression, place: Place): Meaning | null {
    if (expression.kind === "literal" || expression.kind === "collection" || expression.kind === "unknown") return null;
    if (expression.kind === "name") {
      // Two of three expressions are names, and nearly all names mean one thing wherever they stand.
      const { binding } = expression;
      if (binding === null) return freeMeaning(expression, place);
      if (definitions.of(binding).length <= 1) return onlyMeaning(binding);
    } else if (expression.kind === "member") {
      const imported = importedMember(expression);
      if (imported) return imported;
    }
    const cached = known.get(expression);
    // What depends on itself is unknown, and stays so: to try it again from every entry of a cycle takes
    // exponential time in code that nobody wrote by hand.
    if (cached !== undefined) return cached === isOpen ? null : cached;
    if (isDeep(search) || search.collections.has(expression)) return null;
    known.set(expression, isOpen);
    search.depth++;
    let meaning: Meaning | null = null;
    try {
      meaning = compute(expression, place);
    } finally {
      search.depth--;
      known.set(expression, meaning);
    }
    return meaning;
  }

  function compute(expression: Expression, place: Place): Meaning | null {
    switch (expression.kind) {
      case "name":
        return expression.binding === null ? null : variableMeaning(expression.binding, place);
      case "member": {
        const property = propertyMeaning(expression);
        const object = property ? null : meaningOf(expression.object, place);
        return property ?? (object && memberMeaning(object, expression.name));
      }
      case "call": {
        const callable = module.callables[place.callable];
        const call = callable && callOf(callable, expression);
        return call ? calls.resultOf(callable, call) : null;
      }
      case "await": {
        const value = meaningOf(expression.value, place);
        if (value?.kind === "coroutine") return returnMeaning(value.callable);
        const given = calls.awaitedResult(expression.value, place);
        return given ?? (value && isDeferred(value) ? { kind: "awaited", of: value } : null);
      }
      case "choice":
        return joinMeanings(expression.options.filter(isNotNone).map((option) => meaningOf(option, place)));
      case "callable":
        return { kind: "callable", callable: expression.callable };
      case "class":
        return { kind: "class", class: expression.class };
      case "subscript": {
        const object = meaningOf(expression.object, place);
        // `Engine[P, R](work)` makes an engine; a text or number picks a member of an enumeration.
        if (object?.kind === "class" && module.language === "python" && expression.index.kind !== "literal")
          return object;
        if (object?.kind !== "instance") return aliasedClass(expression, place, resolver);
        return libraryResult(`${object.type}.__getitem__`);
      }
      case "operator": {
        const [left] = expression.operands;
        const operand = left ? meaningOf(left, place) : null;
        const given = operand?.kind === "instance" ? attributeOf(operand.type, expression.operator) : null;
        return given ?? aliasedClass(expression, place, resolver);
      }
      default:
        return null;
    }
  }

  /** What a name means that the module does not bind. */
  function freeMeaning({ name }: NameExpression, place: Place): Meaning | null {
    if (name === "this") return classes.receiverOf(place.callable);
    if (name === "super" && module.language === "ecmascript") return classes.parentOf(place.callable);
    const free = hasStarImports ? freeSymbol(module, table, name) : { name, module: null };
    return symbol(free.name, free.module);
  }

  /** What a variable means that is given its value in one place at most. */
  function onlyMeaning(binding: BindingId): Meaning | null {
    const cached = knownNames[binding];
    if (cached !== undefined) return cached === isOpen ? null : cached;
    const [only] = definitions.of(binding);
    if (!only || !definesSomething(only) || isDeep(search)) return null;
    knownNames[binding] = isOpen;
    search.depth++;
    let meaning: Meaning | null = null;
    try {
      meaning = definitionMeaning(only);
    } finally {
      search.depth--;
      knownNames[binding] = meaning;
    }
    return meaning;
  }

  /** A member of what is imported, as most members are: found as fast as it would be remembered. */
  function importedMember({ object, name }: MemberExpression): Meaning | null {
    if (object.kind !== "name" || object.binding === null) return null;
    if (module.bindings[object.binding]?.kind !== "import" || definitions.of(object.binding).length > 1) return null;
    const imported = onlyMeaning(object.binding);
    return imported?.kind === "symbol" ? memberOfSymbol(imported, name) : null;
  }

  function variableMeaning(binding: BindingId, place: Place): Meaning | null {
    const reaching = definitions.reaching(binding, place.callable, place.at).filter(definesSomething);
    return joinMeanings(reaching.map(definitionMeaning));
  }

  /** `tools.read` of `const tools = { read() { … } }`, and `exports.read` where the module exports it. */
  function propertyMeaning({ object, name }: MemberExpression): Meaning | null {
    if (module.language !== "ecmascript" || object.kind !== "name") return null;
    if (object.binding === null) return object.name === "exports" ? ownExport(name) : null;
    if (module.bindings[object.binding]?.kind !== "constant") return null;
    const [only] = definitions.of(object.binding);
    if (only?.kind !== "value" || only.path.length > 0 || only.operation.value?.kind !== "collection") return null;
    const entry = only.operation.value.elements.find(({ key }) => key?.kind === "literal" && key.value === name);
    return entry ? meaningOf(entry.value, { callable: only.callable, at: only.operation.id }) : null;
  }

  function ownExport(name: string): Meaning | null {
    const [only, ...others] = module.exports.filter((exported) => exported.name === name);
    if (!only || others.length > 0) return null;
    if (only.binding !== null) return resolver.bindingMeaning(only.binding);
    return only.value && meaningOf(only.value, { callable: 0, at: 0 });
  }

  function memberMeaning(object: Meaning, name: string): Meaning | null {
    switch (object.kind) {
      case "symbol":
        return memberOfSymbol(object, name);
      case "instance":
        return attributeOf(object.type, name) ?? symbol(`${object.type}.${name}`, object.module);
      case "class":
      case "object":
        return classes.memberOf(object.class, name);
      case "result":
      case "awaited":
      case "member":
        return { kind: "member", of: object, name };
      case "callable": {
        const applied = outermostDecorator(resolver, object.callable);
        const value = applied && calls.calledMeaning(applied);
        return value && value.kind !== "callable" ? memberMeaning(value, name) : null;
      }
      default:
        return null;
    }
  }

  function returnMeaning(id: CallableId): Meaning | null {
    const callable = module.callables[id];
    if (!callable) return null;
    const known = knownReturns[id];
    if (known !== undefined) return known === isOpen ? null : known;
    knownReturns[id] = isOpen;
    let meaning: Meaning | null | undefined;
    try {
      meaning = computeReturn(callable);
    } finally {
      knownReturns[id] = meaning;
    }
    return meaning;
  }

  function computeReturn(callable: Callable): Meaning | null {
    const annotated = callable.returns && typeMeaning(callable.returns, { callable: callable.id, at: 0 }, resolver);
    if (annotated) return annotated;
    const returned: (Meaning | null)[] = [];
    for (const operation of callable.operations) {
      if (operation.kind !== "return" || !operation.value || !isNotNone(operation.value)) continue;
      returned.push(meaningOf(operation.value, { callable: callable.id, at: operation.id }));
    }
    return joinMeanings(returned);
  }

  function bindingMeaning(binding: BindingId): Meaning | null {
    const all = definitions.of(binding);
    if (all.length <= 1) return onlyMeaning(binding);
    return joinMeanings(all.filter(definesSomething).map(definitionMeaning));
  }

  const names = { module, table, definitions, meaningOf, bindingMeaning, memberMeaning, returnMeaning };
  const classes = createClassModel(module, names, memory.fields);
  const calls = createCallMeanings({ ...names, classes }, libraries);
  const definitionMeaning = createDefinitionMeanings({ ...names, classes, expressions: known }, libraries, search);
  const resolver: Resolver = {
    ...names,
    classes,
    resultOf: calls.resultOf,
    remember: rememberingQuestions(memory, () => resolver),
  };
  return resolver;
}
