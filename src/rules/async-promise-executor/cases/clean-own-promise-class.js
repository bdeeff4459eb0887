class Promise {
  constructor(run) {
    this.done = run();
  }
}

export const task = new Promise(async () => {
  await start();
});
