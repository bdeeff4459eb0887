export async function upload(groups: File[][], put: (file: File) => Promise<void>) {
  for (const group of groups) {
    await Promise.all(group.map(async (file) => {
      await put(file);
    }));
  }
}
