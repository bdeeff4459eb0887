export class Queue {
  private readonly started = new Promise<void>(async (resolve) => { // flag certain
    await this.open();
    resolve();
  });

  private async open() {
    await connect();
  }
}
