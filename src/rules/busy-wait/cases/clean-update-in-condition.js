export function trimEnd(text) {
  let end = text.length;
  while (end > 0 && text[--end] === " ");
  let index = 0;
  while (text[index++] !== "x");
  return text.slice(index, end);
}
