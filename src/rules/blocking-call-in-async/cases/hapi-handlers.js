const Hapi = require("@hapi/hapi");
const fs = require("fs");

const server = Hapi.server({ port: 3000 });

server.route({
  method: "GET",
  path: "/",
  handler: (request, h) => h.response(fs.readFileSync("index.html")), // flag information
});

server.route([
  {
    method: "GET",
    path: "/async",
    options: {
      handler: async () => fs.readFileSync("a.html"), // flag information
    },
  },
]);

server.ext("onRequest", (request, h) => {
  fs.appendFileSync("access.log", request.path); // flag information
  return h.continue;
});
