import type { ConcurrencyTable } from "../knowledge/concurrencyTable.ts";
import { concurrencyTable } from "../knowledge/libraryTypes.ts";
import type { Callable, CallOperation, Parameter } from "../model/callable.ts";
import type {
  BindingId,
  CallableId,
  Expression,
  MemberExpression,
  NameExpression,
  OperationId,
} from "../model/expression.ts";
import type { Module } from "../model/module.ts";
import { aliasedClass, elementAnnotation, typeMeaning } from "./annotations.ts";
import { awaitedFunction } from "./awaitedFunction.ts";
import { type ClassModel, createClassModel } from "./classes.ts";
import { outermostDecorator } from "./decorators.ts";
import type { Definition, Definitions, ValueDefinition } from "./definitions.ts";
import { callOf } from "./expressions.ts";
import { createLibraryMeanings } from "./libraryMeanings.ts";
import { isDeferred, joinMeanings, type Meaning } from "./meaning.ts";
import { createResolverMemory, isOpen, type Question, rememberingQuestions } from "./resolverMemory.ts";
import { freeSymbol, importedSymbol } from "./symbols.ts";
import { definesSomething, elementAt, isClassName, isConstantName, isNotNone, typeCommentsOf } from "./values.ts";

/** A place in the program: operation `at` of `callable`. Names are read as they stand there. */
export interface Place {
  readonly callable: CallableId;
  readonly at: OperationId;
}

/** Says what the expressions of one module mean. */
export interface Resolver {
  readonly module: Module;
  readonly table: ConcurrencyTable;
  readonly definitions: Definitions;
  readonly classes: ClassModel;
  /** What an expression is, or null when the text does not prove it. */
  meaningOf(expression: Expression, place: Place): Meaning | null;
  /** What a call gives back, before any await. */
  resultOf(callable: Callable, call: CallOperation): Meaning | null;
  /** What a name means wherever all its definitions agree. */
  bindingMeaning(binding: BindingId): Meaning | null;
  /** What `object.name` is. */
  memberMeaning(object: Meaning, name: string): Meaning | null;
  /** What a call of a function of this module gives, after the await of an asynchronous one. */
  returnMeaning(callable: CallableId): Meaning | null;
  /** What a question gives, asked once, also when other functions are edited; `Question` says what may be one. */
  remember<T>(question: Question<T>, callable: Callable): T;
}

/** A chain of definitions longer than this is not followed: nobody writes one, and a generated file may. */
const maximumDepth = 40;

