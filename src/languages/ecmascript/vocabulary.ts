import type { Grammar } from "../../syntax/grammar.ts";
import { NONE } from "../../syntax/table.ts";

const typeNames = [
  "abstract_class_declaration",
  "accessibility_modifier",
  "arguments",
  "array",
  "array_pattern",
  "arrow_function",
  "as_expression",
  "assignment_expression",
  "assignment_pattern",
  "augmented_assignment_expression",
  "await_expression",
  "binary_expression",
  "call_expression",
  "class",
  "class_body",
  "class_declaration",
  "class_heritage",
  "class_static_block",
  "comment",
  "computed_property_name",
  "decorator",
  "do_statement",
  "enum_assignment",
  "enum_declaration",
  "escape_sequence",
  "export_clause",
  "export_specifier",
  "export_statement",
  "expression_statement",
  "extends_clause",
  "for_in_statement",
  "for_statement",
  "function_declaration",
  "function_expression",
  "generator_function",
  "generator_function_declaration",
  "html_comment",
  "hash_bang_line",
  "identifier",
  "if_statement",
  "import",
  "import_alias",
  "import_clause",
  "import_require_clause",
  "import_specifier",
  "import_statement",
  "internal_module",
  "labeled_statement",
  "lexical_declaration",
  "member_expression",
  "method_definition",
  "module",
  "named_imports",
  "namespace_export",
  "namespace_import",
  "nested_identifier",
  "new_expression",
  "non_null_expression",
  "number",
  "object",
  "object_assignment_pattern",
  "object_pattern",
  "optional_chain",
  "optional_parameter",
  "override_modifier",
  "pair",
  "pair_pattern",
  "parenthesized_expression",
  "public_field_definition",
  "required_parameter",
  "rest_pattern",
  "satisfies_expression",
  "sequence_expression",
  "shorthand_property_identifier",
  "shorthand_property_identifier_pattern",
  "spread_element",
  "statement_block",
  "string",
  "string_fragment",
  "subscript_expression",
  "switch_case",
  "switch_default",
  "switch_statement",
  "template_string",
  "template_substitution",
  "this",
  "type_arguments",
  "union_type",
  "update_expression",
  "variable_declaration",
  "variable_declarator",
  "while_statement",
] as const;

/** Present in one of the two grammars only. */
const tsxTypeNames = ["jsx_opening_element", "jsx_attribute", "jsx_expression", "jsx_text"] as const;
const typescriptTypeNames = ["type_assertion"] as const;

const fieldNames = [
  "alias",
  "alternative",
  "argument",
  "arguments",
  "body",
  "condition",
  "consequence",
  "constructor",
  "declaration",
  "decorator",
  "finalizer",
  "function",
  "handler",
  "increment",
  "index",
  "initializer",
  "key",
  "kind",
  "label",
  "left",
  "module",
  "name",
  "object",
  "operator",
  "parameter",
  "parameters",
  "pattern",
  "property",
  "return_type",
  "right",
  "source",
  "type",
  "type_arguments",
  "value",
] as const;

const tokenNames = [
  "abstract",
  "async",
  "await",
  "const",
  "declare",
  "default",
  "delete",
  "get",
  "in",
  "readonly",
  "static",
  "type",
  "typeof",
  "using",
  "var",
  "*",
  "=",
  ",",
  "?.",
] as const;

type TypeName = (typeof typeNames | typeof tsxTypeNames | typeof typescriptTypeNames)[number];

/** The numbers that a grammar gives to the names which the front end asks for, resolved once per grammar. */
export interface Vocabulary {
  /** `NONE` for a type that this grammar lacks. */
  readonly types: Readonly<Record<TypeName, number>>;
  readonly fields: Readonly<Record<(typeof fieldNames)[number], number>>;
  readonly tokens: Readonly<Record<(typeof tokenNames)[number], number>>;
}

/** Resolves the vocabulary. Throws when the grammar lacks a name, which means that another grammar was shipped. */
export function createVocabulary(grammar: Grammar): Vocabulary {
  const only = (name: Grammar["name"]) => (type: string) => (grammar.name === name ? grammar.type(type) : NONE);
  return {
    types: {
      ...numbered(typeNames, grammar.type),
      ...numbered(tsxTypeNames, only("tsx")),
      ...numbered(typescriptTypeNames, only("typescript")),
    },
    fields: numbered(fieldNames, grammar.field),
    tokens: numbered(tokenNames, grammar.token),
  };
}

function numbered<Name extends string>(names: readonly Name[], number: (name: Name) => number): Record<Name, number> {
  return Object.fromEntries(names.map((name) => [name, number(name)])) as Record<Name, number>;
}
