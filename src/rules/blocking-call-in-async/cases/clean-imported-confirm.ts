import { alert, confirm, prompt } from "./dialogs";

export async function remove(name: string): Promise<void> {
  if (await confirm(`Remove ${name}?`)) alert("Gone.");
  await prompt("Why?");
}
