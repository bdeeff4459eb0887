function wait(milliseconds: number): Promise<void> {
  return new Promise((done) => setTimeout(done, milliseconds));
}

export async function run(): Promise<void> {
  await wait(100);
  await Promise.all([wait(10), wait(20)]);
}
