import { input } from "@inquirer/prompts";
import * as clack from "@clack/prompts";

export async function answers(fields: { name: string; message: string }[]): Promise<Record<string, unknown>> {
  const values: Record<string, unknown> = {};
  for (const { name, message } of fields) {
    values[name] = await input({ message });
  }
  for (const { name, message } of fields) {
    values[name] = await clack.text({ message });
  }
  return values;
}
