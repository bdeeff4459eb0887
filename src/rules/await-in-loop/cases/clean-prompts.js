import { input } from "@inquirer/prompts";

export async function ask(questions) {
  const answers = {};
  for (const { name, message } of questions) {
    answers[name] = await input({ message });
  }
  return answers;
}
