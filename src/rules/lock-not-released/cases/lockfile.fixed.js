import lockfile from "proper-lockfile";

export async function append(path, line) {
  const release = await lockfile.lock(path);
  try {
    await write(path, line);
  } finally {
    await release();
  }
}

async function write(path, line) {
  console.log(path, line);
}
