const http = require("http");

http.createServer((req, res) => {
  const render = require("./render"); // flag hint message: until the module is read, compiled and run
  res.end(render(req.url));
});
