/** Elements of a page or of XML, as htmlparser2 gives them. */
import type { ChildNode, Element, ParentNode } from "domhandler";

export const isElement = (node: ChildNode): node is Element => node.type === "tag";
export const elements = (node: ParentNode): Element[] => node.children.filter(isElement);
