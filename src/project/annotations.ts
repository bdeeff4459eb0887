import type {
  CallableId,
  Expression,
  OperationId,
  OperatorExpression,
  SubscriptExpression,
} from "../model/expression.ts";
import type { Binding, Module } from "../model/module.ts";
import type { Meaning } from "./meaning.ts";

/** What reading an annotation needs of the resolver. */
interface Names {
  readonly module: Module;
  meaningOf(expression: Expression, place: { callable: CallableId; at: OperationId }): Meaning | null;
}

/** Wrappers whose value is one of their first argument: `Optional[X]`, `Annotated[X, …]`, `Readonly<X>`. */
const transparent: ReadonlySet<string> = new Set([
  "Optional",
  "Annotated",
  "Final",
  "ClassVar",
  "Required",
  "Readonly",
]);
/** A name that is annotated with one of these stands for the type that it is given: `Session: TypeAlias = orm.Session`. */
const aliasMarks: ReadonlySet<string> = new Set(["typing.TypeAlias", "typing_extensions.TypeAlias"]);
/** Where the wrappers of Python that stand in values as well come from: `SessionDep = Annotated[Session, …]`. */
const typingModules: ReadonlySet<string> = new Set(["typing", "typing_extensions"]);
/** What stands for the class in which it is written. */
const selfTypes: ReadonlySet<string> = new Set(["typing.Self", "typing_extensions.Self"]);
/** What a union may hold besides the one type that counts. */
const empty: ReadonlySet<string> = new Set(["None", "null", "undefined"]);

/** The meaning of a value that is annotated with `annotation`: a class of this module or of a library, else null. */
export function typeMeaning(
  annotation: Expression,
  place: { callable: CallableId; at: OperationId },
  names: Names,
): Meaning | null {
  switch (annotation.kind) {
    case "name":
    case "member": {
      const meaning = names.meaningOf(annotation, place);
      if (meaning?.kind === "class") return { kind: "object", class: meaning.class };
      if (meaning?.kind !== "symbol" || aliasMarks.has(meaning.name)) return null;
      if (selfTypes.has(meaning.name)) return ownClass(names.module, place.callable);
      return { kind: "instance", type: meaning.name, module: meaning.module };
    }
    case "literal":
      return typeof annotation.value === "string" ? quotedMeaning(annotation.value, place, names) : null;
    case "operator": {
      if (annotation.operator !== "|") return null;
      const only = onlyType(annotation.operands);
      return only && typeMeaning(only, place, names);
    }
    case "subscript": {
      const wrapper = lastName(annotation.object);
      if (wrapper !== null && isCollection(annotation.object, wrapper, place, names)) return null;
      const isWrapper = wrapper !== null && (transparent.has(wrapper) || wrapper === "Union");
      if (!isWrapper) return typeMeaning(annotation.object, place, names);
      const inner = wrappedType(annotation);
      return inner && typeMeaning(inner, place, names);
    }
    default:
      return null;
  }
}

/**
 * The class that a value stands for as the name of a type: `Session` of `Annotated[Session, Depends(open_session)]`, of
 * `Optional[Session]`, of `Session | None`. Null for other values.
 */
export function aliasedClass(
  value: OperatorExpression | SubscriptExpression,
  place: { callable: CallableId; at: OperationId },
  names: Names,
): Meaning | null {
  const inner = value.kind === "operator" ? optionalOperand(value) : typingArgument(value, place, names);
  const meaning = inner && names.meaningOf(inner, place);
  return meaning?.kind === "class" || meaning?.kind === "symbol" ? meaning : null;
}

function optionalOperand({ operator, operands }: OperatorExpression): Expression | null {
  return operator === "|" && operands.some(isEmpty) ? onlyType(operands) : null;
}

function typingArgument(
  value: SubscriptExpression,
  place: { callable: CallableId; at: OperationId },
  names: Names,
): Expression | null {
  const wrapper = lastName(value.object);
  if (wrapper === null || !(transparent.has(wrapper) || wrapper === "Union")) return null;
  const meaning = names.meaningOf(value.object, place);
  const isTyping = meaning?.kind === "symbol" && typingModules.has(meaning.name.slice(0, -wrapper.length - 1));
  return isTyping ? wrappedType(value) : null;
}

