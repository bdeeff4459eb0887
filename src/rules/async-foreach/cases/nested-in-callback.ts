export async function upload(groups: File[][], put: (file: File) => Promise<void>) {
  for (const group of groups) {
    group.forEach(async (file) => { // flag likely
      await put(file);
    });
  }
}
