import {
  type CallHandler,
  callHandlers,
  decoratorHandlers,
  type HandlerContext,
  type HandlerPlace,
  type HandlerRow,
} from "./handlerRow.ts";

const first: HandlerPlace = { argument: 0 };

function hooks(library: string, names: string, handler: HandlerPlace, context: HandlerContext): CallHandler[] {
  return names.split(" ").map((name) => ({ form: "hook", name: `${library}.${name}`, handler, context }));
}

function overrides(base: string, names: string, context: HandlerContext): HandlerRow[] {
  return names.split(" ").map((name) => ({ form: "override", base, name, context }));
}

/** Functions of a component that is written as an object. */
function vueOptions(names: string, context: HandlerContext): CallHandler[] {
  const handler: HandlerPlace = { argument: 0, properties: names.split(" ") };
  return [{ form: "method", name: "vue.defineComponent", handler, context }];
}

/**
 * What runs in the only thread of a page: listeners, effects, and what draws. Sources: MDN (EventTarget), react.dev
 * (hooks, Component), api.jquery.com, vuejs.org, svelte.dev, docs.solidjs.com, angular.dev and lit.dev.
 */
export const userInterfaceHandlers: readonly HandlerRow[] = [
  {
    form: "method",
    name: "*.addEventListener",
    handler: { argument: 1 },
    firstArgument: "string",
    context: "ui-event",
  },
  // Only jQuery takes a function here; without one these methods make the event happen.
  ...callHandlers("*.#", "click dblclick keydown keyup keypress mouseenter mouseleave", first, "ui-event"),
  { form: "attribute", of: "jsx", name: /^on[A-Z]/, context: "ui-event" },
  { form: "attribute", of: "object", name: /^on[a-z]+$/, context: "ui-event" },
  ...callHandlers("#", "MutationObserver ResizeObserver IntersectionObserver PerformanceObserver", first, "ui-event"),

  { form: "component", name: /^[A-Z]/, context: "render" },
  ...hooks("react", "useEffect useLayoutEffect useInsertionEffect", first, "effect"),
  ...hooks("react", "useMemo useState useReducer forwardRef memo", first, "render"),
  ...hooks("react", "useCallback useEffectEvent", first, "ui-event"),
  ...hooks("react", "useActionState useOptimistic", first, "ui-event"),
  ...hooks("react", "startTransition", first, "ui-event"),
  ...hooks("react", "useImperativeHandle useSyncExternalStore", { argument: 1 }, "render"),
  ...overrides("react.Component", "render", "render"),
  ...overrides("react.Component", "shouldComponentUpdate getSnapshotBeforeUpdate", "render"),
  ...overrides("react.Component", "componentDidMount componentDidUpdate componentWillUnmount", "effect"),
  ...hooks("@react-navigation/native", "useFocusEffect", first, "effect"),
  ...hooks("@react-three/fiber", "useFrame", first, "render"),

  ...hooks("vue", "computed", first, "render"),
  ...hooks("vue", "watchEffect watchPostEffect watchSyncEffect", first, "effect"),
  ...hooks("vue", "watch", { argument: 1 }, "effect"),
  ...hooks("vue", "onMounted onUpdated onUnmounted onBeforeMount onBeforeUpdate onBeforeUnmount", first, "effect"),
  ...vueOptions("mounted created beforeMount updated beforeUpdate unmounted beforeUnmount", "effect"),
  {
    form: "method",
    name: "vue.defineComponent",
    handler: { argument: 0, everythingIn: "methods" },
    context: "ui-event",
  },
  {
    form: "method",
    name: "vue.defineComponent",
    handler: { argument: 0, everythingIn: "computed" },
    context: "render",
  },
  {
    form: "method",
    name: "vue.defineComponent",
    handler: { argument: 0, everythingIn: "watch" },
    context: "effect",
  },
  ...hooks("svelte", "onMount onDestroy beforeUpdate afterUpdate", first, "effect"),
  ...hooks("solid-js", "createEffect createRenderEffect onMount onCleanup", first, "effect"),
  ...hooks("solid-js", "createMemo", first, "render"),
  ...decoratorHandlers("@angular/core", "HostListener", null, "ui-event"),
  ...overrides("lit.LitElement", "render", "render"),
  ...overrides("lit.LitElement", "updated firstUpdated willUpdate", "effect"),
  ...overrides("HTMLElement", "connectedCallback disconnectedCallback attributeChangedCallback", "ui-event"),
];
