import type { Callable, Parameter } from "../../model/callable.ts";
import type { Expression, OperationId } from "../../model/expression.ts";
import type { Class } from "../../model/module.ts";
import { typeMeaning } from "../../project/annotations.ts";
import type { ClassSkeleton, Routine, RoutineParameter } from "../program.ts";
import type { Builder } from "./builder.ts";
import { estimatesOf } from "./estimates.ts";
import { getterNames } from "./propertyReads.ts";
import { partsByRegion } from "./regionTree.ts";
import { type DocumentUnderWay, lineAt, shortText } from "./source.ts";
import { type Body, stepsOf } from "./steps.ts";
import { targetOf } from "./targets.ts";
import { termOf } from "./terms.ts";

/** The routine of a callable. */
export function routineOf(callable: Callable, document: DocumentUnderWay, builder: Builder): Routine {
  const body = bodyOf(callable, document, builder);
  const { module } = document.source.view;
  return {
    id: document.routines + callable.id,
    name: callable.name || (callable.kind === "module" ? "<module>" : "<lambda>"),
    document: document.index,
    line: lineAt(document, callable.start),
    kind: callable.kind,
    isAsync: callable.isAsync,
    isGenerator: callable.isGenerator,
    isStatic: callable.isStatic,
    decorators: callable.decorators.map((decorator) => decoratorName(decorator, body)),
    parameters: callable.parameters.map((parameter) => parameterOf(parameter, body)),
    variables: module.bindings.filter(({ owner }) => owner === callable.id).map(({ id }) => document.variables + id),
    class: callable.class === null ? null : document.classes + callable.class,
    parent: callable.parent === null ? null : document.routines + callable.parent,
    steps: stepsOf(body, 0),
  };
}

function bodyOf(callable: Callable, document: DocumentUnderWay, builder: Builder): Body {
  const awaits = new Map<string, OperationId>();
  for (const operation of callable.operations) {
    if (operation.kind === "await" && operation.value) {
      awaits.set(`${operation.value.start}:${operation.value.end}`, operation.id);
    }
  }
  const at = Math.max(0, callable.operations.length - 1);
  const estimates = estimatesOf(document.source.view, callable);
  const getters = getterNames(builder);
  return {
    builder,
    document,
    callable,
    at,
    awaits,
    estimates,
    getters,
    reads: new Set(),
    parts: partsByRegion(callable),
  };
}

function parameterOf(parameter: Parameter, body: Body): RoutineParameter {
  const { document, callable } = body;
  const { resolver } = document.source.view;
  const meaning = parameter.annotation && typeMeaning(parameter.annotation, { callable: callable.id, at: 0 }, resolver);
  return {
    name: parameter.name,
    variable: parameter.binding === null ? null : document.variables + parameter.binding,
    form: parameter.form,
    target: parameter.form === "pattern" ? patternOf(parameter, body) : null,
    default: parameter.default ? termOf(parameter.default, body) : null,
    type: meaning?.kind === "instance" ? meaning.type : null,
    ...(meaning?.kind === "object" ? { class: document.classes + meaning.class } : {}),
  };
}

/** A destructured parameter is bound by an operation at the beginning of the body, so it needs no target of its own. */
function patternOf({ span }: Parameter, body: Body): RoutineParameter["target"] {
  const bind = body.callable.operations.find(
    (one) => one.kind === "bind" && one.start >= span.start && one.end <= span.end,
  );
  return bind?.kind === "bind" ? targetOf(bind.target, body) : null;
}

function decoratorName(decorator: Expression, body: Body): string {
  const { resolver } = body.document.source.view;
  const meaning = resolver.meaningOf(decorator, { callable: body.callable.parent ?? 0, at: 0 });
  return meaning?.kind === "symbol" ? meaning.name : shortText(body.document, decorator);
}

/** A class as a program holds it. */
export function classOf(
  { id, name, body, methods }: Class,
  document: DocumentUnderWay,
  builder: Builder,
): ClassSkeleton {
  const { classes } = document.source.view.resolver;
  const bases: number[] = [];
  const libraryBases = [...classes.libraryBasesOf(id)];
  for (const base of classes.basesOf(id)) {
    if (base?.kind === "class") bases.push(document.classes + base.class);
    if (base?.kind !== "symbol" || base.module === null) continue;
    const term = builder.foreign(document, base);
    if (term?.kind === "foreign" && term.class !== null) bases.push(term.class);
    else if (term?.kind === "library" && !libraryBases.includes(term.name)) libraryBases.push(term.name);
  }
  return {
    id: document.classes + id,
    name,
    body: document.routines + body,
    bases,
    libraryBases,
    methods: methods.map((method) => ({ name: method.name, routine: document.routines + method.callable })),
  };
}
