/** Routes, typed: what each address means and which page shows it. */
import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from "@tanstack/react-router";
import {
  type CompareSearch,
  INBOX_VIEWS,
  type InboxSearch,
  type MunicipalitiesSearch,
  type PlanSearch,
} from "./addresses.ts";
import { AppLayout } from "./layout/app-layout.tsx";
import { NotFound, UnexpectedError } from "./layout/page-states.tsx";
import { MunicipalitiesPage } from "./municipalities/municipalities-page.tsx";

const text = (value: unknown): string | undefined =>
  typeof value === "string" || typeof value === "number" ? String(value) || undefined : undefined;

// Pages other than the first come when they are asked for.
const rootRoute = createRootRoute({
  component: AppLayout,
  notFoundComponent: NotFound,
  errorComponent: UnexpectedError,
});

const municipalitiesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/",
  component: MunicipalitiesPage,
  validateSearch: (search: Record<string, unknown>): MunicipalitiesSearch => ({
    q: text(search.q),
    departamento: text(search.departamento),
    plan: search.plan === "con" || search.plan === "sin" ? search.plan : undefined,
  }),
});

const importRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/importar",
  component: lazyRouteComponent(() => import("./import/import-page.tsx"), "ImportPage"),
});
const inboxRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/bandeja",
  component: lazyRouteComponent(() => import("./inbox/inbox-page.tsx"), "InboxPage"),
  validateSearch: (search: Record<string, unknown>): InboxSearch => ({
    estado: INBOX_VIEWS.find((view) => view === search.estado),
    q: text(search.q),
    departamento: text(search.departamento),
    marco: text(search.marco),
    avisos: search.avisos === "con" || search.avisos === "sin" ? search.avisos : undefined,
    entidad: text(search.entidad),
    despues: text(search.despues),
    antes: text(search.antes),
  }),
});
const reviewRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/revision/$id",
  component: lazyRouteComponent(() => import("./review/review-page.tsx"), "ReviewPage"),
});
const planRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/plan/$code",
  component: lazyRouteComponent(() => import("./plan/plan-page.tsx"), "PlanPage"),
  validateSearch: (search: Record<string, unknown>): PlanSearch => ({
    marco: text(search.marco),
    periodo: text(search.periodo),
  }),
});

const compareRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/comparar",
  component: lazyRouteComponent(() => import("./compare/compare-page.tsx"), "ComparePage"),
  validateSearch: (search: Record<string, unknown>): CompareSearch => ({
    m: text(search.m),
    marco: text(search.marco),
    periodo: text(search.periodo),
    diferencias: search.diferencias === true || undefined,
  }),
});

export const router = createRouter({
  routeTree: rootRoute.addChildren([
    municipalitiesRoute,
    inboxRoute,
    importRoute,
    reviewRoute,
    planRoute,
    compareRoute,
  ]),
  // Plain texts in the address stay plain: codes keep their zeros and need no quotes.
  parseSearch: (search) => {
    const read = Object.fromEntries(new URLSearchParams(search));
    return read.diferencias === "1" ? { ...read, diferencias: true } : read;
  },
  stringifySearch: (search) => {
    const parameters = new URLSearchParams();
    for (const [key, value] of Object.entries(search))
      if (value) parameters.set(key, value === true ? "1" : String(value));
    const written = parameters.toString();
    return written ? `?${written}` : "";
  },
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
