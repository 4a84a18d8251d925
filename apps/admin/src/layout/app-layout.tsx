/** What is around every page: name, navigation, the page itself. */
import { AppShell, Badge, Burger, Group, Text, VisuallyHidden } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { Link, Outlet, useRouterState } from "@tanstack/react-router";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { isUnsent, useUploads } from "../import/uploads.ts";
import { useReading, watchImports } from "../inbox/reading.ts";
import classes from "./app-layout.module.css";
import { AnchorLink, MenuLink } from "./links.tsx";

const PAGES = [
  { to: "/", text: "nav.municipalities" },
  { to: "/bandeja", text: "nav.inbox" },
  { to: "/importar", text: "nav.import" },
  { to: "/comparar", text: "nav.compare" },
] as const;

/** What waits behind a page of the menu. */
function Waiting({ to }: { to: (typeof PAGES)[number]["to"] }) {
  const { t } = useTranslation();
  const { inReview } = useReading();
  const unsent = useUploads().filter(isUnsent).length;
  const count = to === "/bandeja" ? inReview : to === "/importar" ? unsent : 0;
  if (count === 0) return null;
  const label = to === "/bandeja" ? t("nav.inboxCount", { count }) : t("nav.unsent", { count });
  return (
    <Badge size="sm" variant="filled" color={to === "/bandeja" ? "cyan" : "red.9"} ml={6} circle={count < 10}>
      <span aria-hidden>{count}</span>
      <VisuallyHidden>{label}</VisuallyHidden>
    </Badge>
  );
}

export function AppLayout() {
  const { t } = useTranslation();
  const [isOpen, menu] = useDisclosure(false);
  const path = useRouterState({ select: (state) => state.location.pathname });
  // The menu of narrow screens closes when a page opens.
  useEffect(() => {
    if (path) menu.close();
  }, [path, menu.close]);
  useEffect(watchImports, []);
  return (
    <AppShell
      header={{ height: 56 }}
      navbar={{ width: 220, breakpoint: "sm", collapsed: { desktop: true, mobile: !isOpen } }}
      padding="md"
    >
      <AppShell.Header>
        <a className={classes.skip} href="#contenido">
          {t("app.skip")}
        </a>
        <Group h="100%" px="md" gap="xl" wrap="nowrap">
          <Group gap="xs" wrap="nowrap">
            <Burger opened={isOpen} onClick={menu.toggle} hiddenFrom="sm" size="sm" aria-label={t("app.menu")} />
            <AnchorLink to="/" className={classes.name} underline="never">
              <span className={classes.mark} aria-hidden />
              {t("app.name")}
            </AnchorLink>
          </Group>
          <Group component="nav" gap="xs" visibleFrom="sm" wrap="nowrap">
            {PAGES.map(({ to, text }) => (
              <Link
                key={to}
                to={to}
                className={classes.link}
                activeOptions={{ exact: to === "/", includeSearch: false }}
                activeProps={{ "data-active": true }}
              >
                {t(text)}
                <Waiting to={to} />
              </Link>
            ))}
          </Group>
          <Text c="dimmed" size="sm" visibleFrom="md" ml="auto">
            {t("app.tagline")}
          </Text>
        </Group>
      </AppShell.Header>
      {/* Only while it is open: closed it would still take the keyboard's focus. */}
      <AppShell.Navbar p="xs" hiddenFrom="sm">
        {isOpen &&
          PAGES.map(({ to, text }) => (
            <MenuLink key={to} to={to} label={t(text)} active={path === to} rightSection={<Waiting to={to} />} />
          ))}
      </AppShell.Navbar>
      <AppShell.Main id="contenido" tabIndex={-1} className={classes.main}>
        <Outlet />
      </AppShell.Main>
    </AppShell>
  );
}
