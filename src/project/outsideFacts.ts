import { bindsAny } from "../model/boundNames.ts";
import type { Callable } from "../model/callable.ts";
import type { BindingId, ClassId, Expression } from "../model/expression.ts";
import { typeMeaning } from "./annotations.ts";
import { fieldsAssignedIn } from "./fields.ts";
import type { Resolver } from "./resolver.ts";
import type { Uncallables } from "./uncallable.ts";
import { isNotNone } from "./values.ts";

/**
 * What callables tell to the rest of their module, as plain data: while this is the same, what is known of the meaning of
 * anything outside of them is the same. Null when functions among them give values to variables of others. What the code
 * outside of functions gives to variables is left out: whoever names such a variable is replaced with it.
 */
export function outsideFacts(resolver: Resolver, uncallables: Uncallables, functions: readonly Callable[]): unknown {
  const ids = new Set(functions.map(({ id }) => id));
  const { bindings, imports } = resolver.module;
  const isOutside = (binding: BindingId): boolean => !ids.has(bindings[binding]?.owner ?? -1);
  if (functions.some((callable) => bindsAny(callable, isOutside))) return null;
  // What other imports bind is theirs; these give names to everybody.
  const starImports = imports.filter(({ name }) => name === "*");
  return functions.map((callable) => {
    const { id, name, kind, isAsync, isGenerator, isStatic, parent, class: owner } = callable;
    return {
      header: [id, name, kind, isAsync, isGenerator, isStatic, parent, owner],
      returns: resolver.returnMeaning(id),
      // A property is read without being called.
      value: kind === "getter" && owner !== null ? resolver.classes.memberOf(owner, name) : null,
      gives: uncallables.ofFunction(id),
      fields: assignedFields(resolver, callable),
      imports: starImports.flatMap((one) => (one.callable === id ? [one.module] : [])),
      defines: kind === "class" && owner !== null ? classFacts(resolver, owner) : null,
      daemon: saysDaemon(callable),
    };
  });
}

function assignedFields(resolver: Resolver, callable: Callable): unknown {
  return fieldsAssignedIn(resolver.module, callable).map(({ class: owner, name, bind: { operation } }) => {
    const { form, annotation, value } = operation;
    const place = { callable: callable.id, at: operation.id };
    return [
      owner,
      name,
      form,
      annotation && [typeMeaning(annotation, place, resolver)],
      value && isNotNone(value) ? [resolver.meaningOf(value, place)] : null,
    ];
  });
}

function classFacts({ module, classes }: Resolver, id: ClassId): unknown {
  const found = module.classes[id];
  return [found?.name, classes.basesOf(id), found?.methods];
}

/** Whether threads that an object stands for are daemons shows in its methods. */
function saysDaemon({ operations }: Callable): unknown {
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
