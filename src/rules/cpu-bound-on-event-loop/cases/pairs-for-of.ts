import Koa from "koa";

const app = new Koa();

app.use(async (context) => {
  const events = context.state.events;
  let clashes = 0;
  for (const first of events) { // flag likely
    for (const second of events) {
      if (first.start < second.end && second.start < first.end) clashes++;
    }
  }
  context.body = { clashes };
});
