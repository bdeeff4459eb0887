import { once } from "node:events";
import { Worker } from "node:worker_threads";

export async function askAll(questions: string[]): Promise<string[]> {
  const worker = new Worker("./engine.js");
  const answers: string[] = [];
  for (const question of questions) {
    worker.postMessage(question);
    const [answer] = await once(worker, "message");
    answers.push(answer);
  }
  await worker.terminate();
  return answers;
}
