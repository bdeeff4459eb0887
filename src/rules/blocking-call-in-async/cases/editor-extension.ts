import { readFileSync } from "node:fs";
import * as vscode from "vscode";

export function activate(context: vscode.ExtensionContext): void {
  const command = vscode.commands.registerCommand("rules.show", () => {
    vscode.window.showInformationMessage(readFileSync("rules.txt", "utf8")); // flag likely hint
  });
  context.subscriptions.push(command);
}
