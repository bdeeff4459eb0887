// interleave: ignore-file[async-promise-executor]
export const ready = new Promise(async (resolve) => resolve(await load()));
