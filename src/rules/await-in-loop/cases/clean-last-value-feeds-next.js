export async function pipeline(transforms, input) {
  let value = input;
  for (const apply of transforms) {
    value = await apply(value);
  }
  return value;
}
