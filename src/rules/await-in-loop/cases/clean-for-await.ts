export async function read(stream: AsyncIterable<string>): Promise<void> {
  for await (const line of stream) {
    await fetch(line);
  }
}
