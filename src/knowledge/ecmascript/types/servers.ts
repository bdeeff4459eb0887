import type { TypeRows } from "../../blockingCalls.ts";

/** Methods that give the same object again, so that calls are written in a chain. */
const chained = (type: string, methods: string): Readonly<Record<string, string>> =>
  Object.fromEntries(methods.split(" ").map((method) => [`${type}.${method}`, type]));

const verbs = "all delete get head options patch post put use";

/** Values of server frameworks and of what calls functions for events, by their published type declarations. */
export const serverTypes: TypeRows = {
  returns: {
    express: "express.Application",
    "express.Application.route": "express.Route",
    "express.Router.route": "express.Route",
    connect: "connect.Server",
    polka: "polka.Polka",
    "restify.createServer": "restify.Server",
    fastify: "fastify.FastifyInstance",
    "fastify.FastifyInstance.withTypeProvider": "fastify.FastifyInstance",
    "@hapi/hapi.server": "@hapi/hapi.Server",
    ...chained("hono.Hono", `${verbs} basePath route on onError notFound mount`),
    ...chained("elysia.Elysia", `${verbs} derive resolve decorate state model group guard onRequest onBeforeHandle`),
    ...chained("@koa/router.Router", `${verbs} del param prefix`),
    ...chained("polka.Polka", verbs),
    ...chained("express.Route", "all delete get head options patch post put"),
    "itty-router.AutoRouter": "itty-router.Router",
    "itty-router.IttyRouter": "itty-router.Router",
    "kafkajs.Kafka.consumer": "kafkajs.Consumer",
    "vscode-languageserver.createConnection": "vscode-languageserver.Connection",
    "chokidar.watch": "chokidar.FSWatcher",
    "@tanstack/react-start.createServerFn": "@tanstack/start.ServerFunction",
    "@tanstack/solid-start.createServerFn": "@tanstack/start.ServerFunction",
    "@tanstack/start.createServerFn": "@tanstack/start.ServerFunction",
    "@tanstack/start.ServerFunction.middleware": "@tanstack/start.ServerFunction",
    "@tanstack/start.ServerFunction.validator": "@tanstack/start.ServerFunction",
    "@tanstack/start.ServerFunction.inputValidator": "@tanstack/start.ServerFunction",
  },
  awaits: {
    "amqplib.Connection.createChannel": "amqplib.Channel",
    "amqplib.connect": "amqplib.Connection",
  },
  bases: {
    "express.Application": "express.Router",
    "hono.OpenAPIHono": "hono.Hono",
    "react.PureComponent": "react.Component",
    "preact.Component": "react.Component",
  },
  aliases: {
    "express.Express": "express.Application",
    "express.IRouter": "express.Router",
    "express-serve-static-core": "express",
    "fastify.fastify": "fastify",
    "fastify.Fastify": "fastify",
    hapi: "@hapi/hapi",
    "koa-router": "@koa/router.Router",
    "koa-router.default": "@koa/router.Router",
    "hono/tiny.Hono": "hono.Hono",
    "hono/quick.Hono": "hono.Hono",
    "@hono/zod-openapi.OpenAPIHono": "hono.OpenAPIHono",
    "http2.Http2ServerRequest": "http.IncomingMessage",
    "next.NextRequest": "next/server.NextRequest",
    "vscode-languageserver/node": "vscode-languageserver",
    "firebase-functions/v1": "firebase-functions",
    "preact/hooks": "react",
    "preact/compat": "react",
    "@middy/core": "middy",
    "@middy/core.default": "middy",
    "@remix-run/server-runtime": "@remix-run/node",
    "@remix-run/cloudflare": "@remix-run/node",
    "lit-element.LitElement": "lit.LitElement",
  },
  attributes: {},
};
