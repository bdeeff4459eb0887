const fs = require("fs");
const Koa = require("koa");
const Router = require("@koa/router");

const app = new Koa();
const router = new Router();

app.use(async (ctx, next) => {
  ctx.state.rules = await fs.promises.readFile("rules.json");
  await next();
});

router.get("/", async (context) => {
  context.body = await fs.promises.readFile("index.html");
});

app.use(router.routes());
