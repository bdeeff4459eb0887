import { callHandlers, decoratorHandlers, type HandlerPlace, type HandlerRow } from "./handlerRow.ts";

const any: HandlerPlace = { argument: "any" };
const verbs = "all delete get head options patch post put";
const fastifyHooks =
  "handler onRequest preParsing preValidation preHandler preSerialization onSend onResponse onTimeout onError errorHandler";

/** Packages whose `Strategy` calls a function to verify who asks. */
const passportStrategies =
  "passport-local passport-jwt passport-http-bearer passport-custom passport-oauth2 passport-google-oauth20 passport-github2 passport-facebook passport-saml @node-saml/passport-saml".split(
    " ",
  );

/**
 * Who calls a function for each request in servers that are told of it by a call. Sources: the API references at
 * expressjs.com, fastify.dev, koajs.com, hapi.dev, restify.com, hono.dev, h3.dev, docs.nestjs.com, passportjs.org and
 * nodejs.org/api.
 */
export const serverHandlers: readonly HandlerRow[] = [
  ...callHandlers("express.Application.#", `${verbs} param use`, any, "request"),
  ...callHandlers("express.Router.#", `${verbs} param use`, any, "request"),
  ...callHandlers("express.Route.#", verbs, any, "request"),
  ...callHandlers("connect.Server.#", "use", any, "request"),
  ...callHandlers("polka.Polka.#", `${verbs} use`, any, "request"),
  ...callHandlers("restify.Server.#", "del get head opts patch post pre put use", any, "request"),
  ...callHandlers("koa.Koa.#", "use", any, "request"),
  ...callHandlers("@koa/router.Router.#", `${verbs} del param use`, any, "request"),
  ...callHandlers("hono.Hono.#", `${verbs} on onError notFound use`, any, "request"),
  ...callHandlers("elysia.Elysia.#", `${verbs} derive onBeforeHandle onRequest resolve`, any, "request"),
  ...callHandlers("itty-router.Router.#", verbs, any, "request"),
  ...callHandlers("find-my-way.Router.#", "on", any, "request"),

  ...callHandlers("fastify.FastifyInstance.#", verbs, any, "request"),
  ...callHandlers("fastify.FastifyInstance.#", "addHook", { argument: 1 }, "request"),
  ...callHandlers("fastify.FastifyInstance.#", "setErrorHandler setNotFoundHandler", any, "request"),
  ...callHandlers("fastify.FastifyInstance.#", "addContentTypeParser setValidatorCompiler", any, "request"),
  ...callHandlers(
    "fastify.FastifyInstance.#",
    "route",
    { argument: 0, properties: fastifyHooks.split(" ") },
    "request",
  ),
  ...callHandlers("fastify.FastifyInstance.#", verbs, { argument: 1, properties: fastifyHooks.split(" ") }, "request"),

  ...callHandlers(
    "@hapi/hapi.Server.#",
    "route",
    { argument: 0, properties: ["handler", "options.handler", "config.handler", "options.pre", "config.pre"] },
    "request",
  ),
  ...callHandlers("@hapi/hapi.Server.#", "ext", any, "request"),
  ...callHandlers("@hapi/hapi.Server.#", "method", { argument: 1 }, "request"),

  ...decoratorHandlers(
    "@nestjs/common",
    "All Delete Get Head Options Patch Post Put Search Sse",
    ["@nestjs/common.Controller"],
    "request",
  ),
  ...decoratorHandlers(
    "@nestjs/microservices",
    "EventPattern GrpcMethod GrpcStreamMethod MessagePattern",
    null,
    "message",
  ),
  ...decoratorHandlers("@nestjs/websockets", "SubscribeMessage", ["@nestjs/websockets.WebSocketGateway"], "message"),
  ...decoratorHandlers("@nestjs/event-emitter", "OnEvent", null, "event"),
  ...decoratorHandlers("@nestjs/schedule", "Cron Interval Timeout", null, "event"),
  ...decoratorHandlers("@nestjs/bullmq", "OnWorkerEvent OnQueueEvent", null, "event"),
  ...decoratorHandlers("@nestjs/bull", "Process OnQueueActive OnQueueCompleted OnQueueFailed", null, "event"),
  ...decoratorHandlers("routing-controllers", "All Delete Get Head Patch Post Put", null, "request"),
  ...decoratorHandlers("tsoa", "Delete Get Head Options Patch Post Put", null, "request"),
  ...decoratorHandlers("inversify-express-utils", "httpDelete httpGet httpPatch httpPost httpPut", null, "request"),

  ...callHandlers("http.#", "createServer", any, "request"),
  ...callHandlers("https.#", "createServer", any, "request"),
  ...callHandlers("http2.#", "createServer createSecureServer", any, "request"),
  ...callHandlers("net.#", "createServer", any, "message"),
  ...callHandlers("tls.#", "createServer", any, "message"),
  ...callHandlers("dgram.#", "createSocket", any, "event"),
  ...callHandlers("Bun.#", "serve", { argument: 0, properties: ["fetch", "error"] }, "request"),
  ...callHandlers(
    "Bun.#",
    "serve",
    { argument: 0, properties: ["websocket.message", "websocket.open", "websocket.close"] },
    "message",
  ),
  ...callHandlers("Bun.#", "serve", { argument: 0, everythingIn: "routes" }, "request"),
  ...callHandlers("Deno.#", "serve", any, "request"),
  ...callHandlers("Deno.#", "serve", { argument: 0, properties: ["handler", "onError"] }, "request"),

  ...passportStrategies.flatMap((library) => callHandlers(`${library}.#`, "Strategy", any, "request")),
  ...callHandlers("passport.#", "serializeUser deserializeUser", any, "request"),

  ...callHandlers("h3.#", "defineEventHandler eventHandler lazyEventHandler", any, "request"),
  ...callHandlers("#", "defineEventHandler eventHandler defineCachedEventHandler", any, "request"),
  ...callHandlers("*.#", "mutation query subscription", { argument: 0 }, "request"),
  ...callHandlers("@tanstack/start.ServerFunction.#", "handler middleware validator", any, "request"),

  ...callHandlers("@apollo/server.#", "ApolloServer", { argument: 0, everythingIn: "resolvers" }, "request"),
  ...callHandlers("apollo-server.#", "ApolloServer", { argument: 0, everythingIn: "resolvers" }, "request"),
  ...callHandlers(
    "@graphql-tools/schema.#",
    "makeExecutableSchema",
    { argument: 0, everythingIn: "resolvers" },
    "request",
  ),
  ...callHandlers("graphql-yoga.#", "createSchema", { argument: 0, everythingIn: "resolvers" }, "request"),
  ...callHandlers("graphql.#", "GraphQLObjectType", { argument: 0, everythingIn: "fields" }, "request"),
  ...decoratorHandlers("type-graphql", "FieldResolver Mutation Query Subscription", null, "request"),
  ...decoratorHandlers("@nestjs/graphql", "Mutation Query ResolveField Subscription", null, "request"),
  { form: "export", name: "resolvers", files: null, members: "all", context: "request" },
];
