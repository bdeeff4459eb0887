export function skip(reader, pattern, text) {
  while (reader.next() === " ");
  while (pattern.exec(text));
  let match;
  while ((match = pattern.exec(text))) {}
  return match;
}
