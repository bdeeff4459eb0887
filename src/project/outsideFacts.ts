import { bindsAny } from "../model/boundNames.ts";
import type { Callable } from "../model/callable.ts";
import type { BindingId, CallableId, ClassId, Expression } from "../model/expression.ts";
import type { Module } from "../model/module.ts";
import { isUsedUnnamed, memberName, type Name } from "../model/names.ts";
import { typeMeaning } from "./annotations.ts";
import { fieldsAssignedIn } from "./fields.ts";
import { flagOfClass } from "./handles/daemonFlag.ts";
import type { Resolver } from "./resolver.ts";
import { choiceFacts } from "./summary/configuredFields.ts";
import { mayAskForLoop } from "./summary/eventLoopTests.ts";
import { meaningIn, type SummaryIds } from "./summary/summaryIds.ts";
import type { Uncallables } from "./uncallable.ts";
import { isNotNone, typeCommentsOf } from "./values.ts";

/** Of which callables facts are told, and by which ids. */
export interface ToldFacts {
  /** Those of the callables that are there before and after an edit. */
  readonly told: readonly Callable[];
  /** The ids of the summary, which stay the same when other callables come or go. */
  readonly ids: SummaryIds | null;
  /** Whoever names one of these is told anew. */
  readonly named: ReadonlySet<Name>;
}

/**
 * What callables tell to the rest of their module, as plain data: while this is the same, what is known of the meaning of
 * anything outside of them is the same. Null when functions among them give values to variables of others. What shows only
 * to those who name something that is `named` is left out, and what the code outside of functions gives to variables: whoever
 * names such a variable is replaced with it. So it is with callables that come or go, and with the methods of a class but for
 * those that are called without being named.
 */
export function outsideFacts(
  resolver: Resolver,
  uncallables: Uncallables,
  functions: readonly Callable[],
  { told, ids: given, named }: ToldFacts,
): unknown {
  const { module } = resolver;
  const ids = new Set(functions.map(({ id }) => id));
  const isOutside = (binding: BindingId): boolean => !ids.has(module.bindings[binding]?.owner ?? -1);
  if (functions.some((callable) => bindsAny(callable, isOutside))) return null;
  // What other imports bind is theirs; these give names to everybody.
  const starImports = module.imports.filter(({ name }) => name === "*");
  const typeComment = typeCommentsOf(module);
  const callableOf = (id: CallableId): CallableId => given?.callables[id] ?? id;
  const classOf = (id: ClassId): ClassId => given?.classes[id] ?? id;
  const ofCallables = told.map((callable) => {
    const { id, name, kind, isAsync, isGenerator, isStatic, parent, class: owner } = callable;
    return {
      id: callableOf(id),
      called: isCalledByName(callable, module, named)
        ? null
        : {
            header: [name, kind, isAsync, isGenerator, isStatic],
            around: [parent === null ? null : callableOf(parent), owner === null ? null : classOf(owner)],
            returns: meaningIn(given, resolver.returnMeaning(id)),
            // A property is read without being called.
            value:
              kind === "getter" && owner !== null ? meaningIn(given, resolver.classes.memberOf(owner, name)) : null,
            gives: uncallables.ofFunction(id),
          },
      fields: assignedFields(resolver, callable, { ids: given, named, typeComment }),
      imports: starImports.flatMap((one) => (one.callable === id ? [one.module] : [])),
      defines: kind === "class" && owner !== null ? classFacts(resolver, owner, given) : null,
      daemon: [flagOfClass(callable), ...saysDaemon(callable)],
    };
  });
  return { callables: ofCallables, asksForLoop: mayAskForLoop(resolver) };
}

/** Whether nobody runs a callable but those who name it, or a function around it, by a name among these. */
function isCalledByName(callable: Callable, { callables }: Module, named: ReadonlySet<Name>): boolean {
  for (let current: Callable | undefined = callable; current; current = callables[current.parent ?? -1]) {
    if (current.kind === "module" || current.kind === "class") return false;
    const { name, class: owner } = current;
    const isNamed = name !== "" && (owner === null ? named.has(name) : named.has(memberName(name)));
    if (isNamed && !(owner !== null && isUsedUnnamed(name))) return true;
  }
  return false;
}

/** Whether whoever has to do with a callable names it, or a field that it assigns. */
export function isNoticedByName({ module }: Resolver, callable: Callable): boolean {
  const importsAll = module.imports.some((one) => one.name === "*" && one.callable === callable.id);
  return !importsAll && saysDaemon(callable).length === 0;
}

interface FieldFacts extends Pick<ToldFacts, "ids" | "named"> {
  readonly typeComment: ReturnType<typeof typeCommentsOf>;
}

function assignedFields(resolver: Resolver, callable: Callable, { ids, named, typeComment }: FieldFacts): unknown {
  const assigned = fieldsAssignedIn(resolver.module, callable);
  const others = assigned.filter(({ name }) => isUsedUnnamed(name) || !named.has(memberName(name)));
  return others.map(({ class: owner, name, bind }) => {
    const { operation } = bind;
    const { form, annotation, value } = operation;
    const place = { callable: callable.id, at: operation.id };
    const comment = typeComment(operation.end);
    return [
      ids?.classes[owner] ?? owner,
      name,
      form,
      annotation && [meaningIn(ids, typeMeaning(annotation, place, resolver))],
      comment && [meaningIn(ids, typeMeaning(comment, place, resolver))],
      value && isNotNone(value) ? [meaningIn(ids, resolver.meaningOf(value, place))] : null,
      choiceFacts(resolver, bind),
    ];
  });
}

function classFacts({ module, classes }: Resolver, id: ClassId, ids: SummaryIds | null): unknown {
  const found = module.classes[id];
  const unnamed = (found?.methods ?? []).filter(({ name }) => isUsedUnnamed(name));
  return [
    found?.name,
    classes.basesOf(id).map((base) => meaningIn(ids, base)),
    unnamed.map(({ name, callable }) => [name, ids?.callables[callable] ?? callable]),
  ];
}

/** Whether threads that an object stands for are daemons shows in its methods. */
function saysDaemon({ operations }: Callable): readonly unknown[] {
  return operations.flatMap((operation) => {
    if (operation.kind === "bind" && operation.target.kind === "member" && operation.target.name === "daemon")
      return [constantOf(operation.value)];
    if (operation.kind !== "call") return [];
    const flag = operation.arguments.find(({ name }) => name === "daemon");
    if (flag) return [constantOf(flag.value)];
    const sets = operation.callee.kind === "member" && operation.callee.name === "setDaemon";
    return sets ? [constantOf(operation.arguments[0]?.value ?? null)] : [];
  });
}

function constantOf(value: Expression | null): unknown {
  return value?.kind === "literal" ? [value.type, value.value] : null;
}
