export async function drain(chunks, writer) {
  for (const bytes of chunks) {
    await writer.write(bytes);
  }
}
