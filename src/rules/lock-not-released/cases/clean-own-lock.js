class Mutex {
  async acquire() {
    return () => {};
  }
}

const mutex = new Mutex();

export async function save(entry) {
  const release = await mutex.acquire();
  await entry.save();
  release();
}
