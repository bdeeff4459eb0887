import type { Callable, Count, Operation, Region, Target } from "../../src/model/callable.ts";
import type { Argument, BindingId, Expression } from "../../src/model/expression.ts";
import type { Class, Import, Module } from "../../src/model/module.ts";
import type { Span } from "../../src/model/span.ts";

/**
 * A compact rendering of a module for expectations: each callable with its operations, one per line in order
 * of evaluation, indented by region. `name:2` is the variable `name` of callable 2, a plain `name` is unbound,
 * and `$3` is the result of operation 3 of the same callable.
 */
export function outlineOf(module: Module, text: string): string {
  const names = bindingNames(module);
  const outline: Outline = { module, text, nameOf: (binding, name) => names.get(binding ?? -1) ?? name };
  return [
    ...module.imports.map((imported) => importLine(outline, imported)),
    ...module.exports.map(({ name, module: source }) => `export ${name}${source ? ` from ${source}` : ""}`),
    ...module.classes.map((each) => classLine(outline, each)),
    ...module.callables.flatMap((callable) => callableLines(outline, callable)),
    ...module.syntaxErrors.map(({ start, end }) => `error ${start}-${end}`),
  ].join("\n");
}

interface Outline {
  readonly module: Module;
  readonly text: string;
  readonly nameOf: (binding: BindingId | null, name: string) => string;
}

/** Two variables of one name in one callable (comprehensions, blocks) are told apart by primes. */
function bindingNames({ bindings }: Module): Map<BindingId, string> {
  const seen = new Map<string, number>();
  return new Map(
    bindings.map(({ id, name, owner }) => {
      const label = `${name}:${owner}`;
      const earlier = seen.get(label) ?? 0;
      seen.set(label, earlier + 1);
      return [id, label + "'".repeat(earlier)];
    }),
  );
}

function importLine({ nameOf }: Outline, { binding, module, name, bindsRoot, isTypeOnly, form }: Import): string {
  const notes = [form === "import" ? "" : ` ${form}`, bindsRoot ? " root" : "", isTypeOnly ? " type-only" : ""].join(
    "",
  );
  const imported = name === null ? "" : `.${name}`;
  return `import${notes} ${module} ${imported}${imported && " "}as ${nameOf(binding, "-")}`;
}

function classLine(outline: Outline, { id, name, binding, bases, decorators, body, methods }: Class): string {
  const supers = bases.map((base) => render(outline, base)).join(", ");
  const members = methods.map((method) => `${method.name}#${method.callable}`).join(" ");
  return `${decoratorsText(outline, decorators)}class ${id} ${outline.nameOf(binding, name)}(${supers}) body#${body} [${members}]`;
}

function decoratorsText(outline: Outline, decorators: readonly Expression[]): string {
  return decorators.map((decorator) => `@${render(outline, decorator)} `).join("");
}

function callableLines(outline: Outline, callable: Callable): string[] {
  const { id, name, kind, isAsync, isGenerator, isStatic, parameters, returns } = callable;
  const flags = `${isAsync ? "async " : ""}${isGenerator ? "generator " : ""}${isStatic ? "static " : ""}`;
  const listed = parameters.map((parameter) => {
    const form = parameter.form === "positional" ? "" : `${parameter.form} `;
    const annotation = parameter.annotation ? `: ${render(outline, parameter.annotation)}` : "";
    const value = parameter.default ? ` = ${render(outline, parameter.default)}` : "";
    return `${form}${outline.nameOf(parameter.binding, parameter.name)}${annotation}${value}`;
  });
  const signature = parameters.length > 0 ? `(${listed.join(", ")})` : "";
  const result = returns ? ` -> ${render(outline, returns)}` : "";
  const title = `${decoratorsText(outline, callable.decorators)}${flags}${kind} ${name}${signature}${result}`;
  return [`#${id} ${title.trimEnd()}`, ...bodyLines(outline, callable)];
}

/** Regions are announced when their first operation comes; those without one when a later region opens. */
function bodyLines(outline: Outline, { regions, operations }: Callable): string[] {
  const lines: string[] = [];
  let announced = 0;
  const depthOf = (region: Region | undefined): number => {
    let depth = 0;
    for (let up = region?.parent ?? null; up !== null; up = regions[up]?.parent ?? null) depth++;
    return depth;
  };
  const announce = (last: number): void => {
    for (; announced < last; announced++) {
      const region = regions[announced + 1] as Region;
      lines.push(`${"  ".repeat(depthOf(region))}${regionText(outline, region)}`);
    }
  };
  for (const operation of operations) {
    announce(operation.region);
    const indent = "  ".repeat(depthOf(regions[operation.region]) + 1);
    lines.push(`${indent}${operation.id} ${operationText(outline, operation)}`);
  }
  announce(regions.length - 1);
  return lines;
}

