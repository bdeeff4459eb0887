export function run(job) {
  return new Promise((resolve, reject) => {
    (async () => {
      resolve(await job());
    })().catch(reject);
  });
}
