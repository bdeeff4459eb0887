export async function sizes(blobs) {
  const result = [];
  for (const blob of blobs) {
    result.push(await blob.getProperties()); // flag likely
  }
  return result;
}
