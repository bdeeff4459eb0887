import { childByField, NONE, type NodeIndex } from "../../../syntax/table.ts";
import { inJumpTarget } from "../blocks.ts";
import { addStatement, endOf, type StatementHandler, startOf, statement, textAt, type Walk } from "../walk.ts";

function jumpStatement(walk: Walk, node: NodeIndex, form: "break" | "continue"): void {
  addStatement(walk, "jump", node);
  const labelNode = childByField(walk.table, node, walk.vocabulary.fields.label);
  const label = labelNode === NONE ? null : textAt(walk, labelNode);
  const target = walk.jumpTargets.findLast(({ kind, labels }) => {
    if (label !== null) return labels.includes(label);
    return kind === "loop" || (form === "break" && kind === "switch");
  });
  walk.builder.addOperation(walk.callable, {
    kind: "jump",
    form,
    loop: target?.loop ?? null,
    start: startOf(walk, node),
    end: endOf(walk, node),
  });
}

function labeledStatement(walk: Walk, node: NodeIndex): void {
  const { table, vocabulary } = walk;
  const { types, fields } = vocabulary;
  const labelNode = childByField(table, node, fields.label);
  const body = childByField(table, node, fields.body);
  if (labelNode === NONE || body === NONE) return;
  walk.pendingLabels.push(textAt(walk, labelNode));
  const type = table.type[body];
  const takesLabels =
    type === types.labeled_statement ||
    type === types.for_statement ||
    type === types.for_in_statement ||
    type === types.while_statement ||
    type === types.do_statement ||
    type === types.switch_statement;
  if (takesLabels) {
    statement(walk, body);
    return;
  }
  const labels = takeLabels(walk);
  inJumpTarget(walk, { kind: "block", labels, loop: null }, () => statement(walk, body));
}

/** The labels that stand before the statement which is walked now. */
export function takeLabels(walk: Walk): readonly string[] {
  const labels = walk.pendingLabels;
  if (labels.length > 0) walk.pendingLabels = [];
  return labels;
}

/** The handlers of labels and of the jumps that name them. */
export const labelHandlers: Readonly<Record<string, StatementHandler>> = {
  break_statement: (walk, node) => jumpStatement(walk, node, "break"),
  continue_statement: (walk, node) => jumpStatement(walk, node, "continue"),
  labeled_statement: labeledStatement,
};
