import { generateKeyPairSync } from "node:crypto";
import Koa from "koa";

const app = new Koa();

app.use(async (context) => {
  const { publicKey } = generateKeyPairSync("rsa", { modulusLength: 4096 }); // flag
  context.body = publicKey;
});
