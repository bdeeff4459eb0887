import lockfile from "proper-lockfile";

export async function append(path, line) {
  const release = await lockfile.lock(path); // flag
  await write(path, line);
  await release();
}

async function write(path, line) {
  console.log(path, line);
}
