export const ready = new Promise(async (resolve) => resolve(await load())); // interleave: ignore
