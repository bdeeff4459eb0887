import { createSyncFn } from "synckit";

const format = createSyncFn(require.resolve("./format-worker"));

export async function tidy(text: string): Promise<string> {
  return format(text); // flag likely information message: until the worker has finished
}
