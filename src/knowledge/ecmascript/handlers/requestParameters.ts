import type { HandlerRow } from "./handlerRow.ts";

const types = [
  "express.Request",
  "express.Response",
  "http.IncomingMessage",
  "http.ServerResponse",
  "fastify.FastifyRequest",
  "fastify.FastifyReply",
  "koa.Context",
  "koa.ParameterizedContext",
  "@hapi/hapi.Request",
  "hono.Context",
  "next.NextApiRequest",
  "next.NextApiResponse",
  "next.GetServerSidePropsContext",
  "next/server.NextRequest",
  "restify.Request",
  "h3.H3Event",
  "@nestjs/common.ExecutionContext",
  "@nestjs/common.ArgumentsHost",
  "@nestjs/common.ArgumentMetadata",
  "@vercel/node.VercelRequest",
  "aws-lambda.APIGatewayProxyEvent",
  "aws-lambda.APIGatewayProxyEventV2",
  "aws-lambda.SQSEvent",
  "aws-lambda.S3Event",
  "@remix-run/node.LoaderFunctionArgs",
  "@remix-run/node.ActionFunctionArgs",
  "react-router.LoaderFunctionArgs",
  "react-router.ActionFunctionArgs",
];

/** What Express, Connect, Koa, Fastify and Hapi handlers are written with in their documentation. */
const conventions = [
  ["req", "res"],
  ["request", "response"],
  ["req", "reply"],
  ["request", "reply"],
  ["request", "h"],
  ["ctx", "next"],
];

/** Functions that are handlers wherever they are registered, because of what they take. */
export const requestParameters: readonly HandlerRow[] = [
  ...types.map((type): HandlerRow => ({ form: "parameter", type, names: null, context: "request" })),
  ...conventions.map((names): HandlerRow => ({ form: "parameter", type: null, names, context: "request" })),
];
