export async function report(data: Data, send: (line: string) => Promise<void>) {
  data.lines?.forEach(async (line) => { // flag likely
    await send(line);
  });
}