/** `X` of `Optional[X]`, `Annotated[X, …]` and `Union[X, None]`; null where a union holds more than one type. */
function wrappedType({ object, index }: SubscriptExpression): Expression | null {
  if (index.kind !== "collection") return index;
  const values = index.elements.map(({ value }) => value);
  return lastName(object) === "Union" ? onlyType(values) : (values[0] ?? null);
}

/** The one member of a union that is not `None`; null where there are several. */
function onlyType(members: readonly Expression[]): Expression | null {
  const [only, ...others] = members.filter((member) => !isEmpty(member));
  return only && others.length === 0 ? only : null;
}

/** Generic collections whose elements are of their one argument. */
const collections: ReadonlySet<string> = new Set(
  "list List set Set frozenset tuple Tuple Sequence Iterable Collection Iterator deque Array ReadonlyArray".split(" "),
);

/** The annotation of what a collection holds: `X` of `list[X]`, of `X[]`, of `tuple[X, ...]`; null for other types. */
export function elementAnnotation(annotation: Expression): Expression | null {
  if (annotation.kind !== "subscript") return null;
  const name = lastName(annotation.object);
  if (name === null || !collections.has(name)) return null;
  return annotation.index.kind === "collection" ? (annotation.index.elements[0]?.value ?? null) : annotation.index;
}

/** Where collections are defined: `Collection` of PyMongo is something else. */
const collectionModules = /^(?:typing|typing_extensions|collections(?:\.abc)?|builtins)\./;

function isCollection(
  object: Expression,
  name: string,
  place: { callable: CallableId; at: OperationId },
  names: Names,
): boolean {
  if (!collections.has(name)) return false;
  const meaning = names.meaningOf(object, place);
  const isForeign = meaning?.kind === "class" || (meaning?.kind === "symbol" && meaning.name !== name);
  return !isForeign || (meaning.kind === "symbol" && collectionModules.test(meaning.name));
}

/** The class of a method. */
function ownClass({ callables }: Module, id: CallableId): Meaning | null {
  const owner = callables[id]?.class ?? null;
  return owner === null ? null : { kind: "object", class: owner };
}

/** `"pkg.Class"`, `"Class | None"`, `"Optional[Class]"`, `"Class[int]"`: names of the module only, because a string has no scope. */
function quotedMeaning(quoted: string, place: { callable: CallableId; at: OperationId }, names: Names): Meaning | null {
  const bare = quoted
    .replace(/\s/g, "")
    .replace(/^(?:\w+\.)?Optional\[(.*)\]$/, "$1")
    .replace(/\|None$|^None\|/, "")
    .replace(/^([\w.]+)\[[^|]*\]$/, (generic, name: string) => (isPlainGeneric(name, names.module) ? name : generic));
  if (!/^[A-Za-z_][\w.]*$/.test(bare)) return null;
  const [root, ...path] = bare.split(".") as [string, ...string[]];
  const binding = globalsOf(names.module).get(root);
  if (!binding) return null;
  const { start, end } = binding.span;
  let expression: Expression = { kind: "name", name: root, binding: binding.id, start, end };
  for (const name of path)
    expression = { kind: "member", object: expression, name, nameSpan: { start, end }, start, end };
  return typeMeaning(expression, place, names);
}

/** Whether `Name[…]` is a value of `Name`, and neither a collection nor a wrapper around something else. */
function isPlainGeneric(name: string, module: Module): boolean {
  const last = name.slice(name.lastIndexOf(".") + 1);
  const imported = module.imports.find(({ binding }) => binding !== null && module.bindings[binding]?.name === name);
  const isCollection = collections.has(last) && (!imported || collectionModules.test(`${imported.module}.`));
  return !isCollection && !transparent.has(last) && last !== "Union" && last !== "type" && last !== "Type";
}

/** The variables of modules by their names; the first of each name. */
const knownGlobals = new WeakMap<Module, ReadonlyMap<string, Binding>>();

function globalsOf(module: Module): ReadonlyMap<string, Binding> {
  let globals = knownGlobals.get(module);
  if (!globals) {
    const found = new Map<string, Binding>();
    for (const one of module.bindings) if (one.owner === 0 && !found.has(one.name)) found.set(one.name, one);
    globals = found;
    knownGlobals.set(module, globals);
  }
  return globals;
}

function isEmpty(operand: Expression): boolean {
  if (operand.kind === "literal") return operand.type === "none";
  return operand.kind === "name" && empty.has(operand.name);
}

function lastName(expression: Expression): string | null {
  return expression.kind === "name" || expression.kind === "member" ? expression.name : null;
}
