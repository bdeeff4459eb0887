export async function start(names: string[], run: (name: string) => Promise<void>) {
  const running = names.map(async (name) => {
    await run(name);
  });
  await Promise.allSettled(running);
}