function regionText(outline: Outline, region: Region): string {
  switch (region.kind) {
    case "body":
      return "body";
    case "loop": {
      const runs = `${region.isAsync ? "async " : ""}${region.form} ×${countText(region.trips)}`;
      return `loop ${runs}${region.test ? ` while ${render(outline, region.test)}` : ""}`;
    }
    case "branch":
      return `${region.form}/${region.group}${region.test ? ` ${render(outline, region.test)}` : ""}`;
    case "with":
      return `${region.isAsync ? "async " : ""}with ${region.items.map((item) => withText(outline, item)).join(", ")}`;
    default:
      return `${region.kind}/${region.group}`;
  }
}

function withText(
  outline: Outline,
  { value, target }: { readonly value: Expression; readonly target: Target | null },
): string {
  return `${render(outline, value)}${target ? ` as ${targetText(outline, target)}` : ""}`;
}

function countText({ factor, symbols }: Count): string {
  return [String(factor), ...symbols].join("·");
}

function operationText(outline: Outline, operation: Operation): string {
  const of = (value: Expression | null): string => (value ? ` ${render(outline, value)}` : "");
  switch (operation.kind) {
    case "call": {
      const keyword = `${operation.isAwaited ? "awaited " : ""}${operation.isNew ? "new " : ""}`;
      return `${keyword}call ${render(outline, operation.callee)}(${argumentsText(outline, operation.arguments)})`;
    }
    case "bind": {
      const annotation = operation.annotation ? `: ${render(outline, operation.annotation)}` : "";
      const form = operation.form === "assign" ? "bind" : `bind-${operation.form}`;
      const value = operation.value ? ` = ${render(outline, operation.value)}` : "";
      return `${form} ${targetText(outline, operation.target)}${annotation}${value}`;
    }
    case "evaluate":
      return `${operation.role}${of(operation.value)}`;
    case "await":
      return `${operation.form === "await" ? "await" : `await-${operation.form}`}${of(operation.value)}`;
    case "yield":
      return `yield${operation.isDelegate ? "-from" : ""}${of(operation.value)}`;
    case "return":
    case "raise":
      return `${operation.kind}${of(operation.value)}`;
    case "jump":
      return `${operation.form}${operation.loop === null ? "" : ` loop ${operation.loop}`}`;
    case "delete":
      return `delete ${targetText(outline, operation.target)}`;
    case "define": {
      const made = operation.class === null ? `#${operation.callable}` : `class ${operation.class}`;
      return `define ${outline.nameOf(operation.binding, "-")} = ${made}`;
    }
  }
}

function argumentsText(outline: Outline, passed: readonly Argument[]): string {
  return passed
    .map(
      ({ name, spread, value }) => `${name === null ? "" : `${name}=`}${spread ? "..." : ""}${render(outline, value)}`,
    )
    .join(", ");
}

function targetText(outline: Outline, target: Target): string {
  switch (target.kind) {
    case "name":
      return outline.nameOf(target.binding, target.name);
    case "member":
      return `${render(outline, target.object)}.${target.name}`;
    case "subscript":
      return `${render(outline, target.object)}[${render(outline, target.index)}]`;
    case "pattern": {
      const elements = target.elements.map(({ key, rest, target: inner }) => {
        const label = key === null ? "" : `${key}: `;
        return `${label}${rest ? "..." : ""}${targetText(outline, inner)}`;
      });
      return target.type === "sequence" ? `[${elements.join(", ")}]` : `{${elements.join(", ")}}`;
    }
    case "unknown":
      return `?${source(outline, target)}?`;
  }
}

function render(outline: Outline, expression: Expression): string {
  const all = (parts: readonly Expression[], separator = ", "): string =>
    parts.map((part) => render(outline, part)).join(separator);
  switch (expression.kind) {
    case "name":
      return outline.nameOf(expression.binding, expression.name);
    case "member":
      return `${render(outline, expression.object)}.${expression.name}`;
    case "call":
      return `$${expression.operation}`;
    case "literal":
      return expression.type === "string" || expression.type === "bytes"
        ? `${expression.type === "bytes" ? "b" : ""}${JSON.stringify(expression.value)}`
        : source(outline, expression);
    case "callable":
      return `#${expression.callable}`;
    case "class":
      return `class ${expression.class}`;
    case "collection": {
      const elements = expression.elements.map(({ key, value }) => {
        return `${key ? `${render(outline, key)}: ` : ""}${render(outline, value)}`;
      });
      const loop = expression.comprehension === null ? "" : ` over region ${expression.comprehension}`;
      return `${expression.type}(${elements.join(", ")}${loop})`;
    }
    case "await":
      return `await ${render(outline, expression.value)}`;
    case "choice":
      return `choice(${expression.test ? `${render(outline, expression.test)} ? ` : ""}${all(expression.options, " | ")})`;
    case "subscript":
      return `${render(outline, expression.object)}[${render(outline, expression.index)}]`;
    case "operator":
      return `(${expression.operator} ${all(expression.operands)})`;
    case "spread":
      return `...${render(outline, expression.value)}`;
    case "element":
      return `<${expression.tag ? render(outline, expression.tag) : ""} ${argumentsText(outline, expression.attributes)}>`;
    case "unknown":
      return `?${all(expression.operands)}?`;
  }
}

function source({ text }: Outline, { start, end }: Span): string {
  return text.slice(start, end);
}
