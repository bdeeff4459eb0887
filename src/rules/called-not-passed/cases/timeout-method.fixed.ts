class Clock {
  private ticks = 0;

  tick(): void {
    this.ticks += 1;
  }

  start() {
    setInterval(() => this.tick(), 1000);
  }
}

new Clock().start();
