import type { Parameter } from "../model/callable.ts";
import type { CallableId, ClassId, Expression } from "../model/expression.ts";
import { elementAnnotation, typeMeaning } from "./annotations.ts";
import type { Definition, ValueDefinition } from "./definitions.ts";
import type { FieldBind } from "./fields.ts";
import type { LibraryMeanings } from "./libraryMeanings.ts";
import { isDeferred, joinMeanings, type Meaning } from "./meaning.ts";
import type { Place, Resolver } from "./resolver.ts";
import { isOpen, type ResolverMemory } from "./resolverMemory.ts";
import { importedSymbol } from "./symbols.ts";
import { elementAt, isNotNone, typeCommentsOf } from "./values.ts";

/** What is being looked for at the moment. */
export interface Search {
  /** How many meanings wait for others. */
  depth: number;
  /** The collections whose elements are being asked for. */
  readonly collections: Set<Expression>;
}

/** A chain of definitions longer than this is not followed: nobody writes one, and a generated file may. */
const maximumDepth = 40;

/** Whether a search has followed as many definitions as anybody writes. */
export function isDeep({ depth }: Search): boolean {
  return depth > maximumDepth;
}

/** What telling what a definition gives needs of the resolver, and of what it has found. */
type Names = Pick<Resolver, "module" | "definitions" | "classes" | "meaningOf" | "memberMeaning"> &
  Pick<ResolverMemory, "expressions">;

/** Tells what a variable means after a definition of it. */
export function createDefinitionMeanings(
  names: Names,
  { symbol, attributeOf }: LibraryMeanings,
  search: Search,
): (definition: Definition) => Meaning | null {
  const { module, definitions, classes, expressions, meaningOf, memberMeaning } = names;
  const { collections } = search;
  const typeComment = typeCommentsOf(module);

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
    if (annotation) return typeMeaning(annotation, { callable: id, at: 0 }, names);
    if (!given || module.language !== "python") return null;
    const outer = module.callables[id]?.parent ?? 0;
    const define = module.callables[outer]?.operations.find((one) => one.kind === "define" && one.callable === id);
    const meaning = meaningOf(given, { callable: outer, at: define?.id ?? 0 });
    return meaning?.kind === "instance" ? meaning : null;
  }

  function assignedMeaning({ callable, operation, path }: ValueDefinition): Meaning | null {
    const place = { callable, at: operation.id };
    if (operation.annotation && path.length === 0) {
      const annotated = typeMeaning(operation.annotation, place, names);
      if (annotated) return annotated;
    }
    if (!operation.value) return null;
    if (operation.form === "for" && path.length === 0) return elementMeaning(operation.value, place);
    const commented = path.length === 0 ? typeComment(operation.end) : null;
    if (commented) return typeMeaning(commented, place, names);
    if (operation.form !== "assign" && operation.form !== "walrus" && operation.form !== "with") return null;
    const value = elementAt(operation.value, path);
    if (value) return meaningOf(value, place);
    const [member, ...rest] = path;
    if (member === undefined || rest.length > 0) return null;
    if (typeof member === "string") {
      const object = meaningOf(operation.value, place);
      return object && memberMeaning(object, member);
    }
    // Of few tuples of libraries anybody knows what is in them, and of no arrays of JavaScript.
    const pair = module.language === "python" ? meaningOf(operation.value, place) : null;
    if (pair && isDeferred(pair)) return memberMeaning(pair, `${member}`);
    return pair?.kind === "instance" ? attributeOf(pair.type, `${member}`) : null;
  }

  /** What each element of a collection is, when all are the same: of a display, a comprehension, a list of such. */
  function elementMeaning(collection: Expression, place: Place): Meaning | null {
    if (collections.has(collection) || expressions.get(collection) === isOpen || isDeep(search)) return null;
    collections.add(collection);
    search.depth++;
    try {
      if (collection.kind === "collection" && collection.type !== "dict") {
        return joinMeanings(collection.elements.map(({ value }) => meaningOf(value, place)));
      }
      if (collection.kind === "member" && module.language === "python") {
        const owner = meaningOf(collection.object, place);
        return owner?.kind === "object" ? elementOfField(owner.class, collection.name) : null;
      }
      if (collection.kind !== "name" || collection.binding === null) return null;
      const reaching = definitions.reaching(collection.binding, place.callable, place.at);
      return joinMeanings(reaching.map(elementOfDefinition));
    } finally {
      search.depth--;
      collections.delete(collection);
    }
  }

  function elementOfDefinition(definition: Definition): Meaning | null {
    if (definition.kind === "parameter") {
      const { annotation } = definition.parameter;
      const element = annotation && elementAnnotation(annotation);
      return element && typeMeaning(element, { callable: definition.callable, at: 0 }, names);
    }
    if (definition.kind !== "value" || definition.path.length > 0) return null;
    return elementOfBind(definition);
  }

  /** `for worker in self.workers`, where all that is ever assigned to the field says the same; an empty display says nothing. */
  function elementOfField(owner: ClassId, name: string): Meaning | null {
    for (const ancestor of classes.ancestorsOf(owner)) {
      const binds = classes.assignmentsOf(ancestor, name);
      const annotated = binds.find(({ operation }) => operation.annotation !== null);
      if (annotated) return elementOfBind(annotated);
      if (binds.length > 0)
        return joinMeanings(binds.filter(({ operation }) => !isEmpty(operation.value)).map(elementOfBind));
    }
    return null;
  }

  function elementOfBind({ operation, callable }: FieldBind): Meaning | null {
    const { annotation, value, form } = operation;
    const place = { callable, at: operation.id };
    const element = annotation && module.language === "python" ? elementAnnotation(annotation) : null;
    if (element) return typeMeaning(element, place, names);
    return value && form === "assign" ? elementMeaning(value, place) : null;
  }

  return definitionMeaning;
}

function isEmpty(value: Expression | null): boolean {
  return value === null || !isNotNone(value) || (value.kind === "collection" && value.elements.length === 0);
}
