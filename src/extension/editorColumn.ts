import { ViewColumn, window } from "vscode";

/** Where code is: the column of an editor that is visible, so that a panel beside it stays in view. */
export function editorColumn(): ViewColumn {
  return window.visibleTextEditors.find(({ viewColumn }) => viewColumn !== undefined)?.viewColumn ?? ViewColumn.One;
}
