class Base {
  handler() {}

  start() {
    setTimeout(this.handler(), 10);
  }
}

class Own extends Base {
  handler() {
    return () => console.log("own");
  }
}

new Own().start();
