/** Mantine's links and buttons as typed links of the router. */
import { Anchor, type AnchorProps, Button, type ButtonProps, NavLink, type NavLinkProps } from "@mantine/core";
import { createLink } from "@tanstack/react-router";
import type { ComponentPropsWithRef } from "react";

type AnchorElement = Omit<ComponentPropsWithRef<"a">, keyof AnchorProps | keyof ButtonProps | keyof NavLinkProps>;

export const AnchorLink = createLink((props: AnchorProps & AnchorElement) => <Anchor {...props} />);
export const ButtonLink = createLink((props: ButtonProps & AnchorElement) => <Button component="a" {...props} />);
export const MenuLink = createLink((props: NavLinkProps & AnchorElement) => <NavLink component="a" {...props} />);
