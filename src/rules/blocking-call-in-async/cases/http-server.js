const fs = require("node:fs");
const http = require("node:http");

function answer(request, response) {
  response.end(fs.readFileSync("index.html")); // flag information
}

http.createServer(answer).listen(3000);

http
  .createServer(async (incoming, outgoing) => {
    outgoing.end(fs.readFileSync("other.html")); // flag information
  })
  .listen(3001);
