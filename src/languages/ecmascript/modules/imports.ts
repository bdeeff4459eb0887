import type { Import } from "../../../model/module.ts";
import { at, childByField, childOfType, NONE, type NodeIndex } from "../../../syntax/table.ts";
import { propertyKey } from "../expressions/properties.ts";
import { stringValue } from "../expressions/strings.ts";
import { resolve } from "../scopes.ts";
import {
  addStatement,
  endOf,
  isType,
  onlyOperand,
  type StatementHandler,
  startOf,
  textAt,
  type Walk,
} from "../walk.ts";

type Source = Pick<Import, "module" | "isTypeOnly" | "form">;

/** `import …` of every form, `import x = require(…)` included. */
function importStatement(walk: Walk, node: NodeIndex): void {
  const { table, vocabulary } = walk;
  const { types, fields, tokens } = vocabulary;
  addStatement(walk, "import", node);
  const isTypeOnly = childOfType(table, node, tokens.type) !== NONE || childOfType(table, node, tokens.typeof) !== NONE;
  const required = childOfType(table, node, types.import_require_clause);
  const sourceNode = childByField(table, required === NONE ? node : required, fields.source);
  if (!isType(walk, sourceNode, types.string)) return;
  const module = stringValue(walk, sourceNode);
  if (required !== NONE) {
    const name = childOfType(table, required, types.identifier);
    addImport(walk, { module, isTypeOnly, form: "require" }, null, name, required);
    return;
  }
  const source: Source = { module, isTypeOnly, form: "import" };
  const clause = childOfType(table, node, types.import_clause);
  if (clause === NONE) {
    addImport(walk, source, null, NONE, node);
    return;
  }
  const end = at(table.next, clause);
  for (let child = clause + 1; child < end; child = at(table.next, child)) {
    const type = table.type[child];
    if (type === types.identifier) addImport(walk, source, "default", child, child);
    else if (type === types.namespace_import) addImport(walk, source, "*", onlyOperand(walk, child), child);
    else if (type === types.named_imports) addSpecifiers(walk, source, child);
  }
}

function addSpecifiers(walk: Walk, source: Source, node: NodeIndex): void {
  const { table, vocabulary } = walk;
  const { types, fields, tokens } = vocabulary;
  const end = at(table.next, node);
  for (let child = node + 1; child < end; child = at(table.next, child)) {
    if (table.type[child] !== types.import_specifier) continue;
    const name = childByField(table, child, fields.name);
    const alias = childByField(table, child, fields.alias);
    const isTypeOnly = source.isTypeOnly || childOfType(table, child, tokens.type) !== NONE;
    addImport(walk, { ...source, isTypeOnly }, propertyKey(walk, name), alias === NONE ? name : alias, child);
  }
}

function addImport(walk: Walk, source: Source, name: string | null, local: NodeIndex, node: NodeIndex): void {
  const { id, statement } = walk.callable;
  const binding = local === NONE ? null : resolve(walk.scope, textAt(walk, local));
  walk.builder.addImport({
    ...source,
    name,
    binding,
    bindsRoot: false,
    callable: id,
    statement,
    start: startOf(walk, node),
    end: endOf(walk, node),
  });
}

/** The handler of `import`. */
export const importHandlers: Readonly<Record<string, StatementHandler>> = {
  import_statement: importStatement,
};
