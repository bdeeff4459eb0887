export async function report(data: Data, send: (line: string) => Promise<void>) {
  await Promise.all(data.lines?.map(async (line) => {
    await send(line);
  }) ?? []);
}
