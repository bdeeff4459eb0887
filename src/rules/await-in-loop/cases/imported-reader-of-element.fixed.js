export async function sizes(blobs) {
  const result = [];
  result.push(...(await Promise.all(Array.from(blobs, (blob) => blob.getProperties()))));
  return result;
}
