async function remove(path) {
  await storage.delete(path);
}

export async function clean(paths) {
  await Promise.all([...paths].map(remove));
}
