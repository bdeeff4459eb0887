import type { Grammar } from "../../syntax/grammar.ts";

/** The named nodes of tree-sitter-python 0.25 that the front end tells apart. */
const nodeTypes = [
  "aliased_import",
  "argument_list",
  "as_pattern",
  "as_pattern_target",
  "assert_statement",
  "assignment",
  "attribute",
  "augmented_assignment",
  "await",
  "binary_operator",
  "block",
  "boolean_operator",
  "break_statement",
  "call",
  "case_clause",
  "case_pattern",
  "chevron",
  "class_definition",
  "class_pattern",
  "comment",
  "comparison_operator",
  "concatenated_string",
  "conditional_expression",
  "continue_statement",
  "decorated_definition",
  "decorator",
  "default_parameter",
  "delete_statement",
  "dictionary",
  "dictionary_comprehension",
  "dictionary_splat",
  "dictionary_splat_pattern",
  "dotted_name",
  "elif_clause",
  "else_clause",
  "escape_interpolation",
  "escape_sequence",
  "except_clause",
  "exec_statement",
  "expression_list",
  "expression_statement",
  "false",
  "finally_clause",
  "float",
  "for_in_clause",
  "for_statement",
  "format_expression",
  "format_specifier",
  "function_definition",
  "future_import_statement",
  "generator_expression",
  "generic_type",
  "global_statement",
  "identifier",
  "if_clause",
  "if_statement",
  "import_from_statement",
  "import_statement",
  "integer",
  "interpolation",
  "keyword_argument",
  "keyword_pattern",
  "keyword_separator",
  "lambda",
  "line_continuation",
  "list",
  "list_comprehension",
  "list_pattern",
  "list_splat",
  "list_splat_pattern",
  "match_statement",
  "member_type",
  "named_expression",
  "none",
  "nonlocal_statement",
  "not_operator",
  "pair",
  "parenthesized_expression",
  "pass_statement",
  "pattern_list",
  "print_statement",
  "raise_statement",
  "return_statement",
  "set",
  "set_comprehension",
  "slice",
  "string",
  "string_content",
  "string_start",
  "subscript",
  "true",
  "try_statement",
  "tuple",
  "tuple_pattern",
  "type",
  "type_alias_statement",
  "type_parameter",
  "typed_default_parameter",
  "typed_parameter",
  "unary_operator",
  "union_type",
  "while_statement",
  "wildcard_import",
  "with_clause",
  "with_item",
  "with_statement",
  "yield",
] as const;

const fieldNames = [
  "alias",
  "alternative",
  "arguments",
  "attribute",
  "body",
  "condition",
  "consequence",
  "definition",
  "expression",
  "function",
  "guard",
  "key",
  "left",
  "module_name",
  "name",
  "object",
  "operator",
  "operators",
  "parameters",
  "return_type",
  "right",
  "subject",
  "superclasses",
  "type",
  "value",
] as const;

const tokenTexts = ["async", "from", "_", ":"] as const;

/** A type of node by the grammar's own name. */
export type NodeType = (typeof nodeTypes)[number];

/** The numbers behind the names, for one loaded grammar. The keys are the grammar's own spelling. */
export interface Symbols {
  readonly types: Readonly<Record<NodeType, number>>;
  readonly fields: Readonly<Record<(typeof fieldNames)[number], number>>;
  readonly tokens: Readonly<Record<(typeof tokenTexts)[number], number>>;
  /** The number of node types, without the one for errors. */
  readonly typeCount: number;
}

/** Looks every name up once. Throws when the grammar is not tree-sitter-python 0.25. */
export function resolveSymbols(grammar: Grammar): Symbols {
  return {
    types: numbers(nodeTypes, (name) => grammar.type(name)),
    fields: numbers(fieldNames, (name) => grammar.field(name)),
    tokens: numbers(tokenTexts, (text) => grammar.token(text)),
    typeCount: grammar.language.nodeTypeCount,
  };
}

function numbers<Name extends string>(
  names: readonly Name[],
  resolve: (name: Name) => number,
): Readonly<Record<Name, number>> {
  return Object.fromEntries(names.map((name) => [name, resolve(name)])) as Record<Name, number>;
}

/** Turns a record keyed by node type into an array indexed by its number. */
export function byType<Value>(
  { types, typeCount }: Symbols,
  entries: Readonly<Partial<Record<NodeType, Value>>>,
): readonly (Value | undefined)[] {
  const result = new Array<Value | undefined>(typeCount).fill(undefined);
  for (const [name, value] of Object.entries(entries)) result[types[name as NodeType]] = value as Value;
  return result;
}
