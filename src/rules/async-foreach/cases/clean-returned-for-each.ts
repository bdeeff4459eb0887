export function pump(source: Source, sink: Sink) {
  return source.forEach(async (chunk) => {
    await sink.write(chunk);
  });
}
