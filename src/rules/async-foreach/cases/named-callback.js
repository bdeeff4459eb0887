async function remove(path) {
  await storage.delete(path);
}

export async function clean(paths) {
  [...paths].forEach(remove); // flag certain
}
