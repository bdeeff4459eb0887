import { useDialog } from "./dialog";
import prompt from "prompts";

export async function ask(): Promise<void> {
  const dialog = useDialog();
  dialog.alert("Hi");
  dialog.confirm("Really?");
  await prompt({ type: "text", name: "name" });
}
