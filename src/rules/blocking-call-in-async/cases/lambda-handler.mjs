import { readFileSync } from "node:fs";

export const lambdaHandler = async () => ({ body: readFileSync("page.html", "utf8") }); // flag information
