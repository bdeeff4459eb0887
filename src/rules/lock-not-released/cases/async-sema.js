import { Sema } from "async-sema";

const sema = new Sema(4);

export async function run(job) {
  await sema.acquire(); // flag
  const result = await job();
  sema.release();
  return result;
}
