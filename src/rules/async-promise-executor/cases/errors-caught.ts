export function copy(from: string, to: string) {
  return new Promise<void>(async (resolve, reject) => { // flag likely information
    try {
      await transfer(from, to);
      resolve();
    } catch (error) {
      reject(error);
    }
  });
}
