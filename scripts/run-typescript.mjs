/**
 * What `node --import` needs to run our TypeScript: tsx, and a short cut around it for modules of libraries, which need no
 * compiling and are large (pdf.js: 0.3 s instead of 1.2 s for its first page).
 */
import { register } from "node:module";
import "tsx";

register("./load-libraries.mjs", import.meta.url);
