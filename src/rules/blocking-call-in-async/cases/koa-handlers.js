const fs = require("fs");
const Koa = require("koa");
const Router = require("@koa/router");

const app = new Koa();
const router = new Router();

app.use(async (ctx, next) => {
  ctx.state.rules = fs.readFileSync("rules.json"); // flag information
  await next();
});

router.get("/", (context) => {
  context.body = fs.readFileSync("index.html"); // flag information
});

app.use(router.routes());