/** Finds out what the names of a module mean; remembers what it has found. */
export function createResolver(module: Module, memory = createResolverMemory(module)): Resolver {
  const table = concurrencyTable(module.language);
  const { definitions, expressions: known, names: knownNames, returns: knownReturns } = memory;
  const hasStarImports = module.language === "python" && module.imports.some(({ name }) => name === "*");
  /** The collections whose elements are being asked for. */
  const openCollections = new Set<Expression>();
  /** How many meanings wait for others. */
  let depth = 0;
  const typeComment = typeCommentsOf(module);
  const { symbol, memberOfSymbol, instance, attributeOf, libraryResult, hasVariants, literalResult, requiredModule } =
    createLibraryMeanings(table);

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
    if (depth > maximumDepth || openCollections.has(expression)) return null;
    known.set(expression, isOpen);
    depth++;
    let meaning: Meaning | null = null;
    try {
      meaning = compute(expression, place);
    } finally {
      depth--;
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
        return call ? resultOf(callable, call) : null;
      }
      case "await": {
        const value = meaningOf(expression.value, place);
        if (value?.kind === "coroutine") return returnMeaning(value.callable);
        const given = awaitedLibraryResult(expression.value, place);
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
    if (!only || !definesSomething(only) || depth > maximumDepth) return null;
    knownNames[binding] = isOpen;
    depth++;
    let meaning: Meaning | null = null;
    try {
      meaning = definitionMeaning(only);
    } finally {
      depth--;
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

  function definitionMeaning(definition: Definition): Meaning | null {
    switch (definition.kind) {
      case "import": {
        const imported = importedSymbol(definition.import);
        return symbol(imported.name, imported.module);
      }
      case "callable":
        return { kind: "callable", callable: definition.callable };
      case "class":
        return { kind: "class", class: definition.class };
      case "parameter": {
        const receiver = definition.index === 0 ? classes.receiverParameter(definition.callable) : null;
        if (receiver) return receiver;
        return parameterMeaning(definition.callable, definition.parameter);
      }
      case "value":
        return assignedMeaning(definition);
    }
  }

  function parameterMeaning(id: CallableId, { annotation, default: given }: Parameter): Meaning | null {
    if (annotation) return typeMeaning(annotation, { callable: id, at: 0 }, resolver);
    if (!given || module.language !== "python") return null;
    const outer = module.callables[id]?.parent ?? 0;
    const define = module.callables[outer]?.operations.find((one) => one.kind === "define" && one.callable === id);
    const meaning = meaningOf(given, { callable: outer, at: define?.id ?? 0 });
    return meaning?.kind === "instance" ? meaning : null;
  }

  function assignedMeaning({ callable, operation, path }: ValueDefinition): Meaning | null {
    const place = { callable, at: operation.id };
    if (operation.annotation && path.length === 0) {
      const annotated = typeMeaning(operation.annotation, place, resolver);
      if (annotated) return annotated;
    }
    if (!operation.value) return null;
    if (operation.form === "for" && path.length === 0) return elementMeaning(operation.value, place);
    const commented = path.length === 0 ? typeComment(operation.end) : null;
    if (commented) return typeMeaning(commented, place, resolver);
    if (operation.form !== "assign" && operation.form !== "walrus" && operation.form !== "with") return null;
    const value = elementAt(operation.value, path);
    if (value) return meaningOf(value, place);
    const [member, ...rest] = path;
    if (typeof member !== "string" || rest.length > 0) return null;
    const object = meaningOf(operation.value, place);
    return object && memberMeaning(object, member);
  }

  /** What each element of a collection is, when all are the same: of a display, a comprehension, a list of such. */
  function elementMeaning(collection: Expression, place: Place): Meaning | null {
    if (openCollections.has(collection) || known.get(collection) === isOpen || depth > maximumDepth) return null;
    openCollections.add(collection);
    depth++;
    try {
      if (collection.kind === "collection" && collection.type !== "dict") {
        return joinMeanings(collection.elements.map(({ value }) => meaningOf(value, place)));
      }
      if (collection.kind !== "name" || collection.binding === null) return null;
      const reaching = definitions.reaching(collection.binding, place.callable, place.at);
      return joinMeanings(reaching.map(elementOfDefinition));
    } finally {
      depth--;
      openCollections.delete(collection);
    }
  }

  function elementOfDefinition(definition: Definition): Meaning | null {
    if (definition.kind === "parameter") {
      const { annotation } = definition.parameter;
      const element = annotation && elementAnnotation(annotation);
      return element && typeMeaning(element, { callable: definition.callable, at: 0 }, resolver);
    }
    if (definition.kind !== "value" || definition.path.length > 0) return null;
    const { operation, callable } = definition;
    return operation.value && operation.form === "assign"
      ? elementMeaning(operation.value, { callable, at: operation.id })
      : null;
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
        const value = applied && calledMeaning(applied);
        return value && value.kind !== "callable" ? memberMeaning(value, name) : null;
      }
      default:
        return null;
    }
  }

  function resultOf(callable: Callable, call: CallOperation): Meaning | null {
    const place = { callable: callable.id, at: call.id };
    const callee = meaningOf(call.callee, place);
    if (callee?.kind !== "symbol") return callee && calledMeaning(callee);
    const [only] = call.arguments;
    if (callee.name === "require" && only?.value.kind === "literal") return requiredModule(only.value);
    if (callee.name === "super" && callee.module === null) return classes.parentOf(callable.id);
    if (callee.name === "functools.partial" && only) return meaningOf(only.value, place);
    if (callee.name === "typing.cast" && only) return typeMeaning(only.value, place, resolver);
    const given = promisified(callable, call, callee.name) ?? variantResult(callee.name, callable, call);
    return given ?? calledMeaning(callee, call.isNew);
  }

  /** What calling gives, whatever the arguments are. */
  function calledMeaning(callee: Meaning, isNew = false): Meaning | null {
    if (callee.kind === "class") return { kind: "object", class: callee.class };
    if (callee.kind === "callable") {
      const target = module.callables[callee.callable];
      if (!target || target.isGenerator) return null;
      return target.isAsync ? { kind: "coroutine", callable: target.id } : returnMeaning(target.id);
    }
    if (isDeferred(callee)) return { kind: "result", of: callee };
    if (callee.kind === "instance") return libraryResult(`${callee.type}.__call__`);
    if (callee.kind !== "symbol") return null;
    const given = libraryResult(callee.name);
    if (given) return given;
    if (isNew || isClassName(callee.name)) return { kind: "instance", type: callee.name, module: callee.module };
    return callee.module === null ? null : { kind: "result", of: callee };
  }

  function awaitedLibraryResult(awaited: Expression, place: Place): Meaning | null {
    const callable = module.callables[place.callable];
    const call = callable && callOf(callable, awaited);
    const callee = call && meaningOf(call.callee, { callable: place.callable, at: call.id });
    if (!call || callee?.kind !== "symbol") return null;
    if (Object.hasOwn(table.awaits, callee.name)) return instance(table.awaits[callee.name] as string);
    const run = awaitedFunction(table, callee.name, call);
    const called = run && meaningOf(run, { callable: place.callable, at: call.id });
    return called && calledMeaning(called);
  }

  /** `socket.socket(AF_INET, SOCK_DGRAM)` gives another class than with `SOCK_STREAM`. */
  function variantResult(name: string, callable: Callable, call: CallOperation): Meaning | null {
    const literal = hasVariants(name) ? literalResult(name, call) : null;
    if (literal || !hasVariants(name)) return literal;
    for (const { value } of call.arguments) {
      const constant = meaningOf(value, { callable: callable.id, at: call.id });
      if (constant?.kind !== "symbol" || !isConstantName(constant.name.slice(constant.name.lastIndexOf(".") + 1)))
        continue;
      const given = libraryResult(`${name}(${constant.name})`);
      if (given) return given;
    }
    return null;
  }

  /** `util.promisify(f)` is a function of its own, named after what it wraps. */
  function promisified(callable: Callable, call: CallOperation, name: string): Meaning | null {
    const wrapped = call.arguments[0]?.value;
    if (name !== "util.promisify" || !wrapped) return null;
    const meaning = meaningOf(wrapped, { callable: callable.id, at: call.id });
    if (meaning?.kind !== "symbol") return null;
    return { kind: "symbol", name: `util.promisify(${meaning.name})`, module: null };
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

  const resolver = { module, table, definitions, meaningOf, resultOf, bindingMeaning, memberMeaning, returnMeaning };
  const classes = createClassModel(module, { meaningOf, memberMeaning, definitions }, memory.fields);
  const whole: Resolver = {
    ...resolver,
    classes,
    remember: rememberingQuestions(memory, () => whole),
  };
  return whole;
}
