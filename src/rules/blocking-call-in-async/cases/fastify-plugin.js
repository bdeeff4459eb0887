const fs = require("node:fs");

module.exports = async function routes(fastify, options) {
  fastify.get("/", function (request, reply) {
    reply.send(fs.readFileSync("a.txt")); // flag information
  });
};
