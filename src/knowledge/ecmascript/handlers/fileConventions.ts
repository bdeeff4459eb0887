import { exportHandlers, type HandlerRow } from "./handlerRow.ts";

const script = String.raw`\.[cm]?[jt]sx?$`;
const file = (path: string): RegExp => new RegExp(`(?:^|/)${path}${script}`);
const methods = "GET HEAD POST PUT PATCH DELETE OPTIONS";

const nextRoute = file("app/(?:.+/)?route");
const nextPage = file("app/(?:.+/)?(?:page|layout|template|default|loading|not-found|opengraph-image|sitemap)");
const nextApi = file("pages/api/.+");
const nextPagesRouter = file("pages/.+");
const remixRoute = file("app/(?:routes/.+|root)");
const astroEndpoint = file("src/pages/.+");
const svelteKitData = file(String.raw`\+(?:page|layout)(?:\.server)?`);

/** Where functions of AWS lie by custom. Commands of yargs export a `handler` too, and lie elsewhere. */
const lambda = file("(?:(?:functions?|lambdas?|handlers?)/.+|app|handler|index|lambda|main)");

/**
 * Functions that frameworks find by the name of the file and of the export. Sources: nextjs.org/docs (file conventions,
 * data fetching), reactrouter.com (route module), svelte.dev/docs/kit, docs.astro.build, nuxt.com/docs, and the
 * references of AWS Lambda, Cloudflare Workers, Netlify, Vercel and Google Cloud.
 */
export const fileConventionHandlers: readonly HandlerRow[] = [
  ...exportHandlers(methods, nextRoute, "request"),
  ...exportHandlers("default generateMetadata generateViewport", nextPage, "request"),
  ...exportHandlers("generateStaticParams", nextPage, "build"),
  ...exportHandlers("default", nextApi, "request"),
  ...exportHandlers("getServerSideProps", nextPagesRouter, "request"),
  ...exportHandlers("getStaticProps getStaticPaths", nextPagesRouter, "build"),
  ...exportHandlers("middleware proxy default", file("(?:middleware|proxy)"), "request"),
  { form: "directive", name: "use server", context: "request" },

  ...exportHandlers("loader action", remixRoute, "request"),
  ...exportHandlers("clientLoader clientAction", remixRoute, "ui-event"),
  ...exportHandlers("default handleDataRequest handleError", file(String.raw`app/entry\.server`), "request"),

  ...exportHandlers("load", svelteKitData, "request", "if-true"),
  { form: "export", name: "actions", files: svelteKitData, members: "all", context: "request" },
  ...exportHandlers(`${methods} fallback`, file(String.raw`\+server`), "request", "if-true"),
  ...exportHandlers("handle handleFetch handleError", file(String.raw`src/hooks(?:\.server|\.client)?`), "request"),

  ...exportHandlers("GET", astroEndpoint, "request", "unless-false"),
  ...exportHandlers("POST PUT PATCH DELETE OPTIONS ALL", astroEndpoint, "request"),
  ...exportHandlers("getStaticPaths", astroEndpoint, "build"),
  ...exportHandlers("onRequest", file("src/middleware(?:/index)?"), "request"),
  ...exportHandlers("onRequestGet onRequestPost onRequest", file("functions/.+"), "request"),

  ...exportHandlers("handler", lambda, "request"),
  ...exportHandlers("lambdaHandler", null, "request"),
  {
    form: "export",
    name: "default",
    files: null,
    members: ["fetch", "scheduled", "queue", "email", "alarm", "tail"],
    context: "request",
  },
  ...exportHandlers("default handler", file("netlify/(?:edge-)?functions/.+"), "request"),
];
