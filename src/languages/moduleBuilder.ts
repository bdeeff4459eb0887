import type {
  BindOperation,
  Callable,
  Operation,
  Parameter,
  Region,
  Statement,
  StatementId,
  Target,
} from "../model/callable.ts";
import type { BindingId, CallableId, ClassId, Expression, OperationId, RegionId } from "../model/expression.ts";
import type { Binding, Class, Comment, Export, Import, Language, Module } from "../model/module.ts";
import type { Span } from "../model/span.ts";

type Draft<T> = { -readonly [K in keyof T]: T[K] };
/** Takes the key away from each member of a union separately. */
type Without<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;

/** A callable whose body is still being walked. */
export interface CallableDraft {
  readonly id: CallableId;
  readonly parameters: Parameter[];
  readonly regions: Draft<Region>[];
  readonly statements: Statement[];
  readonly operations: Operation[];
  /** What is decided before the walk of the body, and may be corrected during it. */
  readonly header: Draft<Omit<Callable, "id" | "parameters" | "regions" | "statements" | "operations">>;
  /** Where the walk stands: new statements, regions and operations go here. */
  region: RegionId;
  statement: StatementId | null;
}

/** Collects a module while a front end walks its tree once. Ids are handed out in source order. */
export interface ModuleBuilder {
  /** Begins the callable that stands for the body of the module. */
  beginModule(): CallableDraft;
  /** Begins a callable; its `regions[0]` is there already. */
  beginCallable(header: CallableDraft["header"]): CallableDraft;
  /** Adds a region inside the current one and returns it, so that later facts (the end of its span) can be filled in. */
  addRegion<R extends Without<Region, "id" | "parent" | "statement">>(
    callable: CallableDraft,
    region: R,
  ): Draft<R> & { id: RegionId };
  /** Runs `walk` with `region` as the current one. */
  inRegion<T>(callable: CallableDraft, region: { readonly id: RegionId }, walk: () => T): T;
  addStatement(callable: CallableDraft, kind: Statement["kind"], span: Span): StatementId;
  /** Adds an operation at the current place of the walk. The object becomes the operation. */
  addOperation(callable: CallableDraft, operation: Without<Operation, "id" | "region" | "statement">): OperationId;
  /** Adds the operation that writes a value to a target of which nothing states the type. */
  addBind(
    callable: CallableDraft,
    form: BindOperation["form"],
    target: Target,
    value: Expression | null,
    span: Span,
  ): OperationId;
  addBinding(binding: Omit<Binding, "id">): BindingId;
  addClass(newClass: Omit<Class, "id">): Draft<Class>;
  addImport(newImport: Import): void;
  addExport(newExport: Export): void;
  addComment(comment: Comment): void;
  addSyntaxError(span: Span): void;
  /** A number that no other `group` of the module has. */
  newGroup(): number;
  /** The id that the next callable gets. */
  nextCallable(): CallableId;
  /** The ids that the next class and the next variable get. */
  nextClass(): ClassId;
  nextBinding(): BindingId;
  /** Adds a function or a class of an earlier version of the module. */
  keep(kept: KeptFunction): void;
  build(): Module;
}

/** A function as it was, with all that is inside it. Whoever keeps it gives its variables the ids that they have now. */
export type KeptFunction = Pick<Module, "callables" | "bindings" | "imports" | "classes">;

/** The ids with which a builder begins that builds a part of a module again. */
export interface FirstIds {
  readonly callable: CallableId;
  readonly class: ClassId;
  readonly binding: BindingId;
  readonly group: number;
}

const fromTheBeginning: FirstIds = { callable: 0, class: 0, binding: 0, group: 0 };

/**
 * Collects what a walk finds in a text of `length` UTF-16 units; ids are places in the lists, in the order of adding,
 * counted from the first ones.
 */
export function createModuleBuilder(
  language: Language,
  length: number,
  first: FirstIds = fromTheBeginning,
): ModuleBuilder {
  const bindings: Binding[] = [];
  const imports: Import[] = [];
  const exports: Export[] = [];
  const classes: Class[] = [];
  const callables: (CallableDraft | Callable)[] = [];
  const comments: Comment[] = [];
  const syntaxErrors: Span[] = [];
  let groups = first.group;

  const beginCallable = (header: CallableDraft["header"]): CallableDraft => {
    const { start, end } = header.body;
    const body: Region = { id: 0, kind: "body", parent: null, statement: null, start, end };
    const callable: CallableDraft = {
      id: first.callable + callables.length,
      parameters: [],
      regions: [body],
      statements: [],
      operations: [],
      header,
      region: 0,
      statement: null,
    };
    callables.push(callable);
    return callable;
  };

  const addOperation: ModuleBuilder["addOperation"] = (callable, operation) => {
    const id = callable.operations.length;
    const added = operation as unknown as Draft<Operation>;
    added.id = id;
    added.region = callable.region;
    added.statement = callable.statement;
    callable.operations.push(added);
    return id;
  };

  return {
    beginCallable,
    beginModule: () => beginCallable(moduleHeader(length)),
    addRegion(callable, region) {
      const { regions, statement } = callable;
      const added = { ...region, id: regions.length, parent: callable.region, statement };
      regions.push(added as unknown as Draft<Region>);
      return added;
    },
    inRegion(callable, region, walk) {
      const outer = callable.region;
      callable.region = region.id;
      try {
        return walk();
      } finally {
        callable.region = outer;
      }
    },
    addStatement(callable, kind, { start, end }) {
      const id = callable.statements.length;
      callable.statements.push({ id, region: callable.region, kind, start, end });
      callable.statement = id;
      return id;
    },
    addOperation,
    addBind: (callable, form, target, value, { start, end }) =>
      addOperation(callable, { kind: "bind", target, value, form, annotation: null, start, end }),
    addBinding(binding) {
      const id = first.binding + bindings.length;
      bindings.push({ ...binding, id });
      return id;
    },
    addClass(newClass) {
      const added = { ...newClass, id: first.class + classes.length };
      classes.push(added);
      return added;
    },
    addImport: (newImport) => void imports.push(newImport),
    addExport: (newExport) => void exports.push(newExport),
    addComment: (comment) => void comments.push(comment),
    addSyntaxError: (span) => void syntaxErrors.push(span),
    newGroup: () => groups++,
    nextCallable: () => first.callable + callables.length,
    nextClass: () => first.class + classes.length,
    nextBinding: () => first.binding + bindings.length,
    keep(kept) {
      callables.push(...kept.callables);
      bindings.push(...kept.bindings);
      imports.push(...kept.imports);
      classes.push(...kept.classes);
    },
    build: () => ({
      language,
      length,
      bindings,
      imports,
      exports,
      classes,
      callables: callables.map(finish),
      comments,
      syntaxErrors,
    }),
  };
}

function moduleHeader(length: number): CallableDraft["header"] {
  const span = { start: 0, end: length };
  return {
    name: "",
    nameSpan: null,
    kind: "module",
    isAsync: false,
    isGenerator: false,
    isStatic: false,
    decorators: [],
    returns: null,
    parent: null,
    class: null,
    body: span,
    ...span,
  };
}

function finish(draft: CallableDraft | Callable): Callable {
  if (!("header" in draft)) return draft;
  const { id, header, parameters, regions, statements, operations } = draft;
  return { ...header, id, parameters, regions, statements, operations };
}

/** An expression that states only where something stands. */
export function unknownExpression({ start, end }: Span, operands: readonly Expression[] = []): Expression {
  return { kind: "unknown", operands, start, end };
}
