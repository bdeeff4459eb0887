class Clock {
  tick() {
    this.ticks += 1;
  }

  start() {
    setInterval(this.tick.bind(this), 1000);
    setTimeout(() => this.tick(), 10);
  }
}

new Clock().start();
